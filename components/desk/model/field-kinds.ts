import {
  bodyKinds,
  levels,
  outcomes,
  parseNumeral,
  resolutionCategories,
  sittingKinds,
  sourceKinds,
  sourceRights,
  voteMethods,
} from "@/domain/record";
import type { Value } from "./values";

/** How a value is typed: a number in persons or a place in a row, a day, one of a list, or words. */
export type FieldKind = "number" | "date" | "choice" | "line" | "text";

/** What can be chosen, by last word of the path; `kind` depends on where it stands. */
export function choicesOf(path: string): readonly string[] | null {
  if (path === "body/kind") return bodyKinds;
  if (path === "body/level") return levels;
  if (/^sittings\/[^/]+\/kind$/.test(path)) return sittingKinds;
  if (/^sources\/[^/]+\/kind$/.test(path)) return sourceKinds;
  if (path.endsWith("/rights")) return sourceRights;
  if (path.endsWith("/outcome")) return outcomes;
  if (path.endsWith("/method")) return voteMethods;
  return path.endsWith("/category") ? resolutionCategories : null;
}

const numbers =
  /(?:^(?:term|session|year)|\/(?:ordinal|inOffice|due|present|absent|for|against|abstain|notVoting|received|filed))$/;

export function kindOf(path: string): FieldKind {
  if (choicesOf(path) !== null || path.endsWith("/sitting")) return "choice";
  if (numbers.test(path)) return "number";
  if (/\/(?:date|published)$/.test(path)) return "date";
  return /\/(?:text|note)$/.test(path) ? "text" : "line";
}

/** What was typed, as a value: null for nothing, undefined for what the field cannot hold. */
export function parseTyped(path: string, typed: string): Value | undefined {
  const text = typed.trim();
  if (text === "") return null;
  if (kindOf(path) === "number") return parseNumeral(text) ?? undefined;
  if (kindOf(path) === "date") return parseDay(text) ?? undefined;
  return text;
}

/** 2023-05-28, 2023年5月28日, 2023.5.28 as ISO; null for anything else. */
export function parseDay(text: string): string | null {
  const found = /^(\d{4})\s*[-年./]\s*(\d{1,2})\s*[-月./]\s*(\d{1,2})\s*日?$/.exec(
    text.normalize("NFKC").trim(),
  );
  if (found === null) return null;
  const [, year = "", month = "", day = ""] = found;
  const iso = `${year}-${month.padStart(2, "0")}-${day.padStart(2, "0")}`;
  const time = new Date(`${iso}T00:00:00Z`);
  return Number.isNaN(time.getTime()) || time.toISOString().slice(0, 10) !== iso ? null : iso;
}
