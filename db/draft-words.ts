import "server-only";
import { and, eq, inArray, isNull, sql } from "drizzle-orm";
import { recordSchema, type SessionRecord } from "@/domain/record";
import { wordsForm, draftWords as wordsOf } from "@/domain/search";
import type { Connection, Database } from "./client";
import { drafts, draftWords } from "./schema";

/** States of drafts that the desk searches. */
export const searchedStates = ["open", "returned", "in_review"] as const;

/** Keeps the words of a draft as the desk searches them; part of every verb that writes a draft's document. */
export function keepDraftWords(tx: Connection, draft: string, record: SessionRecord): void {
  const [kept] = tx
    .insert(draftWords)
    .values({ draft, form: wordsForm })
    .onConflictDoUpdate({ target: draftWords.draft, set: { form: wordsForm } })
    .returning({ number: draftWords.number })
    .all();
  tx.run(sql`insert or replace into draft_index (rowid, words) values (${kept?.number}, ${wordsOf(record)})`);
}

/**
 * Makes the words of drafts that have none of today's form: those of a database that an older release wrote.
 *
 * @param most drafts in one go, so that others may write in between
 * @returns how many were made
 */
export function makeMissingWords(db: Database, most: number): number {
  return db.transaction(
    (tx) => {
      const missing = tx
        .select({ id: drafts.id, document: drafts.document })
        .from(drafts)
        .leftJoin(draftWords, and(eq(draftWords.draft, drafts.id), eq(draftWords.form, wordsForm)))
        .where(and(inArray(drafts.state, [...searchedStates]), isNull(draftWords.draft)))
        .limit(most)
        .all();
      for (const { id, document } of missing) keepDraftWords(tx, id, recordSchema.parse(document));
      return missing.length;
    },
    { behavior: "immediate" },
  );
}
