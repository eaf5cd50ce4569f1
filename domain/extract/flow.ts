import type { Field } from "./types";

/**
 * Text made ready for reading: wraps joined, stray spaces gone, full-width digits made plain. Every character knows
 * the offset in the page from which it came, so that whatever is found can be shown where it stands.
 */
export type Flow = { readonly text: string; readonly at: readonly number[] };

/** A part of a flow, [start, end). */
export function sliceFlow(flow: Flow, start: number, end: number): Flow {
  return { text: flow.text.slice(start, end), at: flow.at.slice(start, end) };
}

/** Spans in the page of a flow's part: neighbouring characters make one span, a wrap or a space starts another. */
export function spansOf(flow: Flow, start: number, end: number): [number, number][] {
  const spans: [number, number][] = [];
  for (let n = start; n < end; n++) {
    const offset = flow.at[n];
    const last = spans.at(-1);
    // A break between paragraphs stands nowhere in the page.
    if (offset === undefined || Number.isNaN(offset)) continue;
    if (last !== undefined && last[1] === offset) last[1] = offset + 1;
    else spans.push([offset, offset + 1]);
  }
  return spans;
}

/** A field whose words stand at [start, end) of a flow. */
export function fieldAt<T>(
  flow: Flow,
  [start, end]: readonly [number, number],
  value: T,
  rule: string,
  certainty: Field<T>["certainty"] = "certain",
): Field<T> {
  return { value, certainty, spans: spansOf(flow, start, end), rule };
}

/** A field that is the text itself, spaces and outer punctuation aside. */
export function textField(
  flow: Flow,
  start: number,
  end: number,
  rule: string,
  certainty?: Field<string>["certainty"],
): Field<string> {
  let [from, to] = [start, end];
  while (from < to && /[\s，。；：、]/.test(flow.text.charAt(from))) from++;
  while (to > from && /[\s，。；：、]/.test(flow.text.charAt(to - 1))) to--;
  return fieldAt(flow, [from, to], flow.text.slice(from, to).replace(/\s/g, ""), rule, certainty);
}
