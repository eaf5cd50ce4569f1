import "server-only";
import { and, asc, eq, isNotNull, lte } from "drizzle-orm";
import type { Head, Noted } from "@/domain/open-data";
import type { Connection } from "../../client";
import { followupNotes, followups, sessions } from "../../schema";

/**
 * A session with its notes that are public now and were by a moment. A note that was taken back, or whose record was,
 * is gone from past moments too, as it is from the pages.
 */
export function notedAt(db: Connection, head: Head, asOf: string | null): Noted {
  const notes = db
    .select({ note: followupNotes, directive: followups.directive, heading: followups.heading })
    .from(followupNotes)
    .innerJoin(followups, eq(followups.id, followupNotes.followup))
    .innerJoin(sessions, eq(sessions.key, followups.sessionKey))
    .where(
      and(
        eq(followups.sessionKey, head.key),
        isNotNull(followupNotes.publishedAt),
        asOf === null ? undefined : lte(followupNotes.publishedAt, asOf),
      ),
    )
    .orderBy(asc(followupNotes.publishedAt), asc(followupNotes.id))
    .all()
    .flatMap(({ note: { id, day, text, state, link, record, file, fileName, publishedAt }, ...tied }) =>
      publishedAt === null
        ? []
        : [{ id, day, text, state, link, record, file, fileName, publishedAt, ...tied }],
    );
  return { ...head, notes };
}
