import "server-only";
import { type SQL, sql } from "drizzle-orm";
import type { AnySQLiteColumn } from "drizzle-orm/sqlite-core";
import type { Database } from "../client";
import type { DashboardFilter } from "./dashboard-filter";
import { newestStandings } from "./session-standings";

/** Up to so many sessions a query names them; looking each up takes a few microseconds. */
export const fewEnoughToName = 1_000;
const most = 20_000;

/** Condition that a column holds one of the keys. */
export function among(keys: readonly string[]): (column: AnySQLiteColumn) => SQL {
  const list = JSON.stringify(keys);
  return (column) => sql`${column} in (select value from json_each(${list}))`;
}

/**
 * The first rows of a list that goes by session, newest first, without sorting all of it: read from so many sessions at a
 * time as should hold enough, until there are enough.
 *
 * @param counts how many rows are wanted, `limit`, and how many there are in all, `total`
 * @param read rows of the sessions that the condition names, in their order, at most `left`; it should order by `+year`, or
 *   SQLite goes through all sessions by year in place of looking up those named
 */
export function newestRows<Row>(
  db: Database,
  filter: DashboardFilter,
  counts: { limit: number; total: number },
  read: (ofSessions: (column: AnySQLiteColumn) => SQL, left: number) => Row[],
): Row[] {
  const { limit, total } = counts;
  if (total === 0) return [];
  const keys = newestStandings(db, filter).map(({ key }) => key);
  const expected = Math.ceil((1.5 * limit * keys.length) / total);
  const step = Math.min(Math.max(expected, 50), most);
  const rows: Row[] = [];
  for (let at = 0; at < keys.length && rows.length < Math.min(limit, total); at += step) {
    rows.push(...read(among(keys.slice(at, at + step)), limit - rows.length));
  }
  return rows;
}
