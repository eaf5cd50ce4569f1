import { parseNumeral } from "@/domain/record";
import { firstIn, matchesIn, type Range } from "./flow";
import { marksOf } from "./marks";
import {
  aside,
  bodyName,
  endsTitle,
  matterFirst,
  matterName,
  nameless,
  partingNoun,
  sharedTail,
} from "./resolution-words";

export type Title = { range: Range; rule: string; certainty: "certain" | "check"; kindHint?: string };

const opens = "《（“「『";
const shuts = "》）”」』";
const partMarks = marksOf(`${opens}${shuts}、，；：以和及与`);
const splits = new RegExp(`(?<=${partingNoun}${aside})(?:和|及|以及|与|并)(?=[^，。；、]{4,})`, "g");
const lead =
  /^(?:的?(?:其中|主要)?包括|\d{1,2}[.．、](?!\d)|[一二三四五六七八九十]{1,2}、|即(?=关于|《)|新?(?:修订|修改|制定)(?:后|通过)?的(?=.*(?:法|条例|规则|办法)$)|了|和|及|以及|并|并且|还|包括|：|分别是|有|为|\s)+/;
const authored = /^[^，。；《》]{2,48}?(?:所[作做]的?|[作做](?:出)?的|提出的)(?:关于)?(?=.{4,})/;
/** A count of votes in brackets behind a title. */
const counted = /（[^（）]*票[^（）]*）$/;
const notTitle = /(?:名单|议程|日程|人选|(?:选举|表决|票决)办法|有关(?:人事)?事项)(?:（草案）)?$/;
/** What follows a comma when the list of titles is over. */
const listOver =
  /^(?:并|强调|重申|呼吁|决定|批准|审议|表决|投票|同意|认为|指出|号召|要求|提出|会议|大会|自|选举|补选|听取|听|审查|通报|宣读|为|对|表示|现|全体|代表|委员们)/;

/** Titles between 《 and 》, and those without marks, within [start, end) after a verb of passing. */
export function titlesIn(text: string, start: number, end: number): Title[] {
  const together = sharing(text, start, end);
  if (together !== null) return [...together.titles, ...titlesIn(text, together.end, end)];
  const parts = partsOf(text, start, end);
  const titles: Title[] = [];
  const shared: Range[] = [];
  let from: number | null = null;
  for (const part of parts) {
    const words = text.slice(part.range[0], part.range[1]);
    const first = from === null;
    if (first && part.after === "，" && listOver.test(words)) break;
    const begin: number = from ?? part.range[0];
    if (/^(?:其中)?(?:包括|分别是|分别为|即|有|它们是)$/.test(words.trim())) continue;
    const whole = text.slice(begin, part.range[1]).trim().replace(counted, "");
    const quoted = quotedIn(text, begin, part.range[1]);
    // A list of names or an agenda among the titles ends like none, and goes on with none.
    if (part.next === "、" && quoted.length === 0 && notTitle.test(whole)) {
      from = null;
      continue;
    }
    if (
      part.next === "、" &&
      /关于.*执行情况$/.test(whole) &&
      /^\d{4}年/.test(text.slice(part.range[1] + 1, part.range[1] + 6))
    ) {
      // 关于2023年计划执行情况、2024年计划的决议: the years of one text.
      from = begin;
    } else if (
      part.next === "、" &&
      (matterFirst.test(words) || (shared.length > 0 && matterName.test(words)))
    ) {
      shared.push(trimmed(text, part.range));
    } else if (quoted.length > 0) {
      titles.push(...quoted);
      from = null;
    } else if (endsTitle.test(whole) || endsTitle.test(whole.replace(/等$/, ""))) {
      const [own = whole] = whole.split(/以及|和|及(?=20)/);
      if (shared.length > 0 && (sharedTail.test(whole) || sharedTail.test(own)))
        titles.push(...shared.map(asShared));
      shared.length = 0;
      titles.push(
        ...plain(text, begin, part.range[1]).filter(({ range }) => !nameless.test(text.slice(...range))),
      );
      from = null;
    } else if (part.next === "、" && bodyName.test(words)) {
      shared.push(trimmed(text, part.range));
    } else if (part.next === "、" || part.next === "和") {
      from = begin;
    } else if (titles.length > 0) break;
    else from = null;
  }
  return titles.filter(({ range, rule }) => {
    const words = text.slice(...range);
    return (
      words.length >= 2 &&
      (rule === "resolution-quoted" || rule === "resolution-shared-tail" || !nameless.test(words))
    );
  });
}

