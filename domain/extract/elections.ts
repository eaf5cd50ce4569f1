import { electionsListed } from "./elections-listed";
import { electionsNarrated } from "./elections-narrated";
import { electionsPostFirst } from "./elections-post-first";
import { electionsTabled } from "./elections-table";
import { electionsToldApart } from "./elections-told-apart";
import { votesAfterPost, votesAhead, votesBeforePost, votesByName, votesInBrackets } from "./elections-votes";
import { endBefore, type Flow, fieldAt, type Range, startAfter, textField } from "./flow";
import { marksOf } from "./marks";
import { namesIn } from "./name-lists";
import { matchesOf } from "./passages";
import { postForm } from "./post-words";
import { simplified } from "./scripts";
import type { SessionReport } from "./types";
import { withoutBlanks } from "./white-space";

type Election = SessionReport["elections"][number];

const hint = /[选增]|连任|决定|宣布|获任/g;
const trigger =
  /选举|补选|票选|增选|增补|选出|当选|选为|连任|(?<=会议|还|大会|全国人大)[^，。；]{0,8}决定[^，。；]{2,24}为|决定[^，。；]{2,60}为(?:中华人民共和国|国务院|最高人民)|宣布|获(?:任命|决定|任)/;
const notHere = /任命|接受[^，。]{0,30}辞|辞去|免去|不再担任|罢免|拟/;
/** Persons, then a verb, then a post. */
const notInNames = "，。；：！\n（）]】";
const mostNames = 260;
const became = new RegExp(
  `(?<names>(?:[^，。；：！\\n（）\\]】]|（[^（）\\n]{1,16}）){2,${mostNames}}?)` +
    "(?<count>等?(?:\\d+|[一二两三四五六七八九十]+)[名位人](?:同志|委员|代表|人|[^，。；、：！\\n为]{0,8}(?:代表|委员|同志|人士))?|等同志|等人|等)?(?:同志)?" +
    "(?:亦|也|均|同时|一同|再度|再次|成功|全票|高票|满票|以[高全满]票|依法|分别|(?:以|获得?|得)(?:[^，。；]{2,40}?(?<!投)票|票\\d{1,4}张?(?:[、和]\\d{1,4}张?){0,30})[^，。；]{0,6}?(?:、\\d{1,4}人[^，。；、\\d]{0,6})?，?(?:\\d{1,4}[票人张][^，。；\\d]{0,6}，){0,4})*" +
    "(?<verb>当选为|当选|(?:获|被|经)?(?:同时|依法)?(?:获|被|经)?(?:增补|补选|增选|选举|推选|推举|决定|选)为|获任命为|获任|获选|连任|兼任|出任|担任|为|任)(?<post>[^，。；、：！\\n为]{2,40}?)(?=[，。；、！\\n]|[时后]，|$| |（其中|（[^（），、]{2,16}[，、][^（）]{2,60}票[^（）]{0,4}）)",
  "y",
);
/** A post, then who won it. */
const winners =
  /(?:当选(?:的|为)?|(?:补选|增选|增补|选举|选出)(?:产生|出)?了?(?:新一届|新的)?)(?:\d{1,3}[位名]|[一二三四五六七八九十]{1,3}[位名])?(?!方式|办法|结果)(?<post>[^，。；：\n为]{2,40}?)(?:的(?=有))?(?:（[^（）]{2,20}）)?(?:共?(?:\d{1,3}|[一二三四五六七八九十]{1,3})[名位人](?=[：，]))?(?:(?:，?(?:他们|她们|名单|当选者|当选人|分别|依次|[一二两三四五六七八九十]人)?(?:分别|依次|如下)?(?:是|为|有|名单)?(?:（[^（）]{2,20}）)?)：|，(?:(?:他们|她们)(?:分别|依次)?|分别|依次)是)\n?(?<names>[^。；！\n]{2,600})/g;
const postWithin = new RegExp(postForm.source.slice(0, -1));
const stretchMarks = marksOf("，。；（");
const verbBefore =
  /^.*(?:选举通过|选举产生了?|补选产生了?|选举|补选了?|票选|随着|增选|增补|选出|推选|改选|决定|宣布|经选举|其中|候选人|[票张]的(?=[^，。；、]{2,4}$))(?:产生)?了?[，：]?/;
