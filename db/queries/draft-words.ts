import "server-only";
import { asc, desc, inArray } from "drizzle-orm";
import { recordSchema } from "@/domain/record";
import { type DraftWords, draftWords } from "@/domain/search";
import type { Database } from "../client";
import { drafts } from "../schema";

/** A draft in work, with its words as they are searched. */
export type SearchedDraft = { id: string; words: DraftWords };

type Kept = { version: number; words: DraftWords };
const held: typeof globalThis & { huiluDraftWords?: WeakMap<object, Map<string, Kept>> } = globalThis;

/** How many documents are read at once: few enough that not all of them are in memory. */
const batch = 100;

/**
 * Words of the drafts in work, latest change first. They stay in memory, a few thousand characters a draft, and are
 * made again only where a draft was saved since: its document is ten times as long, and reading thousands takes seconds.
 *
 * @param most drafts given
 */
export function wordsOfDrafts(db: Database, most: number): SearchedDraft[] {
  const rows = db
    .select({ id: drafts.id, version: drafts.version })
    .from(drafts)
    .where(inArray(drafts.state, ["open", "returned", "in_review"]))
    .orderBy(desc(drafts.updatedAt), asc(drafts.id))
    .limit(most)
    .all();
  held.huiluDraftWords ??= new WeakMap();
  const before = held.huiluDraftWords.get(db.$client);
  const now = new Map<string, Kept>();
  const changed: string[] = [];
  for (const { id, version } of rows) {
    const known = before?.get(id);
    if (known?.version === version) now.set(id, known);
    else changed.push(id);
  }
  for (let n = 0; n < changed.length; n += batch) {
    const read = db
      .select({ id: drafts.id, version: drafts.version, document: drafts.document })
      .from(drafts)
      .where(inArray(drafts.id, changed.slice(n, n + batch)))
      .all();
    for (const { id, version, document } of read)
      now.set(id, { version, words: draftWords(recordSchema.parse(document)) });
  }
  held.huiluDraftWords.set(db.$client, now);
  return rows.flatMap(({ id }) => {
    const known = now.get(id);
    return known === undefined ? [] : [{ id, words: known.words }];
  });
}