/** 关于政府工作报告、计划、预算和市人大常委会、市中级人民法院5个报告的决议: as many matters as are counted. */
const counting =
  /(?<list>[^，。；：《》]{6,200}?)等?(?<n>\d{1,2}|[两二三四五六七八九十]{1,2})[个项份](?:工作)?报告的决议/y;

function sharing(text: string, start: number, end: number): { titles: Title[]; end: number } | null {
  const match = firstIn(text, counting, start, end);
  if (match === null) return null;
  const ranges: Range[] = [];
  let from = start;
  for (const part of (match.groups?.list ?? "").split(/(?<=、|和|及|与)/)) {
    const words = part.replace(/(?:、|以及|和|及|与)$/, "");
    ranges.push(trimmed(text, [from, from + words.length]));
    from += part.length;
  }
  if (ranges.length !== parseNumeral(match.groups?.n ?? "")) return null;
  return { titles: ranges.map(asShared), end: start + match[0].length };
}

const asShared = (range: Range): Title => ({
  range,
  rule: "resolution-shared-tail",
  certainty: "check",
  kindHint: "工作报告",
});

type Part = { range: Range; after: string; next: string };

/** （一）A（二）B: titles that are numbered within one line. */
const inlineNumber = /^（(?:[一二三四五六七八九十]{1,2}|\d{1,2})）/;

/** 一、A；二、B: the mark behind a number parts nothing. */
const ordinal = /^\s*[一二三四五六七八九十]{1,2}$/;

/** 关于A的决议以及关于B、C的决议: where one title has ended another begins. */
const ended = /的(?:决议|决定)(?:（草案）|草案)?$/;
const another = /^(?:以及|和|及|与)(?=关于)/;

/** Cuts at 、，；： outside marks, at numbers in brackets, and before a title that is joined to one that ended. */
function partsOf(text: string, start: number, end: number): Part[] {
  const parts: Part[] = [];
  let depth = 0;
  let from = start;
  let after = "";
  for (let n = start; n <= end; n++) {
    if (n < end && !partMarks.has(text.charCodeAt(n))) continue;
    const character = n === end ? "" : text.charAt(n);
    const numbered =
      depth === 0 && character === "（" ? (inlineNumber.exec(text.slice(n, n + 5))?.[0].length ?? 0) : 0;
    if (numbered > 0) {
      if (n > from) parts.push({ range: [from, n], after, next: "、" });
      [from, after] = [n + numbered, "、"];
      n = from - 1;
      continue;
    }
    if (
      depth === 0 &&
      (character === "以" || character === "和" || character === "及" || character === "与")
    ) {
      const joint = ended.test(text.slice(Math.max(from, n - 8), n))
        ? another.exec(text.slice(n, n + 4))
        : null;
      if (joint !== null) {
        parts.push({ range: [from, n], after, next: "、" });
        [from, after] = [n + joint[0].length, "、"];
      }
      continue;
    }
    if (opens.includes(character) && character !== "") depth++;
    else if (shuts.includes(character) && character !== "") depth = Math.max(0, depth - 1);
    const cut =
      n === end || (depth === 0 && /[、，；：]/.test(character) && !ordinal.test(text.slice(from, n)));
    if (!cut) continue;
    parts.push({ range: [from, n], after, next: character });
    after = character;
    from = n + 1;
  }
  return parts;
}

/** 关于修改《A》的决定, without marks around the whole. */
const framed =
  /关于[^，。；：、《》]{0,12}《(?:[^《》]|《[^《》]*》){1,80}》[^，。；：、《》]{0,12}?的(?:决定|决议)(?:（草案）)?/g;
const quotation = /《(?:[^《》]|《[^《》]*》){1,160}》/g;

/** 通过对《A》的审议意见: what is passed is an opinion on it. */
const opinion = /^的[^，。；《》]{0,8}(?:审议意见|评议意见|满意度)/;

const corners = /「[^「」]{2,100}」/g;

