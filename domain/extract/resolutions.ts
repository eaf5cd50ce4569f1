import { categoryOf, parseNumeral } from "@/domain/record";
import { isAgendaItem } from "./agenda-items";
import { endBefore, type Flow, fieldAt, startAfter, textField } from "./flow";
import { KnownResolutions } from "./known-resolutions";
import { marksOf } from "./marks";
import { matchesOf } from "./passages";
import { printedResolutions } from "./resolution-documents";
import { itemsBelow, passedTogether, reportsPassed, resultsBelow } from "./resolution-items";
import { type Title, titlesIn } from "./resolution-titles";
import { agenda, endsTitle, planned, procedural } from "./resolution-words";
import { passives, shares } from "./resolutions-passive";
import { tabledResolutions } from "./resolutions-table";
import { transcriptResolutions } from "./resolutions-transcript";
import { simplified } from "./scripts";
import type { Field, FoundResolution } from "./types";
import { votesIn } from "./votes";
import { withoutBlanks } from "./white-space";
import { placesOf } from "./word-places";

type Kind = "people_congress" | "cppcc";

/** The verb of passing, where it is one: 通过网络 and 未获通过 are not. */
const passing =
  /(?<!未获?得?|未能|没有|获得?|提请|予以|能否|如果|顺利|全部|高票|拟|不)(?:通过|(?<=会议|大会)批准|(?<=会议|大会|会上|，|并|还)[作做]出(?=了?(?:《|关于)))(?:了)?(?!后|率|[^，。；《]{0,10}(?:方式|形式|平台|渠道))/g;
const strong =
  /(?:表决|审议|举手|投票|票决|鼓掌|一致|全票|掌声|会议|大会|会上|会中|还|并|先后|依次|分别|方式|同意|也|亦|又|同时|[，、；：。\n])$/;
const later = /将(?:于|审议|表决|听取|选举)|拟(?:审议|表决)|提请[^，。；]{0,16}$/;

/** 《中共安平县委关于…的意见》 is passed by the Party's committee, of which a report may speak too. */
const ofParty = /^(?:中共|中国共产党)[^》]{0,30}(?:委员会|委)关于/;
/** 六项决议, 以下文件: words that count papers and name none. */
const counts = /^(?:了)?(?:以上|以下|下列|如下|相应的?|有关的?|各项|上述)/;
/** 通过了以下决议：, 分别是：: what was passed stands in the lines below. */
const introduces = /(?:：|如下|以下|下列)[^。；《]{0,16}$|^[^《。；）]{0,20}：?\s*$/;

/**
 * Texts that a sitting passed or refused, in the order of the report.
 *
 * @param heard titles of the reports heard, which 通过了以上报告 means
 */
