import "server-only";
import { and, asc, desc, eq, inArray, isNotNull, isNull, or, sql } from "drizzle-orm";
import { recordSchema } from "@/domain/record";
import { allWords, hitsInDraft, type SearchTerm, wordsForm } from "@/domain/search";
import type { Database } from "../client";
import { searchedStates } from "../draft-words";
import { drafts, draftWords } from "../schema";

/**
 * Ids of the drafts in work that hold all words, as the desk's index finds them, latest change first. A draft that is
 * not in the index yet is read itself.
 *
 * @param terms at least one
 */
export function draftsWith(db: Database, terms: readonly SearchTerm[]): string[] {
  return db
    .select({ id: drafts.id, isIndexed: isNotNull(draftWords.number).mapWith(Boolean) })
    .from(drafts)
    .leftJoin(draftWords, and(eq(draftWords.draft, drafts.id), eq(draftWords.form, wordsForm)))
    .where(
      and(
        inArray(drafts.state, [...searchedStates]),
        or(
          isNull(draftWords.number),
          sql`${draftWords.number} in (select rowid from draft_index where draft_index match ${allWords(terms)})`,
        ),
      ),
    )
    .orderBy(desc(drafts.updatedAt), asc(drafts.id))
    .all()
    .filter(({ id, isIndexed }) => isIndexed || isIn(db, id, terms))
    .map(({ id }) => id);
}

function isIn(db: Database, id: string, terms: readonly SearchTerm[]): boolean {
  const read = db.select({ document: drafts.document }).from(drafts).where(eq(drafts.id, id)).get();
  return read !== undefined && hitsInDraft(recordSchema.parse(read.document), terms, 1) !== null;
}
