import { marksOf } from "./marks";
import { reachOf } from "./pattern-reach";
import type { Field } from "./types";
import { withoutBlanks } from "./white-space";
import type { Whole } from "./whole";

/**
 * Text made ready for reading: wraps joined, stray spaces gone, full-width digits made plain. Of every character the
 * offset in the page is known from which it came, so that whatever is found can be shown where it stands.
 */
export type Flow = {
  /** In simplified characters: what rules look at. */
  readonly text: string;
  /** The same characters in the script of the page: what values are made of. */
  readonly shown: string;
  /** The text that this is a part of, which knows where its characters stand in the page. */
  readonly whole: Whole;
  /** Where in the whole it begins. */
  readonly start: number;
};

/** A stretch of a flow, [start, end). */
export type Range = readonly [start: number, end: number];

/** A part of a flow, [start, end), as a flow of its own. */
export function partOf(flow: Flow, start: number, end: number): Flow {
  const text = flow.text.slice(start, end);
  const shown = flow.shown === flow.text ? text : flow.shown.slice(start, end);
  return { text, shown, whole: flow.whole, start: flow.start + start };
}

/** Spans in the page of a flow's part: neighbouring characters make one span, a wrap or a space starts another. */
export function spansOf(flow: Flow, start: number, end: number): [number, number][] {
  const stop = Math.min(end, flow.text.length);
  return flow.whole.places.spans(flow.start + Math.max(0, start), flow.start + stop);
}

/** Spans of two stretches of a page as one list: in order, and each place once. */
export function unitedSpans(
  a: readonly [number, number][],
  b: readonly [number, number][],
): [number, number][] {
  const united: [number, number][] = [];
  for (const [start, end] of [...a, ...b].sort((one, other) => one[0] - other[0])) {
    const last = united.at(-1);
    if (last !== undefined && start <= last[1]) last[1] = Math.max(last[1], end);
    else united.push([start, end]);
  }
  return united;
}

/** A field whose words stand at [start, end) of a flow. */
export function fieldAt<T>(
  flow: Flow,
  [start, end]: Range,
  value: T,
  rule: string,
  certainty: Field<T>["certainty"] = "certain",
): Field<T> {
  return { value, certainty, spans: spansOf(flow, start, end), rule };
}

/** What no value begins or ends with. */
const outer = marksOf(" \n，。；：、");

/** A field that is the text itself, spaces and outer punctuation aside. */
export function textField(
  flow: Flow,
  start: number,
  end: number,
  rule: string,
  certainty?: Field<string>["certainty"],
): Field<string> {
  let [from, to] = [start, end];
  while (from < to && outer.has(flow.text.charCodeAt(from))) from++;
  while (to > from && outer.has(flow.text.charCodeAt(to - 1))) to--;
  return fieldAt(flow, [from, to], withoutBlanks(flow.shown.slice(from, to)), rule, certainty);
}

/**
 * Matches of a global pattern that begin within [start, end); the text before still counts for lookbehind. What lies
 * far behind the end is not gone through.
 */
export function matchesIn(text: string, pattern: RegExp, start: number, end: number): RegExpExecArray[] {
  const found: RegExpExecArray[] = [];
  searchIn(text, pattern, start, end, (match) => found.push(match));
  return found;
}

/** The first of these matches; null where there is none. */
export function firstIn(text: string, pattern: RegExp, start: number, end: number): RegExpExecArray | null {
  return searchIn(text, pattern, start, end, null);
}

/** Hands these matches over and gives the last; where nobody takes them, stops at the first one and gives it. */
export function searchIn(
  text: string,
  pattern: RegExp,
  start: number,
  end: number,
  take: ((match: RegExpExecArray) => unknown) | null,
): RegExpExecArray | null {
  const reach = reachOf(pattern);
  const within = end + reach < text.length ? text.slice(0, end + reach) : text;
  let last: RegExpExecArray | null = null;
  for (let from = start; from < end; ) {
    pattern.lastIndex = from;
    const match = pattern.exec(within);
    if (match === null || match.index >= end) break;
    last = match;
    if (take === null) break;
    take(match);
    from = Math.max(match.index + match[0].length, match.index + 1);
  }
  // Others may search with the same pattern later; they begin at the start.
  pattern.lastIndex = 0;
  return last;
}

/** Start of the clause or sentence that holds a place: the last of some marks before it, at most `reach` back. */
export function startAfter(text: string, place: number, marks: string, reach = 80): number {
  const stops = marksOf(marks);
  let n = place;
  while (n > 0 && place - n < reach && !stops.has(text.charCodeAt(n - 1))) n--;
  return n;
}

/** Next of some marks from a place on, at most `reach` ahead; the reach's or the text's end where there is none. */
export function endBefore(text: string, place: number, marks: string, reach = 1500): number {
  const stops = marksOf(marks);
  const limit = Math.min(text.length, place + reach);
  let n = place;
  while (n < limit && !stops.has(text.charCodeAt(n))) n++;
  return n;
}