export function resolutionsOf(
  flow: Flow,
  kind: Kind,
  heard: readonly Field<string>[] = [],
): FoundResolution[] {
  const found = new KnownResolutions();
  let read = 0;
  for (const verb of matchesOf(flow, passing)) {
    if (verb.index < read) continue;
    const start = verb.index + verb[0].length;
    const sentence = startAfter(flow.text, verb.index, "。！？\n", 400);
    const before = flow.text.slice(sentence, verb.index);
    if (agenda.test(before) || later.test(before.slice(-24)) || !isPassing(flow.text, verb.index, verb[0]))
      continue;
    if (!verb[0].endsWith("了") && isAgendaItem(flow.text, verb.index)) continue;
    if (/^的(?:议程|日程)/.test(flow.text.slice(start, start + 3))) continue;
    if (/^\s*\d{1,2}、/.test(before) || (!verb[0].endsWith("了") && planned.test(before))) continue;
    const end = sentenceEnd(flow.text, start);
    const begin = Math.max(read, sentence, startAfter(flow.text, verb.index, "。！？\n；", 120));
    read = end;
    const titles = titlesIn(flow.text, start, end).filter(
      ({ range }) => !counts.test(flow.text.slice(...range)),
    );
    for (const title of titles) {
      add(found, flow, kind, title, fieldAt(flow, [verb.index, start], "adopted", "passed", title.certainty));
    }
    const below = introduces.test(flow.text.slice(start, end)) ? itemsBelow(flow, end) : null;
    for (const item of below?.items ?? []) {
      const outcome = fieldAt<"adopted">(
        flow,
        [verb.index, start],
        "adopted",
        "passed",
        item.title.certainty,
      );
      addTold(found, flow, kind, item.title, outcome, item.votes);
    }
    if (below !== null && below.items.length > 0) {
      read = below.end;
      continue;
    }
    for (const title of titles) attach(found, flow, title, bracketVotes(flow, title));
    const from = verb.index - begin > 8 ? begin : countBefore(flow.text, begin);
    const votes =
      titles.length <= 1 ? (votesIn(flow, from, countBefore(flow.text, end)) ?? votesAfter(flow, end)) : null;
    if (found.all.length > 0) attach(found, flow, titles[0], votes);
  }
  for (const title of approved(flow, found.all, kind)) {
    const at = [title.verb, title.verb + 2] as const;
    add(found, flow, kind, title, fieldAt(flow, at, "adopted", "passed", "check"));
  }
  for (const title of refusedTitles(flow)) {
    const outcome = fieldAt<"not_adopted">(flow, title.at, "not_adopted", "refused", "check");
    add(found, flow, kind, { ...title, certainty: "check" }, outcome);
  }
  for (const { title, outcome, votes } of [...resultsBelow(flow), ...passives(flow), ...shares(flow)]) {
    addTold(found, flow, kind, title, outcome, votes);
  }
  for (const each of transcriptResolutions(flow, kind)) {
    const known = found.same(each.title.value);
    if (known === null) found.add(each);
    else known.votes ??= each.votes;
  }
  for (const each of tabledResolutions(flow, kind)) {
    if (found.same(each.title.value) === null) found.add(each);
  }
  for (const { title, outcome } of printedResolutions(flow)) {
    if (procedural.test(title.value) || found.same(title.value) !== null) continue;
    found.add({ title, category: categoryOf(title.value, kind), votes: null, outcome });
  }
  const together = reportsPassed(flow);
  if (together !== null && (together.count ?? heard.length) === heard.length) {
    for (const report of heard) {
      const known = found.named(report.value) !== null;
      const category = categoryOf(simplified(report.value), kind);
      if (known || (category !== "other" && found.all.some((other) => other.category === category))) continue;
      const outcome = fieldAt<"adopted">(flow, together.at, "adopted", "passed", "check");
      found.add({ title: { ...report, certainty: "check" }, category, votes: null, outcome });
    }
  }
  addVotesNamed(flow, found.all);
  passTogether(flow, found.all);
  return found.all.sort((a, b) => (a.title.spans[0]?.[0] ?? 0) - (b.title.spans[0]?.[0] ?? 0));
}

const approving =
  /(?<=[，；。]|会议|大会|审议|审查|表决|审议并|审查并|审查和|审查、)批准了?(?=《|关于|[省市县区州旗镇乡]|\d{4}年|[\u4e00-\u9fff]{2,12}(?:20\d\d年|人民政府))/g;

/** Names of rules that a body enacts. */
const enacted = /(?:条例|办法|规定|规则|细则|实施办法)(?:（[^（）]{1,10}）)?$/;

/**
 * 批准了2023年预算执行情况和2024年预算草案的报告: approved without a word of a resolution. After a resolution on the same matter it says
 * that resolution over again and is none.
 */
function approved(flow: Flow, found: readonly FoundResolution[], kind: Kind): (Title & { verb: number })[] {
  return matchesOf(flow, approving).flatMap((verb) => {
    const sentence = startAfter(flow.text, verb.index, "。！？\n", 400);
    const before = flow.text.slice(sentence, verb.index);
    if (agenda.test(before) || planned.test(before) || later.test(before.slice(-24))) return [];
    // 批准这个报告。宣读完毕: the draft that is read out says so, not the sitting.
    if (/宣读完毕/.test(flow.text.slice(verb.index, endBefore(flow.text, verb.index, "\n", 200)))) return [];
    // 通过决议，批准…: the resolution has no other name.
    const bare = before.replace(/通过(?:了)?(?:相应|有关|相关|各项)?(?:的)?决议，(?:决定)?$/, "");
    if (/决定$|提请|决议|草案，|报告，$/.test(bare) && !/批准了/.test(verb[0])) return [];
    const start = verb.index + verb[0].length;
    return titlesIn(flow.text, start, endBefore(flow.text, start, "，。；！\n", 200))
      .filter(({ range, rule }) => {
        const words = flow.text.slice(...range);
        // A committee approves what cities below its own have enacted.
        if (rule === "resolution-quoted" && enacted.test(words)) return true;
        const category = categoryOf(words, kind);
        return category !== "other" && !found.some((other) => other.category === category);
      })
      .map((title) => ({ ...title, certainty: "check" as const, verb: verb.index }));
  });
}

