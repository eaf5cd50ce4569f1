import { identityOf, type SessionRecord } from "@/domain/record";
import { foldText } from "./fold";
import { hitsIn, type SessionHits, wordOf } from "./hits";
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

/** All words of a draft, folded, a line an item, and their other spellings. */
export type DraftWords = { own: string; spellings: string };

/** Rises whenever `draftWords` would make other words of the same record: what is kept of drafts is then made again. */
export const wordsForm = 1;

/** A draft's words, made once to be searched many times: pinyin is slow. */
export function draftWords(record: SessionRecord): DraftWords {
  const items = itemsOfDraft(record);
  return {
    own: foldText(items.flatMap(({ text, note }) => (note === null ? [text] : [text, note])).join("\n")),
    spellings: foldText(items.flatMap(({ forms }) => forms().map(({ text }) => text)).join("\n")),
  };
}

/**
 * Which drafts may hold all words: no more than a sieve, since words may be found over the end of an item.
 *
 * @returns whether a draft passes
 */
export function sieveOf(terms: readonly SearchTerm[]): (words: DraftWords) => boolean {
  const wanted = terms.map(({ runs, ...term }) => ({ runs, pattern: wordOf({ runs, ...term }).pattern }));
  return ({ own, spellings }) =>
    wanted.every(({ runs, pattern }) => {
      const plainly = (text: string) => runs.every((run) => text.includes(run));
      return (plainly(own) && own.search(pattern) >= 0) || plainly(spellings);
    });
}

/** Whether plain characters say it all: a draft whose words hold them passes the sieve, without a look at what stands around. */
export function isPlain(term: SearchTerm): boolean {
  return term.runs.length === 1 && wordOf(term).pattern.source === term.runs[0];
}

/**
 * A word of plain letters and digits as SQLite's GLOB finds it in folded text with a space before and after it: numbers
 * whole, letters from the beginning of a word. It lets through whatever `sieveOf` does.
 *
 * @returns null for any other word
 */
export function globOf({ runs }: SearchTerm): string | null {
  const [run = "", ...more] = runs;
  if (more.length > 0 || !/^[0-9a-z]+$/.test(run)) return null;
  return `*[^0-9a-z]${run}${/[0-9]$/.test(run) ? "[^0-9a-z]" : ""}*`;
}

/** Whether a short text such as a file's name holds all words. */
export function holdsPlainly(text: string, terms: readonly SearchTerm[]): boolean {
  const folded = foldText(text);
  return terms.every(({ runs }) => runs.every((run) => folded.includes(run)));
}