/** 「政治決議」: titles between the marks that papers in traditional characters use. */
function cornered(text: string, start: number, end: number): Title[] {
  if (!text.slice(start, end).includes("「")) return [];
  return matchesIn(text, corners, start, end)
    .filter(({ 0: words }) => endsTitle.test(words.slice(1, -1)))
    .map(
      ({ index, 0: words }): Title => ({
        range: [index + 1, index + words.length - 1],
        rule: "resolution-plain",
        certainty: "check",
      }),
    );
}

/** 增加“严格依照《基本法》办事”等字眼: a book named within quoted words. */
function isCited(text: string, start: number, at: number): boolean {
  const before = text.slice(start, at);
  const open = Math.max(before.lastIndexOf("“"), before.lastIndexOf("「"));
  return open > Math.max(before.lastIndexOf("”"), before.lastIndexOf("」")) && at - start - open > 3;
}

/** 《A》和《B》: one title a pair of marks; 关于修改《A》的决定 is one title with its frame. */
function quotedIn(text: string, start: number, end: number): Title[] {
  const frames = matchesIn(text, framed, start, end).map(
    ({ index, 0: words }): Title => ({
      range: [index, index + words.length],
      rule: "resolution-framed",
      certainty: "check",
    }),
  );
  const quoted = matchesIn(text, quotation, start, end)
    .filter(
      ({ index, 0: words }) =>
        !isCited(text, start, index) &&
        !opinion.test(text.slice(index + words.length, index + words.length + 24)),
    )
    .map(
      ({ index, 0: words }): Title => ({
        range: [index + 1, index + words.length - 1],
        rule: "resolution-quoted",
        certainty: "certain",
      }),
    );
  quoted.push(...cornered(text, start, end));
  const alone = quoted.filter(
    ({ range }) => !frames.some((frame) => range[0] > frame.range[0] && range[1] < frame.range[1]),
  );
  return [...frames, ...alone].sort((a, b) => a.range[0] - b.range[0]);
}

/** Without 《》 the borders of titles are a reading. */
function plain(text: string, start: number, end: number): Title[] {
  const words = text.slice(start, end);
  const titles: Title[] = [];
  let from = 0;
  for (const { index, 0: and } of matchesIn(words, splits, 0, words.length)) {
    if (isOneMatter(words.slice(from, index), words.slice(index + and.length))) continue;
    titles.push(plainTitle(text, start + from, start + index));
    from = index + and.length;
  }
  titles.push(plainTitle(text, start + from, end));
  return titles;
}

/** 2022年预算执行报告和2023年预算报告: two years of one matter, which one resolution approves. */
function isOneMatter(before: string, after: string): boolean {
  return (
    /\d{4}年[^关]*执行(?:情况)?的?报告$/.test(before) &&
    /^\d{4}年[^关报]*(?:预算|计划)(?:（?草案）?)?的?报告/.test(after) &&
    before.includes("预算") === /^[^报]*预算/.test(after)
  );
}

function plainTitle(text: string, start: number, end: number): Title {
  let [from, to] = trimmed(text, [start, end]);
  const by = authored.exec(text.slice(from, to));
  if (by !== null) from += by[0].length;
  const tail =
    /等(?:(?:[\d一二三四五六七八九十]+[项个]|一系列|多项|若干|相关|有关)?(?:决议|报告|文件|议案)(?:草案|的决议)?)?$|(?<=报告)的?[\d两二三四五六七八九十]{1,2}[个项份](?:决议|决定)(?:草案)?$|(?<=院|会|府)[\d两二三四五六七八九十]{1,2}[个项份](?:工作)?报告的决议$|（[^（）]*票[^（）]*）$|（(?:全文|另)[^（）]*）$|（[^（）]*另[^（）]*）$/.exec(
      text.slice(from, to),
    );
  if (tail !== null) to -= tail[0].length;
  return { range: [from, to], rule: "resolution-plain", certainty: "check" };
}

function trimmed(text: string, [start, end]: Range): Range {
  const skip = lead.exec(text.slice(start, end))?.[0].length ?? 0;
  let to = end;
  while (to > start && /\s/.test(text.charAt(to - 1))) to--;
  return [start + skip, to];
}