/** 没有通过关于A的决议, 否决了《A》: the verb of refusing before its text. */
const refusing =
  /(?:(?:没有|没能|未能|未予|未|不予)(?:获得?|得到|被)?(?:一致|表决|审议|投票)*通过|否决)了?(?=《|关于|[省市县区州旗镇乡]人)/g;

function refusedTitles(flow: Flow): (Title & { at: readonly [number, number] })[] {
  return matchesOf(flow, refusing).flatMap((verb) => {
    const start = verb.index + verb[0].length;
    const before = flow.text.slice(startAfter(flow.text, verb.index, "。！？\n", 200), verb.index);
    if (agenda.test(before) || planned.test(before)) return [];
    const at = [verb.index, start] as const;
    return titlesIn(flow.text, start, endBefore(flow.text, start, "，。；！\n", 200)).map((title) => ({
      ...title,
      at,
    }));
  });
}

/** 未能一致通过, 没有表决通过: the refusal stands before the manner. */
const refusedBefore =
  /(?:没有?|没能|未能?|未予|不予|暂不|难以)(?:获得?|得到|能|被)?(?:一致|全票|表决|审议|投票|举手|大会|会议|顺利)*$/;

/** 通过 as a verb of the meeting, not 通过视频方式. */
function isPassing(text: string, at: number, verb: string): boolean {
  if (refusedBefore.test(text.slice(Math.max(0, at - 10), at))) return false;
  return verb.endsWith("了") || strong.test(text.slice(Math.max(0, at - 4), at));
}

function add(
  found: KnownResolutions,
  flow: Flow,
  kind: Kind,
  { range, rule, certainty, kindHint = "" }: Title,
  outcome: FoundResolution["outcome"],
): void {
  const title = textField(flow, range[0], range[1], rule, certainty);
  const words = withoutBlanks(flow.text.slice(range[0], range[1]));
  if (
    procedural.test(words) ||
    words.length < 2 ||
    ofParty.test(words) ||
    /^(?:并|但|还|又)?(?:否决|没有|未能|不予)/.test(words)
  )
    return;
  const known = found.same(title.value);
  if (known !== null) {
    if (known.title.value.length < title.value.length) found.rename(known, { title, outcome });
    return;
  }
  found.add({ title, category: categoryOf(words + kindHint, kind), votes: null, outcome });
}

/** What a clause tells of a title before its verb; the same text known already only gains its count. */
function addTold(
  found: KnownResolutions,
  flow: Flow,
  kind: Kind,
  title: Title,
  outcome: FoundResolution["outcome"],
  votes: FoundResolution["votes"],
): void {
  const known = found.named(withoutBlanks(flow.shown.slice(...title.range)));
  if (known === null) {
    const before = found.all.length;
    add(found, flow, kind, title, outcome);
    const last = found.all.at(-1);
    if (found.all.length > before && last !== undefined) last.votes = votes;
  } else known.votes ??= votes;
}

/** 通过了关于A的决议（赞成398票，反对1票）: a count in brackets right behind the title. */
function bracketVotes(flow: Flow, { range }: Title): FoundResolution["votes"] {
  const bracket = /^》?（[^（）]{0,60}票[^（）]{0,60}）/.exec(flow.text.slice(range[1], range[1] + 130));
  return bracket === null ? null : votesIn(flow, range[1], range[1] + bracket[0].length);
}

/** …，并以2057票赞成、1票反对，表决通过政治决议: where the clause right before a place gives a count for what follows; else that place. */
function countBefore(text: string, place: number): number {
  if (place < 4 || !/[，、]/.test(text.charAt(place - 1))) return place;
  const clause = startAfter(text, place - 1, "，。；！\n", 60);
  return /^(?:并|最后|又|也)?[以在]\s?[\d,]{1,6}票/.test(text.slice(clause, place)) ? clause : place;
}

