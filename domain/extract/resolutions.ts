import { categoryOf } from "@/domain/record";
import { endBefore, type Flow, fieldAt, startAfter, textField } from "./flow";
import { matchesOf } from "./passages";
import { printedResolutions } from "./resolution-documents";
import { type Title, titlesIn } from "./resolution-titles";
import { endsTitle, procedural } from "./resolution-words";
import { transcriptResolutions } from "./resolutions-transcript";
import type { FoundResolution } from "./types";
import { votesIn } from "./votes";

type Kind = "people_congress" | "cppcc";

/** The verb of passing, where it is one: 通过网络 and 未获通过 are not. */
const passing =
  /(?<!未获?得?|未能|没有|获得?|提请|予以|能否|如果|顺利|全部|高票|拟|不)(?:通过|(?<=会议|大会)批准)(?:了)?(?!后|率|[^，。；《]{0,10}(?:方式|形式|平台|渠道))/g;
const strong =
  /(?:表决|审议|举手|投票|票决|鼓掌|一致|掌声|会议|大会|会上|会中|还|并|先后|依次|分别|方式|同意|也|亦|又|同时|[，、；：。\n])$/;
const agenda =
  /议程(?:有|是|为|包括|共|分|：|如下)|(?:主要)?(?:任务|内容|日程)(?:有|是|为|：)|列入表决的|(?:现在|下面)(?:进行|付)/;
/** 大会将选举…，审议通过…: what a sitting is going to do. */
const planned =
  /(?:^|[，；。\s]|大会|会议|会上|期间|代表们|委员们|还)将(?:依法|分别|陆续|先后)?(?:选举|审议|听取|表决|审查|协商|讨论|列席|补选|决定|投票)/;
const later = /将(?:于|审议|表决|听取|选举)|拟(?:审议|表决)|提请[^，。；]{0,16}$/;

/** Texts that a sitting passed or refused, in the order of the report. */
export function resolutionsOf(flow: Flow, kind: Kind): FoundResolution[] {
  const found: FoundResolution[] = [];
  let read = 0;
  for (const verb of matchesOf(flow, passing)) {
    if (verb.index < read) continue;
    const start = verb.index + verb[0].length;
    const sentence = startAfter(flow.text, verb.index, /[。！？\n]/, 400);
    const before = flow.text.slice(sentence, verb.index);
    if (agenda.test(before) || later.test(before.slice(-24)) || !isPassing(flow.text, verb.index, verb[0]))
      continue;
    if (/^\s*\d{1,2}、/.test(before) || (!verb[0].endsWith("了") && planned.test(before))) continue;
    const end = sentenceEnd(flow.text, start);
    const begin = Math.max(read, sentence, startAfter(flow.text, verb.index, /[。！？\n；]/, 120));
    read = end;
    const titles = titlesIn(flow.text, start, end);
    for (const title of titles) {
      add(found, flow, kind, title, fieldAt(flow, [verb.index, start], "adopted", "passed", title.certainty));
    }
    const votes = votesIn(flow, begin, end);
    const only = found.at(-1);
    if (votes !== null && only !== undefined && titles.length <= 1) attach(found, flow, titles[0], votes);
  }
  for (const each of [...passives(flow, kind), ...shares(flow, kind)]) {
    if (!found.some(({ title }) => bare(title.value) === bare(each.title.value))) found.push(each);
  }
  for (const each of transcriptResolutions(flow, kind)) {
    const known = found.find((other) => sameText(other, each.title.value));
    if (known === undefined) found.push(each);
    else known.votes ??= each.votes;
  }
  for (const { title, outcome } of printedResolutions(flow)) {
    if (procedural.test(title.value) || found.some((other) => sameText(other, title.value))) continue;
    found.push({ title, category: categoryOf(title.value, kind), votes: null, outcome });
  }
  return found.sort((a, b) => (a.title.spans[0]?.[0] ?? 0) - (b.title.spans[0]?.[0] ?? 0));
}

/** 通过 as a verb of the meeting, not 通过视频方式. */
function isPassing(text: string, at: number, verb: string): boolean {
  return verb.endsWith("了") || strong.test(text.slice(Math.max(0, at - 4), at));
}

function add(
  found: FoundResolution[],
  flow: Flow,
  kind: Kind,
  { range, rule, certainty, kindHint = "" }: Title,
  outcome: FoundResolution["outcome"],
): void {
  const title = textField(flow, range[0], range[1], rule, certainty);
  const words = flow.text.slice(range[0], range[1]).replace(/\s/g, "");
  if (procedural.test(words) || words.length < 2) return;
  const known = found.find((other) => sameText(other, title.value));
  if (known !== undefined) {
    // The full name after the short one of a summary.
    if (known.title.value.length < title.value.length) Object.assign(known, { title, outcome });
    return;
  }
  found.push({ title, category: categoryOf(words + kindHint, kind), votes: null, outcome });
}

const bare = (title: string) =>
  title
    .normalize("NFKC")
    .replace(/常(?:务委员|務委員|委)[会會]/g, "常委会")
    .replace(/人民代表大[会會]/g, "人大")
    .replace(/[《》\s]|^(?:关于|關於)|\((?:草案|书面)\)$|的?(?:决议|決議)?(?:案|草案)?$/g, "");

