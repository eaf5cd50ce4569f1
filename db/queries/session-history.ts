import "server-only";
import { asc, eq } from "drizzle-orm";
import { changesBetween, type RecordChanges, recordSchema, type SessionRecord } from "@/domain/record";
import type { Connection } from "../client";
import { revisions } from "../schema";
import { revisionRecord, type SessionView } from "./session";

/** What each revision of a record says otherwise than the one before it, by number; the first has nothing before it. */
export function revisionChanges(db: Connection, key: string): Map<number, RecordChanges> {
  const states = db
    .select({ number: revisions.number, document: revisions.document })
    .from(revisions)
    .where(eq(revisions.sessionKey, key))
    .orderBy(asc(revisions.number))
    .all();
  const changes = new Map<number, RecordChanges>();
  if (states.length < 2) return changes;
  let before: SessionRecord | null = null;
  for (const { number, document } of states) {
    const record = recordSchema.parse(JSON.parse(document));
    if (before !== null) changes.set(number, changesBetween(before, record));
    before = record;
  }
  return changes;
}

/** The record of the body's session before, at its latest revision; null where none is published. */
export function previousRecord(db: Connection, { previous }: SessionView): SessionRecord | null {
  return previous === null ? null : revisionRecord(db, previous.key, previous.revision);
}
