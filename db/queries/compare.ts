import "server-only";
import { and, asc, eq, sql } from "drizzle-orm";
import type { Connection } from "../client";
import { bodies, directives, regions, sessions, speeches } from "../schema";
import { type SessionSummary, summaryColumns, withFigures } from "./session-summary";

/** A session with what the comparison of the two bodies counts besides. */
export type ComparedSession = SessionSummary & { speeches: number; directives: number; points: number };

/** Sessions of both bodies of a region in one year, and the region's name. Null where the region has no session. */
export type Comparison = {
  region: { code: string; name: string };
  year: number;
  congress: ComparedSession[];
  cppcc: ComparedSession[];
};

export function compareBodies(db: Connection, code: string, year: number): Comparison | null {
  const region = db
    .select({ code: regions.code, name: regions.name })
    .from(regions)
    .where(eq(regions.code, code))
    .get();
  if (region === undefined) return null;
  const heads = db
    .select(summaryColumns)
    .from(sessions)
    .innerJoin(bodies, eq(bodies.key, sessions.bodyKey))
    .innerJoin(regions, eq(regions.code, bodies.regionCode))
    .where(and(eq(regions.code, code), eq(sessions.year, year)))
    .orderBy(asc(sessions.term), asc(sessions.session))
    .all();
  const found = withFigures(db, heads).map((summary) => ({ ...summary, ...saidAt(db, summary.key) }));
  return {
    region,
    year,
    congress: found.filter(({ kind }) => kind === "people_congress"),
    cppcc: found.filter(({ kind }) => kind === "cppcc"),
  };
}

function saidAt(db: Connection, key: string): Pick<ComparedSession, "speeches" | "directives" | "points"> {
  const counted = db
    .select({
      directives: sql<number>`count(*) filter (where ${directives.parent} is null)`,
      points: sql<number>`count(${directives.parent})`,
    })
    .from(directives)
    .where(eq(directives.sessionKey, key))
    .get();
  const spoken = db
    .select({ speeches: sql<number>`count(*)` })
    .from(speeches)
    .where(eq(speeches.sessionKey, key))
    .get();
  return {
    speeches: spoken?.speeches ?? 0,
    directives: counted?.directives ?? 0,
    points: counted?.points ?? 0,
  };
}
