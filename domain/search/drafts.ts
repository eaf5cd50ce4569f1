import { identityOf, type SessionRecord } from "@/domain/record";
import { foldText } from "./fold";
import { hitsIn, type SessionHits } from "./hits";
import { contentItems, itemsOf, type SearchItem } from "./items";
import type { SearchTerm } from "./query";
import { columnOf } from "./tokens";

/** Everything of a draft that can be found, also while its session is not known yet. */
function itemsOfDraft(record: SessionRecord): SearchItem[] {
  const identity = identityOf(record);
  if (identity !== null) return itemsOf(record, identity);
  const name: SearchItem = {
    kind: "name",
    path: "",
    text: record.body.regionName ?? "",
    note: null,
    forms: () => [],
  };
  return [name, ...contentItems(record)];
}

/** What a search finds in a draft: null unless all of its words stand in it. @param most places given */
export function hitsInDraft(
  record: SessionRecord,
  terms: readonly SearchTerm[],
  most: number,
): SessionHits | null {
  const items = itemsOfDraft(record);
  const holds = (term: SearchTerm) => {
    const { name, places } = hitsIn(items, [term], undefined, 1);
    if (places.length > 0 || name.some(({ marked }) => marked)) return true;
    return items.some(({ forms }) => forms().some(({ text }) => holdsPlainly(text, [term])));
  };
  return terms.every(holds) ? hitsIn(items, terms, undefined, most) : null;
}

/** Rises whenever `draftWords` would make other words of the same record: what the index has of drafts is then made again. */
export const wordsForm = 2;

/** A draft's words as tokens of the index, with their other spellings. The same record always gives the same. */
export function draftWords(record: SessionRecord): string {
  return columnOf(
    itemsOfDraft(record).flatMap(({ text, note, forms }) => [
      text,
      ...(note === null ? [] : [note]),
      ...forms().map((form) => form.text),
    ]),
  );
}

/** The index's expression for drafts that hold all words. @param terms at least one */
export function allWords(terms: readonly SearchTerm[]): string {
  return terms.map(({ phrase }) => phrase).join(" AND ");
}

/** Whether a short text such as a file's name holds all words. */
export function holdsPlainly(text: string, terms: readonly SearchTerm[]): boolean {
  const folded = foldText(text);
  return terms.every(({ runs }) => runs.every((run) => folded.includes(run)));
}
