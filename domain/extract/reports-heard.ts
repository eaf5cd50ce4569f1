import { isAgendaItem } from "./agenda-items";
import { endBefore, type Flow, fieldAt, type Range, startAfter, textField } from "./flow";
import { matchesOf } from "./passages";
import { presenterIn } from "./presenters";
import { behindGiver, giver } from "./report-givers";
import type { SessionReport } from "./types";

type Report = SessionReport["reports"][number];
type Heard = { start: number; report: Report };

/** 所作的, 作了, 宣读了: the verb between presenter and title. */
const gave =
  /(?:所作的?|所做的?|(?<![工合操协动运写创制炒杰])作的|(?<![工合操协动运写创制炒]|杰(?!作(?:了?《|关于|政府工作报告)))作了?(?![为用出者业风答]|关(?!于))|(?<!叫)做了?(?![好到出大强优精实细])|宣读了?|通报了?)(?:题为(?:《[^《》]{2,40}》的)?|关于(?=政府工作))?/g;
/** 听取了 and what follows up to the end of the sentence. */
const heard = /听取(?:(?:和|并|、|了并)?审[议查](?:并|、)?(?:表决)?(?:通过)?)?了?/g;
/** 书面审查了《A》, 审查了A（书面）: handed out and not read. */
const inWriting = /书面审查了?(?=《)|(?<!书面)审查了?(?=[^，。；]{4,160}（书面）)/g;
const marked = /（书面）》?[^（]{0,3}$/;
const title =
  /^(?:《(?<quoted>(?:[^《》]|《[^《》]*》){2,90})》(?<of>的(?:书面)?报告)?|(?<title>(?:[^，。；：《》（）]|（草案）|（书面）){2,60}?(?:报告|征集和审查情况|审查情况|办理情况|[年度](?:[^，。；：《》（）]{0,20})(?:计[划画]|预算)（草案）))|(?<long>[^，。；：《》、（）]{0,12}关于[^，。；：《》、（）]{2,40}，[^，。；：《》、（）]{2,40}情况的报告)(?=[；。\n])|(?<framed>(?:关于[^，。；：《》]{0,10})?《(?:[^《》]|《[^《》]*》){2,90}》[^，。；：《》]{2,20}?报告))(?:（[^（）]*）)?(?=[，。；、！：（ \n《]|和|以及|及|并|回顾|从|分(?=[^，。；]{0,5}部分)|总结|指出|提出|显示|全面|实事求是|客观|$)/;
/** 完成了各项议程：听取… tells what is over. */
const agenda =
  /(?<!完成了?[^，。；]{0,8})(?:议程|任务|内容|日程|议题)(?:有|是|为|包括|共|分|：|如下|主要(?:有|是|为|包括)|[一1][、.．])|将(?:听取|审议)|列席|听取(?:和|并)?讨论|分组|小组|提名信/;
/** 她说，会议期间，委员们听取并审议了…: a speaker sums up what others had heard. */
const spokenOf = /(?:说|指出|强调|认为)，[^。]{0,6}(?:会议期间|会上|几天来|这次(?:会议|大会))[^。]*$/;
/** 根据会议安排，听取… may be still to come; 根据议程，县长…作报告 is told of the sitting. */
const byAgenda = /(?:根据|按照|按)(?:会议|大会)?(?:日程|议程|安排)/;
const notReport =
  /^(?:书面|审查|审议|讨论)(?!情况|意见|结果)|选举结果|计票结果|表决结果|的说明、|一份|^(?:决定|审查|审议|表决|并)*(?:批准|通过)|这个|该报告|决议|发言、关于|表彰|辞职|名单|办法|讨论情况|小组|讲话|的述职报告$/;