/** The same text under a shorter name: 政治决议 after 政协…第二次会议政治决议. */
function sameText({ title }: FoundResolution, words: string): boolean {
  const [a, b] = [title.value.replace(/案$/, ""), words.replace(/案$/, "")];
  const short = (part: string, whole: string) => part.length >= 4 && part.length <= 8 && whole.endsWith(part);
  return (
    a === b ||
    bare(a) === bare(b) ||
    short(bare(b), bare(a)) ||
    short(bare(a), bare(b)) ||
    short(b, a) ||
    short(a, b)
  );
}

/** Counts go to the text that the same sentence passes, or to the one known by the short name that it uses. */
function attach(
  found: FoundResolution[],
  flow: Flow,
  title: Title | undefined,
  votes: FoundResolution["votes"],
): void {
  const words = title === undefined ? null : flow.shown.slice(title.range[0], title.range[1]);
  const target = words === null ? undefined : found.find((other) => sameText(other, words));
  if (target !== undefined) target.votes ??= votes;
}

/** End of the list that a verb opens: the sentence, or the next 通过 after a semicolon; quotation marks hide stops. */
function sentenceEnd(text: string, start: number): number {
  let depth = 0;
  const limit = Math.min(text.length, start + 3000);
  for (let n = start; n < limit; n++) {
    const character = text.charAt(n);
    if (character === "《") depth++;
    if (character === "》") depth = Math.max(0, depth - 1);
    if (character === "；" && depth === 0 && titleFollows(text, n + 1)) continue;
    if (character === "\n" || (depth === 0 && /[。；！？]/.test(character))) return n;
    if (depth === 0 && text.startsWith("通过", n) && n > start + 3) return startAfter(text, n, /[，；]/, 40);
  }
  return limit;
}

/** 通过了关于A的决议；关于B的决议。: a list whose titles are parted by semicolons. */
function titleFollows(text: string, at: number): boolean {
  const words = text.slice(at, endBefore(text, at, /[；。！？\n]/, 120)).replace(/^(?:以及|和|及)/, "");
  return (
    /^(?:关于|《)/.test(words) && endsTitle.test(words.replace(/》$/, "")) && !/通过|听取|选举/.test(words)
  );
}

const passive =
  /(?<not>未获得?|未能|没有|未)?(?<verb>获得?|均获得?|悉数获得|全部|顺利|高票)?(?:表决|大会|会议)?通过(?=[。，；！])/g;

/** 《A》未获通过, A及B悉数获得通过: the title stands before the verb. */
function passives(flow: Flow, kind: Kind): FoundResolution[] {
  const found: FoundResolution[] = [];
  for (const match of matchesOf(flow, passive)) {
    const { not, verb } = match.groups ?? {};
    if (not === undefined && verb === undefined) continue;
    const sentence = startAfter(flow.text, match.index, /[。！？；\n]/, 160);
    const outcome = fieldAt<"adopted" | "not_adopted">(
      flow,
      [match.index, match.index + match[0].length],
      not === undefined ? "adopted" : "not_adopted",
      not === undefined ? "passed-passive" : "refused",
      "check",
    );
    if (agenda.test(flow.text.slice(sentence, match.index))) continue;
    const quoted = [
      ...flow.text.slice(sentence, match.index).matchAll(/《(?:[^《》]|《[^《》]*》){2,160}》/g),
    ];
    for (const { index, 0: words } of quoted) {
      const range = [sentence + index + 1, sentence + index + words.length - 1] as const;
      add(found, flow, kind, { range, rule: "resolution-quoted", certainty: "check" }, outcome);
    }
    if (quoted.length > 0) continue;
    const clause = startAfter(flow.text, match.index, /[，。！？；\n]/, 100);
    for (const title of titlesIn(
      flow.text,
      clause,
      endBefore(flow.text, clause, /[，。；]/, match.index - clause),
    )) {
      const words = flow.text.slice(...title.range);
      const and = words.lastIndexOf("及") + 1;
      add(found, flow, kind, { ...title, range: [title.range[0] + and, title.range[1]] }, outcome);
    }
  }
  for (const each of found) each.votes ??= votesNamed(flow, each.title.value);
  return found;
}

/** 宪法修正案的得票率为…，赞成的有…票: a later sentence about the text's own vote. */
function votesNamed(flow: Flow, title: string): FoundResolution["votes"] {
  const at = flow.shown.indexOf(`${title}的`);
  if (at === -1 || !/^.{0,3}得票/.test(flow.text.slice(at + title.length))) return null;
  return votesIn(flow, at, endBefore(flow.text, at, /[。！\n]/, 200));
}

const share =
  /(?<title>(?:政府|(?:最高|高级|中级)?(?:人民)?(?:法院|检察院)|(?:全国)?人大常委会)工作报告)(?:的得票率|[^。]{0,60}高票过关)/g;

/** 法院工作报告的得票率…: reports named with their shares of the votes, where all are said to have passed. */
function shares(flow: Flow, kind: Kind): FoundResolution[] {
  const found: FoundResolution[] = [];
  const all = /(?:悉数|全部|均)(?:获得?)?(?:表决)?通过/.exec(flow.text);
  if (all === null) return found;
  for (const match of matchesOf(flow, share)) {
    const range = [match.index, match.index + (match.groups?.title ?? "").length] as const;
    const outcome = fieldAt<"adopted">(
      flow,
      [all.index, all.index + all[0].length],
      "adopted",
      "all-passed",
      "check",
    );
    add(found, flow, kind, { range, rule: "resolution-share", certainty: "check" }, outcome);
  }
  return found;
}