const notPost = /监票|计票|执行主席|常务主席|主席团成员|候选|候補|召集人|单位|先进|优秀|代表团/;
/** Persons elected, one entry a person and post, in the order of the report. Candidates and those who resign are none. */
export function electionsOf(flow: Flow): Election[] {
  const found = new Elected();
  for (const [start, end] of electing(flow)) {
    if (
      notHere.test(flow.text.slice(start, end)) &&
      !/当选|选举|补选|获任命/.test(flow.text.slice(start, end))
    )
      continue;
    for (const match of matchesOf(flow, winners, start, end)) take(found, flow, match, "elected-list");
    for (const match of becomings(flow.text, start, end)) take(found, flow, match, "elected-as");
  }
  for (const each of [
    ...electionsTabled(flow),
    ...electionsListed(flow),
    ...electionsNarrated(flow),
    ...electionsPostFirst(flow),
  ])
    found.addNew(each);
  for (const each of electionsToldApart(flow, found.all)) found.addNew(each);
  const votes = votesByName(flow, found.all);
  for (const election of found.all) election.votesFor ??= votes.get(election.name.value) ?? null;
  return found.all.sort((a, b) => (a.name.spans[0]?.[0] ?? 0) - (b.name.spans[0]?.[0] ?? 0));
}

/** Sentences that may tell of an election. */
function electing(flow: Flow): Range[] {
  const ranges: Range[] = [];
  let read = 0;
  for (const { index } of matchesOf(flow, hint)) {
    if (index < read) continue;
    const start = startAfter(flow.text, index, "。！\n", index);
    read = Math.min(flow.text.length, endBefore(flow.text, index, "。！\n", flow.text.length) + 1);
    if (read - start < 3000 && trigger.test(flow.text.slice(start, read))) ranges.push([start, read]);
  }
  return ranges;
}

/**
 * Matches of the costly pattern of persons, verb and post. Its names and its post stand in one stretch between commas, so
 * it is tried only in stretches that have a verb and after it the end of a post, or votes, which may precede a comma.
 */
function becomings(text: string, start: number, end: number): RegExpExecArray[] {
  const found: RegExpExecArray[] = [];
  let last = start;
  for (let from = start; from < end; ) {
    const stop = stretchEnd(text, from, end);
    const words = text.slice(from, stop);
    if (mayTell(words)) {
      const within = words.includes("票") || stop === end ? text : text.slice(0, stop + 1);
      for (let match = becomingIn(within, Math.max(from, last), stop); match !== null; ) {
        found.push(match);
        last = match.index + match[0].length;
        match = becomingIn(within, last, stop);
      }
    }
    from = stop + 1;
  }
  return found;
}

/**
 * The first match that begins within [start, end). Names go on as far as their characters do, so what is not found from
 * where names can begin is not found from the characters after it either.
 */
function becomingIn(text: string, start: number, end: number): RegExpExecArray | null {
  for (let from = start; from < end; from = endBefore(text, from, notInNames, mostNames) + 1) {
    became.lastIndex = from;
    const match = became.exec(text);
    if (match !== null) return match;
  }
  return null;
}

function mayTell(words: string): boolean {
  if (words.includes("票")) return true;
  const verb = words.search(/为|任|当选|获选/);
  return verb !== -1 && postWithin.test(words.slice(verb + 1));
}

/** Next comma, semicolon or full stop outside brackets; brackets that hold too much to be a remark hide none. */
function stretchEnd(text: string, from: number, end: number): number {
  for (let n = from; n < end; n++) {
    const code = text.charCodeAt(n);
    if (!stretchMarks.has(code)) continue;
    if (text.charAt(n) !== "（") return n;
    n += Math.max(0, text.slice(n, n + 18).indexOf("）"));
  }
  return end;
}