/** Reports that were heard or read out at the sitting, each with its presenter where the text names one. */
export function reportsHeard(flow: Flow, kind: "people_congress" | "cppcc"): Report[] {
  const found: Heard[] = [];
  const byTitle = new Map<string, Heard>();
  // Most articles tell of no report: the map of what is taken is made for the first one.
  let taken: Uint8Array | null = null;
  const body = bodyStart(flow.text);
  const take = (range: Range, presenter: Range | null, rule: string) => {
    const words = flow.text.slice(...range);
    if (notReport.test(words) || (kind === "cppcc" && /政府|人大|法院|检察院/.test(words))) return;
    if (taken?.[range[0]] === 1 || taken?.[range[1] - 1] === 1) return;
    // Without marks, only the set phrase and 关于 say where a title begins.
    const bounded =
      !/一府|两院/.test(words) &&
      (flow.text.charAt(range[0] - 1) === "《" || /^关于|^(?:[^的]{0,24})工作报告$/.test(words));
    const sure = bounded && range[0] >= body && rule !== "report-in-writing";
    const field = textField(flow, range[0], range[1], rule, sure ? "certain" : "check");
    const same = byTitle.get(field.value);
    // A headline has said it already: the text says it again, and that is what counts.
    const headed = same !== undefined && same.start < body && range[0] >= body;
    const who = presenter && flow.shown.slice(...presenter);
    if (same !== undefined && !headed && same.report.presenter?.value === who) return;
    const report: Report = {
      title: field,
      presenter: presenter && fieldAt(flow, presenter, flow.shown.slice(...presenter), rule),
    };
    taken ??= new Uint8Array(flow.text.length);
    taken.fill(1, range[0], range[1]);
    const entry = { start: range[0], report };
    if (same === undefined || headed) byTitle.set(field.value, entry);
    found.push(entry);
  };
  for (const verb of matchesOf(flow, gave)) {
    const clause = startAfter(flow.text, verb.index, "，。；：！？\n", 80);
    const before = flow.text.slice(startAfter(flow.text, verb.index, "。\n", 300), verb.index);
    const range = titleAt(flow.text, verb.index + verb[0].length);
    const today = itemsToday.test(before);
    if (range === null || (agenda.test(before) && !today && !/一是由/.test(before))) continue;
    // 决定批准总理某某所作的报告 is what a resolution says; the report was given at another sitting.
    if (/决定批准[^，。；]{0,24}$/.test(before)) continue;
    const shared = eachPresenter(flow.text, clause, verb.index, verb.index + verb[0].length);
    if (shared !== null) {
      for (const [given, who] of shared) take(given, who, "report-given");
      continue;
    }
    // 甲、乙分别作了工作报告: whose is which nobody can tell.
    if (/[、和].*(?:分别|依次|先后)$/.test(flow.text.slice(clause, verb.index))) continue;
    const presenter = presenterOf(flow.text, clause, verb.index);
    const unnamed = heardOf.test(flow.text.slice(clause, verb.index));
    if (presenter !== null || unnamed || /宣读|通报/.test(verb[0])) take(range, presenter, "report-given");
  }
  for (const verb of matchesOf(flow, heard)) {
    const before = flow.text.slice(
      startAfter(flow.text, verb.index, "。\n", 300),
      verb.index + verb[0].length + 4,
    );
    if (agenda.test(before) || byAgenda.test(before) || spokenOf.test(before)) continue;
    if (!verb[0].endsWith("了") && isAgendaItem(flow.text, verb.index)) continue;
    const end = endBefore(flow.text, verb.index, "。；！\n", 400);
    for (const title of heardTitles(flow.text, verb.index + verb[0].length, end)) {
      const { range, presenter } = behindGiver(flow.text, title);
      take(range, presenter, "report-heard");
    }
  }
  for (const verb of matchesOf(flow, inWriting)) {
    const before = flow.text.slice(startAfter(flow.text, verb.index, "。\n", 300), verb.index);
    if (agenda.test(before) || byAgenda.test(before)) continue;
    const from = verb.index + verb[0].length;
    for (const range of heardTitles(flow.text, from, endBefore(flow.text, from, "。；！\n", 400)))
      if (verb[0].startsWith("书面") || marked.test(flow.text.slice(range[0], range[1] + 6)))
        take(behindGiver(flow.text, range).range, null, "report-in-writing");
  }
  const told = found.some(({ start }) => start >= body) ? found.filter(({ start }) => start >= body) : found;
  const ordered = told.sort((a, b) => a.start - b.start).map(({ report }) => report);
  const given = ordered.filter(({ presenter }) => presenter !== null);
  if (given.length === 0 || given.length === ordered.length) return ordered;
  const presented = new Titles(given.map(({ title }) => title.value));
  return ordered.filter(({ presenter, title }) => presenter !== null || !presented.tell(title.value));
}

/** 听取了镇长作的…: who gave it is told by the post alone. */
const heardOf =
  /听取了?[^，。；、]{0,12}(?:[省市县区州旗镇乡]长|主席|主任|院长|检察长|负责人)(?:代表[^，。；]{2,24})?$/;

