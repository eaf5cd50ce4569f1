import { parseNumeral } from "@/domain/record";
import { attendancePatterns, claim } from "./attendance-patterns";
import { endBefore, type Flow, fieldAt, startAfter } from "./flow";
import { matchesOf } from "./passages";
import type { Field, ReportedBody, SessionReport } from "./types";
import { withoutBlanks } from "./white-space";

type Kind = "due" | "present" | "absent";
type Found = { kind: Kind; value: number; at: [number, number]; rule: string; loose: boolean };

/** Longest way between two figures of one account of attendance, in characters. */
const reach = 60;

/**
 * Figures of attendance and the report's claim about the quorum. Figures that stand together make one account; accounts
 * of the presidium or of observers are none. Of several, the last before the votes counts, to be checked.
 */
export function attendanceOf(flow: Flow, body: ReportedBody): SessionReport["attendance"] {
  const accounts = accountsOf(flow.text, figuresOf(flow)).filter((account) => !ofOthers(flow.text, account));
  const full = accounts.filter((account) => account.some(({ kind }) => kind === "due" || kind === "present"));
  const strict = full.filter((account) => account.some(({ loose }) => !loose));
  const usable = strict.length > 0 ? strict : full;
  const account = usable.at(-1) ?? accounts[0] ?? [];
  const differ =
    usable.length > 1 && new Set(usable.map((each) => each.map(({ value }) => value).join())).size > 1;
  const plain = body === "people_congress" || body === "cppcc";
  const field = (kind: Kind): Field<number> | null => {
    const found = account.find((each) => each.kind === kind);
    const other = found ?? elsewhere(kind, account, accounts);
    if (other === undefined) return null;
    const doubt =
      differ ||
      (found === undefined && kind === "due") ||
      other.loose ||
      !plain ||
      contradicts(account) ||
      (kind === "present" && partly(flow.text, other));
    return fieldAt(flow, other.at, other.value, other.rule, doubt ? "check" : "certain");
  };
  return {
    due: field("due"),
    present: field("present"),
    absent: field("absent"),
    quorumClaim: claimOf(flow, account),
  };
}

/** Absent in another place; due at the opening, where the later sitting only tells who came and who was away. */
function elsewhere(kind: Kind, account: readonly Found[], accounts: readonly Found[][]): Found | undefined {
  const others = accounts.flat().filter((each) => each.kind === kind);
  if (kind === "absent") return others[0];
  const count = (of: Kind) => account.find((each) => each.kind === of)?.value;
  const [present, absent] = [count("present"), count("absent")];
  return kind === "due" && present !== undefined && absent !== undefined
    ? others.find(({ value }) => value === present + absent)
    : undefined;
}

/** 现场出席401人，视频会场出席20人; 上午实到421人，下午实到418人: the figure is one of several. */
function partly(text: string, { at }: Found): boolean {
  const after = text.slice(at[1], endBefore(text, at[1], "。；\n", 60));
  return /(?:视频|线上|网络|分会场|远程|下午)[^，]{0,12}(?:到|席|会)[^，]{0,6}\d/.test(after);
}

/** More present than due: one of the figures is another's. */
function contradicts(account: readonly Found[]): boolean {
  const due = account.find(({ kind }) => kind === "due");
  const present = account.find(({ kind }) => kind === "present");
  return due !== undefined && present !== undefined && present.value > due.value;
}

function figuresOf(flow: Flow): Found[] {
  const found: Found[] = [];
  for (const { id, kind, pattern, loose } of attendancePatterns) {
    for (const match of matchesOf(flow, pattern)) {
      const words = match.groups?.figure ?? "";
      const value = parseNumeral(words);
      if (value === null) continue;
      const start = match.index + match[0].lastIndexOf(words);
      found.push({ kind, value, at: [start, start + words.length], rule: id, loose: loose ?? false });
    }
  }
  const taken: Found[] = [];
  const ordered = found.sort((a, b) => a.at[0] - b.at[0] || Number(a.loose) - Number(b.loose));
  for (const each of ordered) if (each.at[0] >= (taken.at(-1)?.at[1] ?? 0)) taken.push(each);
  return taken;
}

/** Neighbouring figures, one of a kind, make an account. */
function accountsOf(text: string, figures: readonly Found[]): Found[][] {
  const accounts: Found[][] = [];
  for (const figure of figures) {
    const open = accounts.at(-1);
    const last = open?.at(-1);
    const joins =
      open !== undefined &&
      last !== undefined &&
      figure.at[0] - last.at[1] <= reach &&
      !open.some(({ kind }) => kind === figure.kind);
    const loose = joins ? -1 : (open?.findIndex((each) => each.loose && each.kind === figure.kind) ?? -1);
    if (joins) open.push(figure);
    // 已报到2960人。出席会议的2747人: what is said of the meeting itself counts more.
    else if (
      open !== undefined &&
      last !== undefined &&
      loose !== -1 &&
      !figure.loose &&
      figure.at[0] - last.at[1] <= reach
    )
      open[loose] = figure;
    else if (
      open !== undefined &&
      last?.kind === figure.kind &&
      last.loose &&
      !figure.loose &&
      figure.at[0] - last.at[1] <= reach
    )
      // 报到2982人。今天出席2912人: the plain word counts.
      open[open.length - 1] = figure;
    else if (
      open !== undefined &&
      last !== undefined &&
      figure.at[0] - last.at[1] <= reach &&
      figure.kind !== "due" &&
      (figure.loose || !text.slice(last.at[1], figure.at[0]).includes("\n"))
    )
      continue;
    else accounts.push([figure]);
  }
  return accounts;
}

/** Accounts of the presidium, of meetings of chairs and of meetings to come. */
function ofOthers(text: string, account: readonly Found[]): boolean {
  const sentence = sentenceTo(text, account[0]?.at[0] ?? 0);
  return (
    ofPresidium(sentence) ||
    // 当日结果为2958票赞成，另有16人缺席: away from one vote.
    (account.every(({ kind }) => kind === "absent") && /\d[票张]/.test(sentence)) ||
    /列席|(?<!(?:委员|代表|常委)[、和及])特邀|小组会|联席|(?:定于|将于|拟于)[^。；]{0,40}(?:召开|举行|开幕)/.test(
      sentence,
    )
  );
}

const ofPresidium = (sentence: string) =>
  /主席团(?:(?:举行|召开)了?)?(?:第.{1,3}次)?(?:会议|成员|应到|应出席|应到会)|主席会议|主任会议/.test(
    sentence,
  );

const sentenceTo = (text: string, at: number) => text.slice(startAfter(text, at, "。；\n", 80), at);

/** The claim beside the account; far from it only where its words can mean nothing else. */
function claimOf(flow: Flow, account: readonly Found[]): Field<string> | null {
  const end = account.at(-1)?.at[1];
  const claims = matchesOf(flow, claim).filter(({ index }) => !ofPresidium(sentenceTo(flow.text, index)));
  const beside = claims.filter(({ index }) => end !== undefined && index >= end && index - end <= reach);
  const near = beside.find(([words]) => /符合|达到/.test(words)) ?? beside[0];
  const match =
    near ??
    (end === undefined || account.length < 2
      ? claims.find(([words]) => /法定人数|规定人数/.test(words))
      : undefined);
  if (match === undefined) return null;
  const at = [match.index, match.index + match[0].length] as const;
  return fieldAt(
    flow,
    at,
    withoutBlanks(flow.shown.slice(...at)),
    "quorum-claim",
    near ? "certain" : "check",
  );
}