function take(found: Elected, flow: Flow, match: RegExpExecArray, rule: string): void {
  const { names = "", post = "", verb } = match.groups ?? {};
  const namesAt = match.index + match[0].indexOf(names);
  const postAt = match.index + match[0].lastIndexOf(post);
  const opened = verbBefore.exec(names)?.[0].length ?? 0;
  const told =
    opened > 0 ||
    verb !== "为" ||
    /(?:选|增补|决定|宣布)[^。]*$/.test(
      flow.text.slice(startAfter(flow.text, match.index, "。！\n", 300), match.index),
    );
  if (!told || notPost.test(post) || !postForm.test(post.replace(/（[^）]*）/g, ""))) return;
  const persons = namesIn(flow.text, namesAt + opened, namesAt + names.length, true);
  if (persons === null) return;
  const skip = /^(?:新一届|新一任|新任|中华人民共和国(?=国务院)|了|的)+/.exec(post)?.[0].length ?? 0;
  // 选举甲为检察长（须依法报批）: a remark is none of the post.
  const remark = /（(?:兼任?|[^（）\d]*(?:报|批准|任命|法定|程序)[^（）\d]*)）$/.exec(post)?.[0].length ?? 0;
  // 补选甲为县长（205票）: the count is none of the post.
  const counted = /（[^（）]{0,8}?(?<votes>\d{1,4})[张票][^（）]{0,30}）$/.exec(post);
  const whole: Range = [postAt + skip, postAt + post.length - (counted?.[0].length ?? remark)];
  const posts = /分别|依次/.test(match[0].slice(names.length))
    ? eachPost(flow.text, postAt, persons.length)
    : null;
  if (posts === "several") return;
  const second = posts === null ? secondPost(flow.text, whole[1]) : null;
  const votes =
    counted !== null && persons.length === 1
      ? [votesInBrackets(flow, whole[1], counted[0])]
      : (votesAfterPost(flow, second?.[1] ?? whole[1], persons.length) ??
        votesBeforePost(flow, namesAt + names.length, postAt, persons.length));
  const ahead = persons.length === 1 && (votes?.[0] ?? null) === null ? votesAhead(flow, namesAt) : null;
  if (second !== null) {
    for (const [from, to] of persons) {
      const name = fieldAt(flow, [from, to], withoutBlanks(flow.shown.slice(from, to)), rule, "check");
      const also = textField(flow, ...second, rule, "check");
      const election: Election = { name, post: also, votesFor: null };
      if (found.same(election) === null) found.add(election);
    }
  }
  for (const [n, [from, to]] of persons.entries()) {
    const postField = textField(flow, ...(posts?.[n] ?? whole), rule, "check");
    const name = fieldAt(flow, [from, to], withoutBlanks(flow.shown.slice(from, to)), rule, "check");
    const election: Election = { name, post: postField, votesFor: votes?.[n] ?? ahead };
    const same = found.same(election);
    if (same === null) {
      found.add(election);
      continue;
    }
    same.votesFor ??= election.votesFor;
    if (same.post.value.length < postField.value.length) same.post = postField;
  }
}

/** 选举甲为国家主席、中央军委主席: a second post of the same person, up to the clause's end. */
function secondPost(text: string, at: number): Range | null {
  const words = /^(?:、|和|兼)(?<post>[^，。；、：为\n（）]{3,24})(?=[，。；\n])/.exec(
    text.slice(at, at + 30),
  )?.groups?.post;
  if (words === undefined || !postForm.test(words) || notPost.test(words)) return null;
  return [at + 1, at + 1 + words.length];
}

/**
 * 甲、乙分别当选为镇长和镇人大主席: posts in the order of the persons. Null where one post is said for all; "several" where there are
 * more posts or fewer than persons, so that nobody can tell whose is which.
 */
function eachPost(text: string, at: number, persons: number): Range[] | "several" | null {
  const end = endBefore(text, at, "，。；！\n", 200);
  const parts: Range[] = [];
  let from = at;
  for (let n = at; n <= end; n++) {
    if (n < end && !/[、和及]/.test(text.charAt(n))) continue;
    if (n > from) parts.push([from, n]);
    from = n + 1;
  }
  if (parts.length === 1) return null;
  return parts.length === persons ? parts : "several";
}

/** Those elected so far. A person has a post once, however often and however fully it is named. */
class Elected {
  readonly all: Election[] = [];
  private readonly byNameAndRole = new Map<string, Election>();

  same({ name, post }: Election): Election | null {
    return this.byNameAndRole.get(`${name.value} ${roleOf(post.value)}`) ?? null;
  }

  /** Adds an election unless it is known; votes that only it tells are kept. */
  addNew(election: Election): void {
    const same = this.same(election);
    if (same === null) this.add(election);
    else same.votesFor ??= election.votesFor;
  }

  add(election: Election): void {
    this.all.push(election);
    this.byNameAndRole.set(`${election.name.value} ${roleOf(election.post.value)}`, election);
  }
}

/** 省长 and 青海省人民政府省长 are one post of one person, said twice; 副省长 is another. */
const roleOf = (words: string): string => {
  const post = simplified(words);
  const role = (/军/.test(post) ? "军" : "") + (postForm.exec(post.replace(/（[^）]*）/g, ""))?.[0] ?? post);
  return post.endsWith(`副${role.replace("军", "")}`) ? `副${role}` : role;
};