/** 开幕式有三项议程：某某作工作报告: what this very sitting had, and who did it. */
const itemsToday =
  /(?:[开闭]幕[式会]|开幕大会|今天|全体会议)[^。；：]{0,8}[有共][一二两三四五六七八九\d]项议程：[^。]*$/;

/** Where the line of the first sentence begins: a headline above it sums up what the text names, and names it short. */
function bodyStart(text: string): number {
  const stop = text.indexOf("。");
  return stop === -1 ? 0 : text.lastIndexOf("\n", stop) + 1;
}

/** Shorter titles are too common to tell a report. */
const telling = 6;

/** 听取省高级人民法院工作报告, and later 院长某某作法院工作报告: one report, told with its presenter. */
class Titles {
  private readonly whole: ReadonlySet<string>;
  private readonly tails: ReadonlySet<string>;

  constructor(titles: readonly string[]) {
    this.whole = new Set(titles);
    this.tails = new Set(titles.flatMap(tailsOf));
  }

  /** Whether a title is one of these, or one is the end of the other. */
  tell(title: string): boolean {
    return this.tails.has(title) || tailsOf(title).some((tail) => this.whole.has(tail));
  }
}

function tailsOf(title: string): string[] {
  const tails: string[] = [];
  for (let from = 0; title.length - from >= telling; from++) tails.push(title.slice(from));
  return tails;
}

/** 院长甲、检察长乙分别作法院工作报告和检察院工作报告: as many reports as persons, in their order. Null where that is not said. */
function eachPresenter(text: string, clause: number, verb: number, at: number): [Range, Range][] | null {
  const who = text.slice(clause, verb);
  if (!/(?:分别|依次|先后)(?:向大会|代表[^，。；]{2,40})?$/.test(who)) return null;
  const persons: Range[] = [];
  let from = listStart(text, clause, verb);
  const stop = clause + who.search(/(?:分别|依次|先后)(?:向大会|代表[^，。；]{2,40})?$/);
  for (let n = from; n <= stop; n++) {
    if (n < stop && !/[、和]/.test(text.charAt(n))) continue;
    const person = presenterIn(text, from, n);
    if (person !== null) persons.push(person);
    from = n + 1;
  }
  const titles = heardTitles(text, at, endBefore(text, at, "，。；！\n", 200));
  if (persons.length < 2 || persons.length !== titles.length) return null;
  return titles.map((title, n): [Range, Range] => [title, persons[n] ?? title]);
}

/** The presenter in the verb's clause; in the one before where the verb's only says 向大会: 主任柴志光受…委托，向大会作…. */
function presenterOf(text: string, clause: number, verb: number): Range | null {
  const own = presenterIn(text, listStart(text, clause, verb), verb);
  if (
    own !== null ||
    clause === 0 ||
    !/^(?:并|现|依次)?(?:向大会|向会议|代表[^，。；]{2,30}|在会上)?$/.test(text.slice(clause, verb))
  )
    return own;
  const earlier = startAfter(text, clause - 1, "，。；：！？\n", 80);
  const words = text.slice(earlier, clause - 1);
  // 副主席甲在会上宣读了A，作了B: the person goes on.
  const told = /受[^，。；]*委托$|代表[^，。；]{2,40}$|(?:宣读|通报)了?《[^《》]{2,60}》$/.exec(words);
  if (told === null) return null;
  const end = earlier + told.index;
  return presenterIn(text, listStart(text, earlier, end), end);
}

/** Where the presenter's words begin: after 听取了, 以及 or the report before within the clause: 主任甲作的A报告、院长乙作的B报告. */
function listStart(text: string, clause: number, end: number): number {
  const words = text.slice(clause, end);
  const match =
    /^.*(?:听取(?:和审议|并审议|、审议)?了?|审议了?|通过了?|以及|报告(?:（[^（）]{1,8}）)?(?:、|和|及|与)|》(?:、|和|及|以及|与|并)?|议程|由|^会上|^会议上)/.exec(
      words,
    );
  return clause + (match?.[0].length ?? 0);
}

