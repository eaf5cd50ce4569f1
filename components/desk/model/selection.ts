import type { ReadCitation, SessionRecord } from "@/domain/record";
import { kindOf, parseDay, parseTyped } from "./field-kinds";
import { putValue, type Value, valueAt, withCitation } from "./values";

export type SelectionRefusal = "nothing_selected" | "not_a_value" | "choose_first";

/** Words selected in a source: offsets into its text. */
export type Selection = { source: string; text: string; start: number; end: number };

/**
 * Takes selected words as the value of a field, cited as read. Numbers and days are read from the words; what is
 * chosen from a list keeps its choice and gets the words as evidence.
 *
 * @param by who selected them, and thereby confirms them
 */
export function takeSelection(
  record: SessionRecord,
  path: string,
  selection: Selection,
  by: string,
): SessionRecord | SelectionRefusal {
  const spans = spansOf(selection);
  if (spans.length === 0) return "nothing_selected";
  const quote = spans.map(([start, end]) => selection.text.slice(start, end)).join("");
  const value = kindOf(path) === "choice" ? valueAt(record, path) : valueIn(path, quote);
  if (value === null) return kindOf(path) === "choice" ? "choose_first" : "not_a_value";
  const next = putValue(record, path, value);
  if (next === null) return "not_a_value";
  const citation: ReadCitation = {
    origin: "read",
    path,
    source: selection.source,
    spans,
    quote,
    rule: null,
    certainty: "certain",
    confirmedBy: by,
  };
  return withCitation(next, path, citation);
}

/** Offsets of the selected words line by line: white space at wraps is no part of them. */
export function spansOf({ text, start, end }: Selection): [number, number][] {
  return [...text.slice(start, end).matchAll(/\S(?:[^\n]*\S)?/g)].map((found) => [
    start + found.index,
    start + found.index + found[0].length,
  ]);
}

function valueIn(path: string, quote: string): Value {
  const words = joinWords(quote);
  const kind = kindOf(path);
  if (kind === "number") return numberIn(path, words);
  if (kind === "date") return parseDay(words);
  return parseTyped(path, words) ?? null;
}

/** Han text is written without spaces; Latin words keep one between them. */
export function joinWords(text: string): string {
  return text
    .replace(/\s+/g, " ")
    .replace(/(?<![A-Za-z0-9.,;:]) | (?![A-Za-z0-9])/g, "")
    .trim();
}

/** 实到180人, 第七届, 应出席代表194名: the one number among the words. */
function numberIn(path: string, words: string): Value {
  const whole = parseTyped(path, words);
  if (typeof whole === "number") return whole;
  const found = words.match(/[\d０-９,，]+|[〇零○一二两三四五六七八九十廿卅百千万]+/g) ?? [];
  const values = found.flatMap((written) => {
    const value = parseTyped(path, written.replace("，", ","));
    return typeof value === "number" ? [value] : [];
  });
  return values.length === 1 ? (values[0] ?? null) : null;
}
