import { pieces } from "@/domain/record";
import { type HitKind, itemKindsOf } from "./facets";
import { foldText } from "./fold";
import { itemKinds, type SearchItem } from "./items";
import type { SearchTerm } from "./query";

/** A stretch of text, lit or not. */
export type LitPiece = { text: string; marked: boolean };

/** A thing of a record that a search found, with the words lit. `note` is empty where there is none. */
export type Hit = { kind: SearchItem["kind"]; path: string; text: LitPiece[]; note: LitPiece[] };

/** What a search found in one session: its name, the best places and how many more there are. */
export type SessionHits = { name: LitPiece[]; places: Hit[]; more: number };

/** As many characters of a long text are shown before and after the first word that is lit. */
const context = 36;

/** Finds the words of a search in the items of one session; the best `most` places are given, best first. */
export function hitsIn(
  items: readonly SearchItem[],
  terms: readonly SearchTerm[],
  kind: HitKind | undefined,
  most: number,
): SessionHits {
  const words = terms.map(wordOf);
  const found = items.flatMap((item, at) => {
    const spans = spansIn(item.text, item.forms, words);
    const noted = item.note === null ? [] : spansIn(item.note, () => [], words);
    return spans.length + noted.length === 0 ? [] : [{ item, spans, noted, at }];
  });
  const name = found.find(({ item }) => item.kind === "name");
  const official = items.find((item) => item.kind === "name")?.text ?? "";
  const places = found
    .filter(({ item }) => item.kind !== "name")
    .filter(({ item }) => kind === undefined || itemKindsOf[kind].includes(item.kind))
    .sort((a, b) => weight(a.item, a.spans, terms) - weight(b.item, b.spans, terms) || a.at - b.at);
  return {
    name: pieces(official, 0, official.length, name?.spans ?? []),
    places: places.slice(0, most).map(({ item, spans, noted }) => ({
      kind: item.kind,
      path: item.path,
      text: excerpt(item.text, spans),
      note: item.note === null ? [] : excerpt(item.note, noted),
    })),
    more: Math.max(0, places.length - most),
  };
}

type Spans = [number, number][];

/** The lower the earlier: items that are just the words, then by kind. */
function weight({ kind, text }: SearchItem, spans: Spans, terms: readonly SearchTerm[]): number {
  const exact = spans.some(([start, end]) => start === 0 && end === text.length) && terms.length === 1;
  return itemKinds.indexOf(kind) - (exact ? itemKinds.length : 0);
}

/** A word of the search, ready to be looked for in many texts. */
export type Word = { pattern: RegExp; latin: boolean };

const letter = String.raw`(?!\p{Script=Han})[\p{L}\p{N}]`;

/** Numbers are found whole, letters from the beginning of a word, as the index has it. */
export function wordOf({ runs, text }: SearchTerm): Word {
  const first = new RegExp(`^${letter}`, "u").test(runs[0] ?? "") ? `(?<!${letter})` : "";
  const last = /\p{N}$/u.test(runs.at(-1) ?? "") ? `(?!${letter})` : "";
  return {
    pattern: new RegExp(`${first}${runs.join(String.raw`[^\p{L}\p{N}]*`)}${last}`, "gu"),
    latin: /\p{Script=Latin}/u.test(text),
  };
}

function spansIn(text: string, forms: SearchItem["forms"], words: readonly Word[]): Spans {
  const folded = foldText(text);
  return words.flatMap(({ pattern, latin }) => {
    const own = occurrences(folded, pattern);
    if (own.length > 0 || !latin) return own;
    const form = forms().find(
      ({ text: spelling, standsFor }) =>
        standsFor !== null && occurrences(foldText(spelling), pattern).length > 0,
    );
    const at = form?.standsFor == null ? -1 : text.indexOf(form.standsFor);
    return at < 0 ? [] : [[at, at + (form?.standsFor?.length ?? 0)] as [number, number]];
  });
}

function occurrences(folded: string, pattern: RegExp): Spans {
  return Array.from(folded.matchAll(pattern), ({ index, 0: words }) => [index, index + words.length]);
}

function excerpt(text: string, spans: Spans): LitPiece[] {
  const first = Math.min(...spans.map(([start]) => start), text.length);
  const from = spans.length === 0 || first <= context ? 0 : first - context;
  const end = Math.max(from, first) + context * 2;
  // A word that begins within the excerpt is shown to its end.
  const crossing = spans.filter(([start]) => start < end).map(([, last]) => last);
  const to = Math.min(text.length, Math.max(end, ...crossing));
  const cut = pieces(text, from, to, spans);
  return [
    ...(from > 0 ? [{ text: "…", marked: false }] : []),
    ...cut,
    ...(to < text.length ? [{ text: "…", marked: false }] : []),
  ];
}
