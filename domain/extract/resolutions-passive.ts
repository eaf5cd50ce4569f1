import { parseNumeral } from "@/domain/record";
import { endBefore, type Flow, fieldAt, startAfter } from "./flow";
import { marksOf } from "./marks";
import { matchesOf } from "./passages";
import { passedTogether } from "./resolution-items";
import { type Title, titlesIn } from "./resolution-titles";
import { agenda, endsTitle, planned } from "./resolution-words";
import type { FoundResolution } from "./types";
import { votesIn } from "./votes";

/** A title that stands before its verb or its count, with what became of it. */
export type Told = { title: Title; outcome: FoundResolution["outcome"]; votes: FoundResolution["votes"] };

const passive =
  /(?<counted>(?<=\d\s?票，)通过了?(?=[。；！]))|(?<not>未获得?|未能|未予|未被|没能|没有|不予|不获|未)?(?<verb>(?:均|都|全部|悉数|顺利|高票|一致|全票|亦|也|同时|同样|随后|经表决)*(?:获得?|得到|得以|顺利|高票|全部|悉数)|[均都也]+)?(?:高票|全票|一致|顺利)?(?:表决|大会|会议)?通过(?:了(?:大会)?(?:表决)?)?(?=[。，；！])|(?<denied>(?:被|遭到?)(?:大会|会议|代表)?否决)(?=[。，；！])/g;
/** 《A》 in marks, or 关于A的决议 without, that opens a clause. */
const quoted = /《(?:[^《》]|《[^《》]*》){2,160}》/g;
const unquoted =
  /(?<=^|[。；，、：\s]|和|及)(?<title>关于(?:[^，。；：、《》]|(?<=和|与|及)、){4,90}?(?:决议|决定|报告)(?:（草案）|草案)?)(?=，?(?:分别|全部|都)?(?:获得?|得到?|以|均|也|亦|同样|未|没|不|因|被|遭|付(?:诸)?表决|提请表决)|[、和及]关于|以及关于|等)/gm;

/** 最后一份政府工作报告，有101张反对票，获得通过: a body's report, named without 关于, that a count speaks of. */
const reportCounted =
  /(?<title>[省市县区州旗镇乡]?(?:(?:最高|高级|中级)?(?:人民)?(?:法院|检察院)|(?:人民)?政府|(?:人大)?常委会)工作报告)(?=，[^。；《》]{0,80}\d[票张][^。；《》]{0,60}通过)/g;

/** 《A》未获通过, A及B悉数获得通过, 关于A的决议获赞成2814票…通过: the title stands before the verb. */
export function passives(flow: Flow): Told[] {
  const found: Told[] = [];
  const all = matchesOf(flow, passive).filter(
    ({ groups }) => (groups?.not ?? groups?.verb ?? groups?.counted ?? groups?.denied) !== undefined,
  );
  const counts = passedTogether(flow, 0, flow.text.length) !== null;
  if (all.length === 0 && !counts) return found;
  let read = 0;
  for (const [start, end] of sentencesOf(flow.text)) {
    const verbs: RegExpExecArray[] = [];
    for (let verb = all[read]; verb !== undefined && verb.index < end; verb = all[++read])
      if (verb.index >= start) verbs.push(verb);
    if (verbs.length === 0 && !counts) continue;
    const words = flow.text.slice(start, end);
    if (agenda.test(words) || planned.test(words)) continue;
    const told = inSentence(flow, start, end, verbs);
    found.push(...told);
    if (told.length === 0) found.push(...together(flow, start, end));
  }
  return found;
}

/** 两项决议均获通过: the papers of the sentences right before, where as many were put to the vote as are counted. */
function together(flow: Flow, start: number, end: number): Told[] {
  const match = passedTogether(flow, start, end);
  if (match === null) return [];
  const from = startAfter(flow.text, Math.max(0, start - 1), "。！\n", 600);
  const titles = titlesOf(flow, from, start);
  if (titles.length !== parseNumeral(match.groups?.n ?? "")) return [];
  const at = [match.index, match.index + match[0].length] as const;
  return titles.map((title, n) => ({
    title,
    outcome: fieldAt<"adopted">(flow, at, "adopted", "passed-passive", "check"),
    votes: votesIn(flow, title.range[1], titles[n + 1]?.range[0] ?? start),
  }));
}

