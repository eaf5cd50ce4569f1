import "server-only";
import { itemKinds } from "@/domain/search";
import type { Database } from "../client";
import type { Fault } from "./fault";

/** In how many sessions a word stands in a column of the index, and how often. */
type Word = { term: string; col: string; doc: number; cnt: number };

const columns: readonly string[] = ["facets", ...itemKinds];

/**
 * Compares the index of the search with one made anew: which sessions it holds, and for every word and column in how
 * many it stands and how often. Both are read in order side by side, so that a large index need not be in memory.
 */
export function checkIndex(db: Database, anew: Database): { faults: Fault[]; checked: number } {
  const sessions = difference(numbersOf(db), numbersOf(anew), (a, b) => a - b, String);
  const words = difference(wordsOf(db), wordsOf(anew), inOrder, (word) => JSON.stringify(word));
  return { faults: [...sessions.faults, ...words.faults], checked: sessions.checked };
}

function numbersOf(db: Database): IterableIterator<number> {
  return db.$client.prepare<[], number>("select rowid from search_index order by rowid").pluck().iterate();
}

function wordsOf(db: Database): IterableIterator<Word> {
  return db.$client.prepare<[], Word>("select term, col, doc, cnt from search_words").iterate();
}

/** The order in which the index gives its words: by bytes, then by column. */
function inOrder(a: Word, b: Word): number {
  return (
    Buffer.compare(Buffer.from(a.term), Buffer.from(b.term)) ||
    columns.indexOf(a.col) - columns.indexOf(b.col) ||
    a.doc - b.doc ||
    a.cnt - b.cnt
  );
}

function difference<Row>(
  stored: Iterator<Row>,
  expected: Iterator<Row>,
  order: (a: Row, b: Row) => number,
  name: (row: Row) => string,
): { faults: Fault[]; checked: number } {
  const faults: Fault[] = [];
  let checked = 0;
  let here = stored.next();
  let there = expected.next();
  while (!here.done || !there.done) {
    const way = here.done ? 1 : there.done ? -1 : order(here.value, there.value);
    if (way < 0 && !here.done) faults.push(fault(name(here.value), "row_unfounded"));
    if (way > 0 && !there.done) faults.push(fault(name(there.value), "row_missing"));
    if (way <= 0) {
      checked += 1;
      here = stored.next();
    }
    if (way >= 0) there = expected.next();
  }
  return { faults, checked };
}

const fault = (row: string, code: string): Fault => ({
  part: "projection",
  where: `search_index ${row}`,
  code,
});
