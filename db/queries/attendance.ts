import "server-only";
import { and, asc, eq, inArray, like, type SQL, sql } from "drizzle-orm";
import type { AnySQLiteColumn } from "drizzle-orm/sqlite-core";
import type { SittingFacts } from "@/domain/export";
import type { Connection, Database } from "../client";
import { bodies, citations, regions, sessions, sittings, sources } from "../schema";
import { among } from "./newest-rows";
import { type SessionFilter, whereOf } from "./session-filter";
import { newestStandings } from "./session-standings";

/** Sittings that a condition lets through with what names their sessions, newest session first, in a stable order. */
export function sittingRows(db: Connection, within: SQL | undefined) {
  return db
    .select({
      sessionKey: sessions.key,
      regionCode: regions.code,
      regionName: sessions.regionName,
      kind: bodies.kind,
      level: regions.level,
      term: sessions.term,
      session: sessions.session,
      year: sessions.year,
      sittingId: sittings.id,
      sitting: sittings.kind,
      ordinal: sittings.ordinal,
      date: sittings.date,
      inOffice: sittings.inOffice,
      due: sittings.due,
      present: sittings.present,
      absent: sittings.absent,
      quorumClaim: sittings.quorumClaim,
      revision: sessions.revision,
      sha256: sessions.sha256,
      publishedAt: sessions.publishedAt,
    })
    .from(sittings)
    .innerJoin(sessions, eq(sessions.key, sittings.sessionKey))
    .innerJoin(bodies, eq(bodies.key, sessions.bodyKey))
    .innerJoin(regions, eq(regions.code, bodies.regionCode))
    .where(within)
    .orderBy(sql`+${sessions.year} desc`, asc(sessions.key), asc(sittings.position))
    .all();
}

/** Sittings within a filter with their sources and quotes, in the order of `sittingRows`. */
export function sittingFacts(db: Connection, filter: SessionFilter = {}): SittingFacts[] {
  // A subquery: a list of keys would outgrow SQLite's limit of variables.
  return factsOf(db, whereOf(filter), (key) => inArray(key, keysWithin(db, filter)));
}

const sessionsInPart = 500;

/**
 * The same in parts, for a table of so many sessions that the server would stand still: whatever is published between
 * two parts shows in those after it, and every row names its revision.
 */
export function* sittingFactsInParts(db: Database, filter: SessionFilter): Generator<SittingFacts[]> {
  const keys = newestStandings(db, filter).map(({ key }) => key);
  for (let at = 0; at < keys.length; at += sessionsInPart) {
    const ofPart = among(keys.slice(at, at + sessionsInPart));
    yield factsOf(db, ofPart(sessions.key), ofPart);
  }
}

function factsOf(db: Connection, within: SQL | undefined, ofSessions: OfSessions): SittingFacts[] {
  const sourcesOf = sourcesBySession(db, ofSessions);
  const quotesOf = quotesBySitting(db, ofSessions);
  return sittingRows(db, within).map((row) => ({
    ...row,
    sources: sourcesOf.get(row.sessionKey) ?? [],
    quotes: quotesOf.get(`${row.sessionKey} ${row.sittingId}`) ?? {},
  }));
}

/** Condition that a column names one of the sessions wanted. */
type OfSessions = (key: AnySQLiteColumn) => SQL;

function keysWithin(db: Connection, filter: SessionFilter) {
  return db
    .select({ key: sessions.key })
    .from(sessions)
    .innerJoin(bodies, eq(bodies.key, sessions.bodyKey))
    .innerJoin(regions, eq(regions.code, bodies.regionCode))
    .where(whereOf(filter));
}

function sourcesBySession(db: Connection, ofSessions: OfSessions): Map<string, SittingFacts["sources"]> {
  const found = new Map<string, SittingFacts["sources"]>();
  const rows = db
    .select({
      sessionKey: sources.sessionKey,
      title: sources.title,
      publisher: sources.publisher,
      url: sources.url,
      sha256: sources.sha256,
    })
    .from(sources)
    .where(ofSessions(sources.sessionKey))
    .orderBy(asc(sources.sessionKey), asc(sources.id))
    .all();
  for (const { sessionKey, ...source } of rows) {
    found.set(sessionKey, [...(found.get(sessionKey) ?? []), source]);
  }
  return found;
}

function quotesBySitting(db: Connection, ofSessions: OfSessions): Map<string, Record<string, string>> {
  const found = new Map<string, Record<string, string>>();
  const rows = db
    .select({
      sessionKey: citations.sessionKey,
      path: citations.path,
      quote: citations.quote,
      takenFrom: citations.takenFrom,
    })
    .from(citations)
    .where(and(ofSessions(citations.sessionKey), like(citations.path, "sittings/%/attendance/%")))
    .orderBy(asc(citations.sessionKey), asc(citations.position))
    .all();
  for (const row of rows) {
    const [, sitting, , figure] = row.path.split("/");
    const words = row.quote ?? row.takenFrom;
    if (sitting === undefined || figure === undefined || words === null) continue;
    const at = `${row.sessionKey} ${sitting}`;
    const known = found.get(at);
    // Several sources may stand behind one figure.
    const said = known?.[figure];
    found.set(at, { ...known, [figure]: said === undefined ? words : `${said}；${words}` });
  }
  return found;
}