function inSentence(flow: Flow, start: number, end: number, verbs: readonly RegExpExecArray[]): Told[] {
  if (verbs.length === 0) return [];
  const titles = titlesOf(flow, start, end);
  if (titles.length === 0) return verbs.flatMap((verb) => beforeVerb(flow, verb));
  return titles.flatMap((title, n): Told[] => {
    const next = titles[n + 1]?.range[0] ?? end;
    // The title's own verb, else the one at the sentence's end that speaks of all: A、B均获通过.
    const own = verbs.find(({ index }) => index >= title.range[1] && index < next);
    const verb = own ?? (titles.length > 1 ? verbs.find(({ index }) => index >= title.range[1]) : undefined);
    if (verb === undefined) return [];
    const votes = votesIn(flow, title.range[1], next);
    const sure = own !== undefined && title.rule === "resolution-quoted";
    const outcome = outcomeOf(flow, verb);
    return [{ title: { ...title, certainty: sure ? title.certainty : "check" }, outcome, votes }];
  });
}

/** Titles that stand before a verb within a sentence, in order, those in marks and those without. */
function titlesOf(flow: Flow, start: number, end: number): Title[] {
  const marked = matchesOf(flow, quoted, start, end).map(({ index, 0: words }): Title => {
    const range = [index + 1, index + words.length - 1] as const;
    return { range, rule: "resolution-quoted", certainty: "check" };
  });
  const plain = matchesOf(flow, unquoted, start, end).map(({ index, groups }): Title => {
    const range = [index, index + (groups?.title ?? "").length] as const;
    return { range, rule: "resolution-plain", certainty: "check" };
  });
  const reports = matchesOf(flow, reportCounted, start, end).map(({ index, 0: words }): Title => {
    return { range: [index, index + words.length], rule: "resolution-plain", certainty: "check" };
  });
  return [...marked, ...plain, ...reports].sort((a, b) => a.range[0] - b.range[0]);
}

/** Without marks: what the clause before the verb names. */
function beforeVerb(flow: Flow, verb: RegExpExecArray): Told[] {
  const clause = startAfter(flow.text, verb.index, "，。！？；\n", 100);
  const end = endBefore(flow.text, clause, "，。；", verb.index - clause);
  return titlesIn(flow.text, clause, end).map((title): Told => {
    const words = flow.text.slice(...title.range);
    const and = /(?:及|和)(?!其|其他)/.exec(words);
    const from = and === null || !endsTitle.test(words.slice(0, and.index)) ? 0 : and.index + and[0].length;
    // 其中关于A的决议未获通过: the word before the title is none of it.
    const lead = /^(?:其中|但是?|然而|而|只有|仅)/.exec(words)?.[0].length ?? 0;
    const last = Math.max(lead, words.lastIndexOf("及") + 1);
    const range = [title.range[0] + Math.max(from, last), title.range[1]] as const;
    return { title: { ...title, range }, outcome: outcomeOf(flow, verb), votes: null };
  });
}

function outcomeOf(flow: Flow, verb: RegExpExecArray): FoundResolution["outcome"] {
  const not = verb.groups?.not ?? verb.groups?.denied;
  return fieldAt<"adopted" | "not_adopted">(
    flow,
    [verb.index, verb.index + verb[0].length],
    not === undefined ? "adopted" : "not_adopted",
    not === undefined ? "passed-passive" : "refused",
    "check",
  );
}

/** What can end a sentence, and the marks within which nothing does. */
const stops = marksOf("《》。！？\n");

function sentencesOf(text: string): [number, number][] {
  const found: [number, number][] = [];
  let start = 0;
  let depth = 0;
  for (let n = 0; n <= text.length; n++) {
    if (n < text.length && !stops.has(text.charCodeAt(n))) continue;
    const character = text.charAt(n);
    if (character === "《") depth++;
    if (character === "》") depth = Math.max(0, depth - 1);
    if (n < text.length && character !== "\n" && !(depth === 0 && "。！？".includes(character))) continue;
    const words = text.slice(start, n);
    // The verb's lookahead wants the mark that ends the sentence.
    if (words.length < 1500 && (words.includes("通过") || words.includes("否决")))
      found.push([start, Math.min(text.length, n + 1)]);
    start = n + 1;
    depth = 0;
  }
  return found;
}

const share =
  /(?<title>(?:政府|(?:最高|高级|中级)?(?:人民)?(?:法院|检察院)|(?:全国)?人大常委会)工作报告)(?:的得票率|[^。]{0,60}高票过关)/g;

/** 法院工作报告的得票率…: reports named with their shares of the votes, where all are said to have passed. */
export function shares(flow: Flow): Told[] {
  const named = matchesOf(flow, share);
  const all = named.length === 0 ? null : /(?:悉数|全部|均)(?:获得?)?(?:表决)?通过/.exec(flow.text);
  if (all === null) return [];
  return named.map((match): Told => {
    const range = [match.index, match.index + (match.groups?.title ?? "").length] as const;
    const at = [all.index, all.index + all[0].length] as const;
    const outcome = fieldAt<"adopted">(flow, at, "adopted", "all-passed", "check");
    return { title: { range, rule: "resolution-share", certainty: "check" }, outcome, votes: null };
  });
}
