import "server-only";
import { and, asc, eq, inArray, ne, sql } from "drizzle-orm";
import { bodyKey, identityOf, mainSitting, type SessionRecord, sessionKey } from "@/domain/record";
import { type Finding, type InspectionContext, inspectRecord, type Sibling } from "@/domain/rules";
import type { Connection } from "./client";
import { pages, revisions, sessions, sittings } from "./schema";

/** The part of a draft that its rules look at; `sessionKey` is the address it had when it was opened. */
type Inspected = { record: SessionRecord; baseRevision: number | null; baseKey: string | null };

/** Runs the record's rules over a draft with what only the database knows: source texts, what is published, siblings. */
export function inspectDraft(db: Connection, { record, baseRevision, baseKey }: Inspected): Finding[] {
  const identity = identityOf(record);
  const key = identity === null ? null : sessionKey(identity);
  const context: InspectionContext = {
    texts: textsOf(db, record),
    publishedRevision: key === null ? null : latestNumber(db, key),
    corrects:
      baseRevision === null || baseKey === null ? null : { revision: baseRevision, sessionKey: baseKey },
    sessionKey: key,
    siblings: identity === null || key === null ? [] : siblingsOf(db, bodyKey(identity), key),
  };
  return inspectRecord(record, context);
}

function textsOf(db: Connection, record: SessionRecord): Map<string, string> {
  const wanted = record.sources.map(({ sha256 }) => sha256);
  const rows = db
    .select({ sha256: pages.sha256, text: pages.text })
    .from(pages)
    .where(inArray(pages.sha256, wanted))
    .all();
  return new Map(rows.map(({ sha256, text }) => [sha256, text]));
}

function latestNumber(db: Connection, key: string): number | null {
  const row = db
    .select({ last: sql<number | null>`max(${revisions.number})` })
    .from(revisions)
    .where(eq(revisions.sessionKey, key))
    .get();
  return row?.last ?? null;
}

function siblingsOf(db: Connection, body: string, except: string): Sibling[] {
  return db
    .select({ key: sessions.key, term: sessions.term, session: sessions.session, year: sessions.year })
    .from(sessions)
    .where(and(eq(sessions.bodyKey, body), ne(sessions.key, except)))
    .orderBy(asc(sessions.term), asc(sessions.session))
    .all()
    .map(({ key, ...sibling }) => {
      const main = mainSitting(db.select().from(sittings).where(eq(sittings.sessionKey, key)).all());
      return { ...sibling, due: main?.due ?? null, present: main?.present ?? null };
    });
}
