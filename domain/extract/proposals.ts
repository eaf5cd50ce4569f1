import { parseNumeral } from "@/domain/record";
import { type Flow, fieldAt, startAfter } from "./flow";
import { matchesOf } from "./passages";
import type { Field, SessionReport } from "./types";

const figure = "(?<figure>\\d{1,3}(?:,\\d{3})+|\\d{1,6}|[〇零一二两三四五六七八九十百千万]{1,9})";
const received = new RegExp(
  `(?:收到|提交|征集|提出)(?:委员)?(?:各类|各界别)?提案(?:共|共计)?${figure}[件份]`,
  "g",
);
const filed = new RegExp(`(?:审查)?立案(?:的)?(?:共)?${figure}[件份]`, "g");

/** Proposals received and filed (立案); null where the article gives neither. */
export function proposalsOf(flow: Flow): SessionReport["proposals"] {
  const found = {
    received: first(flow, received, "proposals-received"),
    filed: first(flow, filed, "proposals-filed"),
  };
  return found.received === null && found.filed === null ? null : found;
}

function first(flow: Flow, pattern: RegExp, rule: string): Field<number> | null {
  const match = matchesOf(flow, pattern).find(({ index }) => !ofYears(flow.text, index));
  const words = match?.groups?.figure;
  const value = words === undefined ? null : parseNumeral(words);
  if (match === undefined || words === undefined || value === null) return null;
  const start = match.index + match[0].lastIndexOf(words);
  return fieldAt(flow, [start, start + words.length], value, rule);
}

/** 五年来，县政协共收到提案1325件: those of a whole term are not the session's. */
function ofYears(text: string, at: number): boolean {
  return /年来/.test(text.slice(startAfter(text, at, "。；\n", 120), at));
}
