import "server-only";
import { and, asc, desc, eq, lte } from "drizzle-orm";
import type { SessionStanding } from "@/domain/stats";
import type { Database } from "../client";
import { bodies, regions, sessions } from "../schema";
import { type SessionFilter, whereOf } from "./session-filter";
import { yearsWithin } from "./session-standings";
import { type SessionSummary, summaryColumns, withFigures } from "./session-summary";

export const pageSize = 30;

/** One page of sessions, newest first, and how many there are in all. */
export type SessionList = { sessions: SessionSummary[]; total: number; page: number; pages: number };

/** @param page from 1; a page past the end is empty. */
export function listSessions(db: Database, filter: SessionFilter = {}, page = 1): SessionList {
  const years = yearsWithin(db, filter);
  const total = years.reduce((n, year) => n + year.length, 0);
  const { newest, skipped } = whereBegins(years, (page - 1) * pageSize);
  const heads = db
    .select(summaryColumns)
    .from(sessions)
    .innerJoin(bodies, eq(bodies.key, sessions.bodyKey))
    .innerJoin(regions, eq(regions.code, bodies.regionCode))
    .where(and(whereOf(filter), newest === null ? undefined : lte(sessions.year, newest)))
    .orderBy(desc(sessions.year), desc(sessions.lastDay), asc(sessions.key))
    .limit(pageSize)
    .offset(skipped)
    .all();
  return { sessions: withFigures(db, heads), total, page, pages: Math.max(1, Math.ceil(total / pageSize)) };
}

/** In which year a place of the list lies, and how far from that year's first: years before it need not be walked through. */
function whereBegins(years: readonly (readonly SessionStanding[])[], place: number) {
  let skipped = place;
  for (const year of years.toReversed()) {
    if (skipped < year.length) return { newest: year[0]?.year ?? null, skipped };
    skipped -= year.length;
  }
  return { newest: null, skipped: place };
}
