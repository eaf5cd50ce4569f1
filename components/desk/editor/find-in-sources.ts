import { noteReading, type ReadCitation } from "@/domain/record";
import { kindOf } from "../model/field-kinds";
import { findValue } from "../model/find-value";
import { spansOf } from "../model/selection";
import { citationAt, valueAt, withCitation } from "../model/values";
import { type EditorState, type EditorStore, type Found, withRecord } from "./store";

/** What became of a search: the place that is shown now, or why there is none. */
export type Finding =
  | { kind: "no_field" | "no_value" | "nowhere" }
  | { kind: "found"; at: number; count: number; before: string; words: string; after: string };

/** How much of the page is read out around a place, in characters. */
const around = 12;

/**
 * Shows where the sources say the active value; asked again, the next such place, round and round. Nothing is changed.
 *
 * @param wordsOf a value as a page says it: a choice by its name
 */
export function findNext(
  store: EditorStore,
  wordsOf: (path: string, value: string) => string,
  by: 1 | -1 = 1,
): Finding {
  const { active, history, texts, found } = store.get();
  if (active === null) return { kind: "no_field" };
  const value = valueAt(history.record, active);
  if (value === null) return { kind: "no_value" };
  const words = wordsOf(active, String(value));
  const known = found?.path === active && found.words === words ? found : null;
  const places = known?.places ?? placesOf(texts, active, words);
  if (places.length === 0) {
    store.update((state) => ({ ...state, found: null }));
    return { kind: "nowhere" };
  }
  const from = known?.at ?? (by === 1 ? -1 : 0);
  const at = (from + by + places.length) % places.length;
  store.update((state) => ({ ...state, found: { path: active, words, places, at } }));
  const place = places[at];
  const text = place === undefined ? "" : (texts[place.source] ?? "");
  const cut = (start: number, end: number) => text.slice(Math.max(0, start), end).replace(/\s+/g, "");
  const [start, end] = [place?.start ?? 0, place?.end ?? 0];
  return {
    ...{ kind: "found", at: at + 1, count: places.length },
    ...{ before: cut(start - around, start), words: cut(start, end), after: cut(end, end + around) },
  };
}

function placesOf(texts: EditorState["texts"], path: string, words: string): Found["places"] {
  return Object.entries(texts).flatMap(([source, text]) =>
    findValue(text, kindOf(path), words).map(([start, end]) => ({ source, start, end })),
  );
}

/**
 * Takes the place that is shown as the active value's evidence; the value stays as it was typed.
 *
 * @returns what became of it; null where no place of this value is shown
 */
export function takeFound(store: EditorStore, me: string): "cited" | "also_there" | null {
  const { active, found, texts, history } = store.get();
  const place = found?.places[found.at];
  if (active === null || found?.path !== active || place === undefined) return null;
  const value = valueAt(history.record, active);
  const text = texts[place.source];
  if (value === null || text === undefined) return null;
  const spans = spansOf({ text, ...place });
  const citation: ReadCitation = {
    ...{ origin: "read", path: active, source: place.source, spans },
    quote: spans.map(([start, end]) => text.slice(start, end)).join(""),
    ...{ rule: null, certainty: "certain", confirmedBy: me },
  };
  const before = citationAt(history.record, active);
  const isSecond = before?.origin === "read" && before.source !== place.source;
  const next = isSecond
    ? noteReading(history.record, value, citation)
    : withCitation(history.record, active, citation);
  store.update((state) => ({ ...withRecord(state, next), found: null }));
  return isSecond ? "also_there" : "cited";
}
