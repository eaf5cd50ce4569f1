import "server-only";
import { and, asc, desc, eq, sql } from "drizzle-orm";
import { sessionKey } from "@/domain/record";
import { matchExpression, placeOf } from "@/domain/search";
import type { Database } from "../client";
import { bodies, regions, revisions, sessions } from "../schema";
import { among, fewEnoughToName } from "./newest-rows";
import type { Search } from "./search";
import type { SessionFilter } from "./session-filter";
import { sessionStandings } from "./session-standings";
import { type SessionSummary, summaryColumns, withFigures } from "./session-summary";

/** A session with when it was first published, and why it was last corrected; null where it never was. */
export type RecentSession = SessionSummary & { firstPublishedAt: string; reason: string | null };

/** Sessions within a filter, those published or corrected last first. */
export function recentSessions(db: Database, filter: SessionFilter, most: number): RecentSession[] {
  if (Object.values(filter).some((one) => one !== undefined))
    return recentOf(
      db,
      sessionStandings(db, filter).map(({ key }) => key),
      most,
    );
  const newest = db
    .select({ key: sessions.key })
    .from(sessions)
    .orderBy(desc(sessions.publishedAt), asc(sessions.key))
    .limit(most)
    .all();
  return recent(
    db,
    newest.map(({ key }) => key),
    most,
  );
}

/** The same among the sessions that a search finds. */
export function recentFound(db: Database, { terms, filter }: Search, most: number): RecentSession[] {
  const numbers = db.$client
    .prepare<[string], number>("select rowid from search_index where search_index match ?")
    .pluck()
    .all(matchExpression(terms, filter));
  return recentOf(
    db,
    numbers.map((number) => sessionKey(placeOf(number))),
    most,
  );
}

function recentOf(db: Database, keys: readonly string[], most: number): RecentSession[] {
  return recent(db, keys.length <= fewEnoughToName ? keys : newestOf(db, keys, most), most);
}

/** Above so many as can be named, sessions are read from the newest on until enough of those found have come. */
function newestOf(db: Database, keys: readonly string[], most: number): string[] {
  const wanted = new Set(keys);
  const newest: string[] = [];
  const all = db.$client
    .prepare<[], string>("select key from sessions order by published_at desc, key")
    .pluck()
    .iterate();
  for (const key of all) {
    if (wanted.has(key)) newest.push(key);
    if (newest.length === most) break;
  }
  return newest;
}

function recent(db: Database, keys: readonly string[], most: number): RecentSession[] {
  const rows = db
    .select({
      ...summaryColumns,
      firstPublishedAt: sql<string>`(select r.published_at from ${revisions} r where r.session_key = ${sessions.key} and r.number = 1)`,
      reason: revisions.reason,
    })
    .from(sessions)
    .innerJoin(bodies, eq(bodies.key, sessions.bodyKey))
    .innerJoin(regions, eq(regions.code, bodies.regionCode))
    .innerJoin(
      revisions,
      and(eq(revisions.sessionKey, sessions.key), eq(revisions.number, sql`${sessions.revision}`)),
    )
    .where(among(keys)(sessions.key))
    .orderBy(desc(sessions.publishedAt), asc(sessions.key))
    .limit(most)
    .all();
  const more = new Map(rows.map(({ key, firstPublishedAt, reason }) => [key, { firstPublishedAt, reason }]));
  return withFigures(db, rows).flatMap((session) => {
    const dates = more.get(session.key);
    return dates === undefined ? [] : [{ ...session, ...dates }];
  });
}

/** Addresses of all published sessions with the moment of their last change, for sitemaps, by address. */
export function sessionAddresses(
  db: Database,
  from: number,
  most: number,
): { key: string; changed: string }[] {
  return db
    .select({ key: sessions.key, changed: sessions.publishedAt })
    .from(sessions)
    .orderBy(asc(sessions.key))
    .limit(most)
    .offset(from)
    .all();
}

/** How many sessions are published. */
export function countSessions(db: Database): number {
  return db.select({ n: sql<number>`count(*)` }).from(sessions).get()?.n ?? 0;
}
