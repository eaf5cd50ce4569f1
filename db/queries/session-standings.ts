import "server-only";
import { and, asc, eq } from "drizzle-orm";
import { type SessionStanding, standingOf } from "@/domain/stats";
import type { Database } from "../client";
import { bodies, regions, sessions, sittings } from "../schema";
import { type DashboardFilter, liesWithin } from "./dashboard-filter";
import { remembered } from "./remembered";

/** Every published session with the figures of the sitting that stands for it, by year and address; read once a revision. */
export const allStandings = remembered((db: Database, _all: null): readonly SessionStanding[] =>
  db
    .select({
      key: sessions.key,
      kind: bodies.kind,
      level: regions.level,
      regionCode: regions.code,
      regionName: sessions.regionName,
      term: sessions.term,
      session: sessions.session,
      year: sessions.year,
      date: sittings.date,
      inOffice: sittings.inOffice,
      due: sittings.due,
      present: sittings.present,
    })
    .from(sessions)
    .innerJoin(bodies, eq(bodies.key, sessions.bodyKey))
    .innerJoin(regions, eq(regions.code, bodies.regionCode))
    .leftJoin(sittings, and(eq(sittings.sessionKey, sessions.key), eq(sittings.stands, true)))
    .orderBy(asc(sessions.year), asc(sessions.key))
    .all()
    .map(standingOf),
);

/** Sessions within a filter, by year and address. */
export function sessionStandings(db: Database, filter: DashboardFilter = {}): readonly SessionStanding[] {
  const { body, level, region, from, to } = filter;
  return allStandings(db, null).filter(
    (session) =>
      (body === undefined || session.kind === body) &&
      (level === undefined || session.level === level) &&
      (region === undefined || liesWithin(session.regionCode, region)) &&
      (from === undefined || session.year >= from) &&
      (to === undefined || session.year <= to),
  );
}
