import { parseNumeral } from "@/domain/record";
import { type Flow, fieldAt, spansOf } from "./flow";
import type { Field } from "./types";

const N = "[0-9〇零一二三四五六七八九十]{1,4}";
const fullDate = new RegExp(
  `(?<year>[12]\\d{3}|[一二][〇零○一二三四五六七八九]{3})年(?<month>${N})月(?<day>${N})日`,
  "g",
);
const dayOnly = new RegExp(
  `(?<![0-9年〇零一二三四五六七八九十])(?<month>${N})月(?<day>${N})日(?!\\s*(?:至|—|－|-|～|~|到))`,
  "g",
);
const planYears =
  /(?<done>[12]\d{3})年?[^，。；《》]{0,24}(?:执行情况|執行情況)[^，。；《》]{0,4}?[与和及、](?<year>[12]\d{3})年/g;
const yearOfWork = /(?<year>[12]\d{3})年，?是/g;

/** Day and month of a sitting and where the year may come from; the year is null where the article does not tell. */
export type FoundDay = { month: number; day: number; at: [number, number] };

/** The date that the article's opening names with its year, certain; else null. */
export function fullDateOf(flow: Flow, lead: number): Field<string> | null {
  const [match] = flow.text.slice(0, lead).matchAll(fullDate);
  if (match === undefined) return null;
  const year = parseNumeral(match.groups?.year ?? "");
  const iso = isoDate(year, parseNumeral(match.groups?.month ?? ""), parseNumeral(match.groups?.day ?? ""));
  if (iso === null) return null;
  return fieldAt(flow, [match.index, match.index + match[0].length], iso, "date-full");
}

/** Day and month in the article's opening. */
export function dayOf(flow: Flow, lead: number): FoundDay | null {
  const [match] = flow.text.slice(0, lead).matchAll(dayOnly);
  if (match === undefined) return null;
  const month = parseNumeral(match.groups?.month ?? "");
  const day = parseNumeral(match.groups?.day ?? "");
  if (month === null || day === null || month < 1 || month > 12 || day < 1 || day > 31) return null;
  return { month, day, at: [match.index, match.index + match[0].length] };
}

/**
 * A year that the article lets one infer: the year that its plan or budget is for, or the year it speaks of as the
 * current one. Always to be checked.
 */
export function inferredYear(flow: Flow): { year: number; spans: [number, number][]; rule: string } | null {
  for (const [rule, pattern] of [
    ["year-of-plan", planYears],
    ["year-spoken-of", yearOfWork],
  ] as const) {
    const [match] = flow.text.matchAll(pattern);
    const words = match?.groups?.year;
    if (match === undefined || words === undefined) continue;
    const start = match.index + match[0].lastIndexOf(words);
    return { year: Number(words), spans: spansOf(flow, start, start + words.length), rule };
  }
  return null;
}

/** ISO form of a day that exists; null for one that does not. */
export function isoDate(year: number | null, month: number | null, day: number | null): string | null {
  if (year === null || month === null || day === null || year < 1949 || year > 2100) return null;
  const date = new Date(Date.UTC(year, month - 1, day));
  const exists = date.getUTCMonth() === month - 1 && date.getUTCDate() === day;
  return exists ? date.toISOString().slice(0, 10) : null;
}
