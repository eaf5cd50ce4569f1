import type { Theme } from "@/domain/directives";
import type { SessionIdentity, SessionRecord } from "@/domain/record";
import { facetTokens } from "./facets";
import { type ItemKind, itemKinds, itemsOf } from "./items";
import { foundWhole } from "./match";
import { placeNumber } from "./place";
import { longestQuery } from "./query";
import { columnOf, itemBreak, wholeToken } from "./tokens";

/** A session as the index keeps it: its number, its facets, and a column of tokens for each of `itemKinds`, in their order. */
export type SearchDocument = { number: number; facets: string; columns: string[] };

/** What the index keeps of a record. The same record always gives the same document. */
export function searchDocument(
  record: SessionRecord,
  identity: SessionIdentity,
  themes: Iterable<Theme>,
): SearchDocument {
  const items = itemsOf(record, identity);
  const textsOf = (wanted: ItemKind) =>
    items.flatMap(({ kind, text, note, forms }) =>
      kind === wanted ? [text, ...(note === null ? [] : [note]), ...forms().map((form) => form.text)] : [],
    );
  return {
    number: placeNumber(identity),
    facets: facetTokens(identity, themes).join(" "),
    columns: itemKinds.map((kind) =>
      columnOf(textsOf(kind), foundWhole.includes(kind) ? wholeOrBreak : undefined),
    ),
  };
}

/** No query is longer than `longestQuery`, so a longer text need not be found whole. */
const wholeOrBreak = (text: string) =>
  text.length > longestQuery ? itemBreak : wholeToken(text) || itemBreak;