/** 通过…预算。有2745票赞成、11票反对: the next sentence begins with the count. */
function votesAfter(flow: Flow, end: number): FoundResolution["votes"] {
  if (flow.text.charAt(end) !== "。") return null;
  const stop = endBefore(flow.text, end + 1, "。！\n", 90);
  const words = flow.text.slice(end + 1, stop);
  return /^\s*(?:有|获得?|得到?|以|(?:表决|投票)?结果(?:为|是|如下)?[：，]?)?(?:[\d,]{1,6}票?(?:赞成|同意)|(?:赞成|同意)票?[\d,]{1,6})/.test(
    words,
  )
    ? votesIn(flow, end + 1, stop)
    : null;
}

/** Counts go to the text that the same sentence passes, or to the one known by the short name that it uses. */
function attach(
  found: KnownResolutions,
  flow: Flow,
  title: Title | undefined,
  votes: FoundResolution["votes"],
): void {
  if (votes === null) return;
  const words = title === undefined ? null : flow.shown.slice(title.range[0], title.range[1]);
  const target = words === null ? null : found.same(words);
  if (target !== null) target.votes ??= votes;
}

/** What can open, part or end a list of titles; 通 begins the next verb. */
const listMarks = marksOf("《》；。！？\n通");

/** End of the list that a verb opens: the sentence, or the next 通过 after a semicolon; quotation marks hide stops. */
function sentenceEnd(text: string, start: number): number {
  let depth = 0;
  const limit = Math.min(text.length, start + 3000);
  for (let n = start; n < limit; n++) {
    if (!listMarks.has(text.charCodeAt(n))) continue;
    const character = text.charAt(n);
    if (character === "《") depth++;
    if (character === "》") depth = Math.max(0, depth - 1);
    if (character === "；" && depth === 0 && titleFollows(text, n + 1)) continue;
    if (character === "\n" || (depth === 0 && /[。；！？]/.test(character))) return n;
    // …的决议（全票通过）；: a result in brackets opens no other list.
    if (depth === 0 && n > start + 3 && text.startsWith("通过", n) && text.charAt(n + 2) !== "）")
      return startAfter(text, n, "，；", 40);
  }
  return limit;
}

/** 通过了关于A的决议；关于B的决议。: a list whose titles are parted by semicolons. */
function titleFollows(text: string, at: number): boolean {
  const words = text.slice(at, endBefore(text, at, "；。！？\n", 120)).replace(/^(?:以及|和|及)/, "");
  const bare = words.replace(
    /^\s*(?:\d{1,2}[.．、]|[一二三四五六七八九十]{1,2}、)|》?（[^（）]{0,60}(?:票|通过)[^（）]{0,60}）$/g,
    "",
  );
  return (
    endsTitle.test(bare.replace(/》$/, "")) &&
    (/^(?:关于|《)/.test(bare) || (bare.length < 40 && !bare.includes("《"))) &&
    !/通过|批准|作出|听取|选举|审议|表决|任命|免去|会议|大会(?=[^。；]{0,3}$)/.test(
      bare.replace(/《[^《》]*》|关于[^，]*|(?:人民代表大会)?第.{1,3}次(?:全体)?会议(?=关于|政治)/g, ""),
    )
  );
}

/** 六项决议全部通过, after a list of as many counts without a word of what they came to. */
function passTogether(flow: Flow, found: readonly FoundResolution[]): void {
  const open = found.filter(({ outcome }) => outcome === null);
  const match = open.length === 0 ? null : passedTogether(flow, 0, flow.text.length);
  if (match === null || parseNumeral(match.groups?.n ?? "") !== open.length) return;
  const at = [match.index, match.index + match[0].length] as const;
  for (const each of open) each.outcome = fieldAt<"adopted">(flow, at, "adopted", "passed-passive", "check");
}

/** 宪法修正案的得票率为…，赞成的有…票: a later sentence about the text's own vote. */
function addVotesNamed(flow: Flow, found: readonly FoundResolution[]): void {
  if (!flow.text.includes("得票")) return;
  const places = placesOf(
    flow.shown,
    found.map(({ title }) => `${title.value}的`),
  );
  for (const each of found) {
    const words = `${each.title.value}的`;
    const at = places.get(words)?.[0];
    if (
      at === undefined ||
      !/^.{0,3}得票/.test(flow.text.slice(at + words.length - 1, at + words.length + 8))
    )
      continue;
    each.votes ??= votesIn(flow, at, endBefore(flow.text, at, "。！\n", 200));
  }
}
