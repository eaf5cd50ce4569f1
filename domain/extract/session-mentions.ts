import { parseNumeral } from "@/domain/record";
import type { Flow } from "./flow";
import { mentionPatterns } from "./mention-patterns";
import { eachMatch } from "./passages";
import { regionBefore } from "./region-words";
import type { ReportedBody } from "./types";

type Part<T> = { value: T; at: [number, number] };

/** A place where a text names a session of a body. Parts that the words leave open are null. */
export type SessionMention = {
  rule: string;
  body: ReportedBody;
  at: [number, number];
  region: Part<string> | null;
  term: Part<number> | null;
  session: Part<number> | null;
};

const read = new WeakMap<Flow, readonly SessionMention[]>();

/** Every mention of a session in a text, in order; where two patterns fit one place the longer words win. */
export function sessionMentions(flow: Flow): readonly SessionMention[] {
  const { text } = flow;
  if (!text.includes("次") || !(text.includes("届") || text.includes("常"))) return [];
  const known = read.get(flow);
  if (known !== undefined) return known;
  const mentions = mentionsIn(flow);
  read.set(flow, mentions);
  return mentions;
}

function mentionsIn(flow: Flow): SessionMention[] {
  const found: SessionMention[] = [];
  for (const { id, body, pattern } of mentionPatterns)
    eachMatch(flow, pattern, (match) => found.push(mentionOf(match, id, body)));
  found.sort((a, b) => a.at[0] - b.at[0] || b.at[1] - a.at[1]);
  const taken: SessionMention[] = [];
  for (const each of found) {
    const last = taken.at(-1);
    if (last === undefined || each.at[0] >= last.at[1]) taken.push(each);
    else if (each.at[1] - each.at[0] > last.at[1] - last.at[0]) taken[taken.length - 1] = each;
  }
  for (const each of taken) each.region ??= regionBefore(flow.text, each.at[0]);
  return taken;
}

function mentionOf(match: RegExpExecArray, rule: string, body: ReportedBody): SessionMention {
  return {
    rule,
    body,
    at: [match.index, match.index + match[0].length],
    region: partOf(match, "region") ?? partOf(match, "region2") ?? partOf(match, "region3"),
    term: numberOf(match, "term"),
    session: numberOf(match, "session"),
  };
}

/** Whether two mentions mean one session; a part that one of them leaves open does not part them. */
export function sameSession(a: SessionMention, b: SessionMention): boolean {
  return a.body === b.body && a.term?.value === b.term?.value && a.session?.value === b.session?.value;
}

function partOf(match: RegExpExecArray, name: string): Part<string> | null {
  const words = match.groups?.[name];
  if (words === undefined || words === "") return null;
  // 区政协副主席某某宣读了政协白水区八届…: the body's name comes twice, and the last is meant.
  const value = words.slice(words.includes("政协") ? words.lastIndexOf("政协") + 2 : 0);
  if (value === "") return null;
  const start = match.index + match[0].indexOf(words) + words.length - value.length;
  return { value, at: [start, start + value.length] };
}

function numberOf(match: RegExpExecArray, name: "term" | "session"): Part<number> | null {
  const words = match.groups?.[name];
  if (words === undefined) return null;
  const value = parseNumeral(words);
  if (value === null || value < 1 || value > 99) return null;
  const from = name === "term" ? match[0].indexOf(words) : match[0].lastIndexOf(words);
  const start = match.index + from;
  return { value, at: [start, start + words.length] };
}
