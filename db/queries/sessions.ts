import "server-only";
import { asc, desc, eq } from "drizzle-orm";
import type { Database } from "../client";
import { bodies, regions, sessions } from "../schema";
import { type SessionFilter, whereOf } from "./session-filter";
import { sessionStandings } from "./session-standings";
import { type SessionSummary, summaryColumns, withFigures } from "./session-summary";

export const pageSize = 30;

/** One page of sessions, newest first, and how many there are in all. */
export type SessionList = { sessions: SessionSummary[]; total: number; page: number; pages: number };

/** @param page from 1; a page past the end is empty. */
export function listSessions(db: Database, filter: SessionFilter = {}, page = 1): SessionList {
  const heads = db
    .select(summaryColumns)
    .from(sessions)
    .innerJoin(bodies, eq(bodies.key, sessions.bodyKey))
    .innerJoin(regions, eq(regions.code, bodies.regionCode))
    .where(whereOf(filter))
    .orderBy(desc(sessions.year), desc(sessions.lastDay), asc(sessions.key))
    .limit(pageSize)
    .offset((page - 1) * pageSize)
    .all();
  const total = sessionStandings(db, filter).length;
  return { sessions: withFigures(db, heads), total, page, pages: Math.max(1, Math.ceil(total / pageSize)) };
}
