import "server-only";
import { and, asc, desc, eq, type SQL, sql } from "drizzle-orm";
import { z } from "zod";
import { type BodyKind, bodyKinds, type Level, levels } from "@/domain/record";
import type { Connection } from "../client";
import { bodies, regions, sessions } from "../schema";
import { type SessionSummary, summaryColumns, withFigures } from "./session-summary";

/** What a reader may filter the list of sessions by. `region` is a code; a province or city takes in what lies below it. */
export const sessionFilterSchema = z.object({
  body: z.enum(bodyKinds).optional(),
  level: z.enum(levels).optional(),
  region: z
    .string()
    .regex(/^[1-9][0-9]{5}(?:[0-9]{3})?$/)
    .optional(),
  year: z.coerce.number().int().min(1949).max(2100).optional(),
  term: z.coerce.number().int().min(1).max(99).optional(),
});
export type SessionFilter = z.infer<typeof sessionFilterSchema>;

export const pageSize = 30;

/** One page of sessions, newest first, and how many there are in all. */
export type SessionList = { sessions: SessionSummary[]; total: number; page: number; pages: number };

/** @param page from 1; a page past the end is empty. */
export function listSessions(db: Connection, filter: SessionFilter = {}, page = 1): SessionList {
  const where = whereOf(filter);
  const heads = db
    .select(summaryColumns)
    .from(sessions)
    .innerJoin(bodies, eq(bodies.key, sessions.bodyKey))
    .innerJoin(regions, eq(regions.code, bodies.regionCode))
    .where(where)
    .orderBy(desc(sessions.year), sql`${sessions.lastDay} desc nulls last`, asc(sessions.key))
    .limit(pageSize)
    .offset((page - 1) * pageSize)
    .all();
  const total =
    db
      .select({ n: sql<number>`count(*)` })
      .from(sessions)
      .innerJoin(bodies, eq(bodies.key, sessions.bodyKey))
      .innerJoin(regions, eq(regions.code, bodies.regionCode))
      .where(where)
      .get()?.n ?? 0;
  return { sessions: withFigures(db, heads), total, page, pages: Math.max(1, Math.ceil(total / pageSize)) };
}

/** What the filters can be set to, from what is published, each with its number of sessions. */
export type FilterChoices = {
  bodies: { kind: BodyKind; sessions: number }[];
  levels: { level: Level; sessions: number }[];
  regions: { code: string; name: string; sessions: number }[];
  years: { year: number; sessions: number }[];
  terms: { term: number; sessions: number }[];
};

export function filterChoices(db: Connection): FilterChoices {
  const n = sql<number>`count(*)`;
  const joined = <T extends Parameters<typeof db.select>[0] & object>(columns: T) =>
    db
      .select({ ...columns, sessions: n })
      .from(sessions)
      .innerJoin(bodies, eq(bodies.key, sessions.bodyKey))
      .innerJoin(regions, eq(regions.code, bodies.regionCode));
  return {
    bodies: joined({ kind: bodies.kind }).groupBy(bodies.kind).orderBy(desc(bodies.kind)).all(),
    levels: joined({ level: regions.level })
      .groupBy(regions.level)
      .orderBy(fromTheTop(sql`${regions.level}`))
      .all(),
    regions: joined({ code: regions.code, name: regions.name })
      .groupBy(regions.code)
      .orderBy(asc(regions.code))
      .all(),
    years: joined({ year: sessions.year }).groupBy(sessions.year).orderBy(desc(sessions.year)).all(),
    terms: joined({ term: sessions.term }).groupBy(sessions.term).orderBy(asc(sessions.term)).all(),
  };
}

/** The order of levels of government, the whole country first. */
export function fromTheTop(level: SQL): SQL {
  return sql`instr(${levels.join(" ")}, ${level})`;
}

/** Condition for sessions within a filter; used by lists, tables and exports alike. */
export function whereOf(filter: SessionFilter): SQL | undefined {
  return and(
    filter.body === undefined ? undefined : eq(bodies.kind, filter.body),
    filter.level === undefined ? undefined : eq(regions.level, filter.level),
    filter.region === undefined ? undefined : withinRegion(filter.region),
    filter.year === undefined ? undefined : eq(sessions.year, filter.year),
    filter.term === undefined ? undefined : eq(sessions.term, filter.term),
  );
}

/** GB/T 2260 codes nest by pairs of digits: 140000 holds 141100, which holds 141102; 100000 is the whole country. */
function withinRegion(code: string): SQL | undefined {
  if (code === "100000") return eq(regions.code, code);
  const prefix = code.replace(/(?:00){1,2}$/, "");
  return sql`${regions.code} between ${prefix.padEnd(6, "0")} and ${`${prefix}999999999`.slice(0, 9)}`;
}
