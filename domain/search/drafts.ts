import { identityOf, type SessionRecord } from "@/domain/record";
import { foldText } from "./fold";
import { hitsIn, type SessionHits } from "./hits";
import { contentItems, itemsOf, type SearchItem } from "./items";
import type { SearchTerm } from "./query";

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
    const isForm = items.some(({ forms }) => forms().some(({ text }) => holdsPlainly(text, [term])));
    return places.length > 0 || name.some(({ marked }) => marked) || isForm;
  };
  return terms.every(holds) ? hitsIn(items, terms, undefined, most) : null;
}

const han = /^\p{Script=Han}+$/u;

/**
 * Whether a draft's document may hold the words, by its text alone: no more than a sieve, since a document holds more
 * than is shown, and words in letters may be spellings of what stands there.
 */
export function mayHold(document: string, terms: readonly SearchTerm[]): boolean {
  const folded = foldText(document);
  return terms.every(({ runs }) => runs.every((run) => !han.test(run) || folded.includes(run)));
}

/** Whether a short text such as a file's name holds all words. */
export function holdsPlainly(text: string, terms: readonly SearchTerm[]): boolean {
  const folded = foldText(text);
  return terms.every(({ runs }) => runs.every((run) => folded.includes(run)));
}
