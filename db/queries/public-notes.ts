import "server-only";
import { and, desc, eq, isNotNull, type SQL } from "drizzle-orm";
import type { PublicNote } from "@/domain/followup";
import type { Connection } from "../client";
import { bodies, followupFiles, followupNotes, followups, regions, sessions } from "../schema";
import { type DashboardFilter, whereWithin } from "./dashboard-filter";
import { type SessionHead, sessionHead } from "./session-head";

/** A published note with its session and what it is about. `fileName` is the evidence's own name. */
export type ShownNote = PublicNote & {
  id: string;
  directive: string | null;
  fileName: string | null;
  head: SessionHead;
};

/** Published notes on a session's directives, newest day first. None where the record is withdrawn. */
export function notesOfSession(db: Connection, key: string): ShownNote[] {
  return published(db, eq(sessions.key, key), 500);
}

/** The newest published notes within a filter. */
export function newestNotes(db: Connection, filter: DashboardFilter, count: number): ShownNote[] {
  return published(db, whereWithin(filter), count);
}

/** A file that a published note shows, of a record that stands; null for any other. */
export function publicEvidence(db: Connection, note: string) {
  const found = db
    .select({
      bytes: followupFiles.bytes,
      mediaType: followupFiles.mediaType,
      name: followupNotes.fileName,
    })
    .from(followupNotes)
    .innerJoin(followups, eq(followups.id, followupNotes.followup))
    .innerJoin(sessions, eq(sessions.key, followups.sessionKey))
    .innerJoin(followupFiles, eq(followupFiles.sha256, followupNotes.file))
    .where(and(eq(followupNotes.id, note), isNotNull(followupNotes.publishedAt)))
    .get();
  return found ?? null;
}

function published(db: Connection, where: SQL | undefined, count: number): ShownNote[] {
  return db
    .select({ note: followupNotes, followup: followups, head: sessionHead })
    .from(followupNotes)
    .innerJoin(followups, eq(followups.id, followupNotes.followup))
    .innerJoin(sessions, eq(sessions.key, followups.sessionKey))
    .innerJoin(bodies, eq(bodies.key, sessions.bodyKey))
    .innerJoin(regions, eq(regions.code, bodies.regionCode))
    .where(and(where, isNotNull(followupNotes.publishedAt)))
    .orderBy(desc(followupNotes.day), desc(followupNotes.publishedAt))
    .limit(count)
    .all()
    .map(({ note: { id, day, text, state, link, record, file, fileName }, followup, head }) => ({
      ...{ id, day, text, state, link, record, file, fileName, head },
      session: followup.sessionKey,
      heading: followup.heading,
      directive: followup.directive,
    }));
}
