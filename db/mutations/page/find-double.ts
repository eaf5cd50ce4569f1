import "server-only";
import { and, asc, eq, inArray, sql } from "drizzle-orm";
import { type FoundSession, sessionId } from "@/domain/intake";
import { knownKey, type SessionRecord } from "@/domain/record";
import type { Connection } from "../../client";
import { bodies, drafts, type LinkedSession, sessions } from "../../schema";

/** Drafts that somebody still works on. */
const live = ["open", "returned", "in_review"] as const;

/** The published record, or else the oldest draft in work, of a session that a page reports; null where it is new. */
export function findDouble(db: Connection, { id, record }: FoundSession): LinkedSession | null {
  if (id === null) return null;
  const published = publishedKey(db, record);
  if (published !== null) return { id: published, draft: null };
  const draft = db
    .select({ id: drafts.id })
    .from(drafts)
    .where(and(inArray(drafts.state, [...live]), sameSession(record)))
    .orderBy(asc(drafts.createdAt), asc(drafts.id))
    .limit(1)
    .get();
  return draft === undefined ? null : { id, draft: draft.id };
}

/** A live draft that rests on a page already, of the given session; with null, one whose session is not known. */
export function liveDraftOf(db: Connection, page: string, session: string | null): string | null {
  const resting = db
    .select({ id: drafts.id, document: drafts.document })
    .from(drafts)
    .where(
      and(
        inArray(drafts.state, [...live]),
        sql`exists (select 1 from json_each(${drafts.document}, '$.sources')
          where json_extract(value, '$.sha256') = ${page})`,
      ),
    )
    .all();
  return resting.find(({ document }) => sessionId(document) === session)?.id ?? null;
}

function publishedKey(db: Connection, record: SessionRecord): string | null {
  const key = knownKey(record);
  if (key !== null) {
    return db.select({ key: sessions.key }).from(sessions).where(eq(sessions.key, key)).get()?.key ?? null;
  }
  const { kind, regionName } = record.body;
  if (kind === null || regionName === null || record.term === null || record.session === null) return null;
  const named = db
    .select({ key: sessions.key })
    .from(sessions)
    .innerJoin(bodies, eq(bodies.key, sessions.bodyKey))
    .where(
      and(
        eq(bodies.kind, kind),
        eq(sessions.regionName, regionName),
        eq(sessions.term, record.term),
        eq(sessions.session, record.session),
      ),
    )
    .get();
  return named?.key ?? null;
}

/** By address, or, for a place without a code, by name. */
function sameSession(record: SessionRecord) {
  const key = knownKey(record);
  if (key !== null) return eq(drafts.sessionKey, key);
  const at = (path: string) => sql`json_extract(${drafts.document}, ${`$.${path}`})`;
  return and(
    sql`${at("body.kind")} = ${record.body.kind}`,
    sql`${at("body.regionName")} = ${record.body.regionName}`,
    sql`${at("term")} = ${record.term}`,
    sql`${at("session")} = ${record.session}`,
  );
}