function titleAt(text: string, at: number): Range | null {
  const match = title.exec(text.slice(at, at + 130));
  const quoted = match?.groups?.quoted;
  if (
    match === null ||
    (quoted !== undefined &&
      match.groups?.of === undefined &&
      !/(?:报告|情况)(?:（[^（）]*）)?$/.test(quoted))
  )
    return null;
  const words = quoted ?? match.groups?.title ?? match.groups?.long ?? match.groups?.framed;
  if (words === undefined) return null;
  // 《政府工作报告》等5个报告
  const marked = /^《(?<title>[^《》]{2,60})》等[\d一二两三四五六七八九十]{0,3}[个项份]?(?:工作)?报告$/.exec(
    words,
  )?.groups?.title;
  if (marked !== undefined) {
    const from = at + match[0].indexOf(marked);
    return [from, from + marked.length];
  }
  const lead =
    quoted !== undefined
      ? 0
      : (/^(?:了|的|一[份场个篇][^，。；：《》]{0,30}的(?=政府工作报告)|关于(?=.{2,}))+/.exec(words)?.[0]
          .length ?? 0);
  // 政府工作报告等六个报告 counts the others.
  const others =
    quoted === undefined
      ? (/等[\d一二两三四五六七八九十]{0,2}[个项份]?(?:工作)?报告$/.exec(words)?.[0].length ?? 0)
      : 0;
  const start = at + match[0].indexOf(words) + lead;
  return [start, start + words.length - lead - others];
}

/** 听取了A，审查批准了B: another verb begins. */
const passed = /^(?:决定|审查|审议|表决|并|还)*(?:批准|通过)了?/;
const explained = /^(?:《[^《》]{2,80}》|》)?(?:的)?(?:起草|编制|修改|修订)?(?:情况)?(?:的)?说明/;

/** 听取了供职发言、关于代表资格的报告: what stands first is no report. */
const aside = /^[^，。；、《》]{0,14}(?:发言|说明|汇报|名单|办法)、(?=关于|《)/;

/** 《A》, A和B: titles right after 听取了, one after the other. */
function heardTitles(text: string, start: number, end: number): Range[] {
  const ranges: Range[] = [];
  let at = start;
  while (at < end) {
    const skipped = aside.exec(text.slice(at, Math.min(end, at + 24)))?.[0].length ?? 0;
    at += skipped;
    const found = titleAt(text, at);
    // Behind another item 关于 begins the title.
    const range: Range | null =
      found !== null && skipped > 0 && text.charAt(at) === "关" ? [at, found[1]] : found;
    if (range !== null && passed.test(text.slice(at, range[1]))) break;
    if (range === null) {
      if (explained.test(text.slice(at, at + 100))) return [];
      const who = giver.exec(text.slice(at, Math.min(end, at + 60)))?.[0].length ?? 0;
      if (who > 0 && titleAt(text, at + who) !== null) {
        at += who;
        continue;
      }
      // 听取了供职发言、关于代表资格的报告: what is no report is passed over; 区人民法院《关于…的报告》 says whose it is.
      const next =
        /^(?:[^，。；、《》]{2,30}、(?=关于|《)|(?:和|以及|及)?[^，。；、《》作]{2,24}(?:政府|法院|检察院|委员会|常委会|局|委|办)(?:的)?(?=《|关于))/.exec(
          text.slice(at, Math.min(end, at + 40)),
        );
      if (next === null) break;
      at += next[0].length;
      continue;
    }
    if (range[1] > end) break;
    if (
      /(?<!工)作的|做的|代表(?!的|议案|资格|建议|变动|名额|团|大会|联名|选举|履职|工作|视察)/.test(
        text.slice(at, range[1]),
      )
    ) {
      const given = text.slice(at, range[1]).search(/(?<!工)作的(?![^，。；]*(?<!工)作的)/);
      const next = given === -1 ? null : titleAt(text, at + given + 2);
      if (next === null) break;
      at = next[1];
    } else {
      ranges.push(range);
      at = range[1];
    }
    const joint = /^(?:（[^（）]*）)?》?(?:的(?:书面)?报告)?(?:和|及|以及|、|，|(?=《))*/.exec(
      text.slice(at, at + 24),
    );
    // 《A》、《B》起草情况说明: what was heard is no report.
    if (explained.test(text.slice(at, at + 16))) return [];
    if (joint === null || (joint[0].replace(/^》/, "") === "" && text.charAt(at + joint[0].length) !== "《"))
      break;
    at += joint[0].length;
  }
  return ranges;
}
