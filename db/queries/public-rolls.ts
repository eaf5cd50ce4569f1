import "server-only";
import { and, asc, eq, isNotNull } from "drizzle-orm";
import type { BodyKind, Level, SittingKind } from "@/domain/record";
import type { RollCounts } from "@/domain/roll";
import type { Connection } from "../client";
import { rollLines, rolls, rosters } from "../schema";
import { frozenCounts, type RollLine } from "./rolls";

/** What the public knows of a closed roll: totals; `isPublished` where the names can be read too. */
export type PublicRoll = {
  number: number;
  sitting: SittingKind;
  ordinal: number | null;
  date: string;
  closedAt: string;
  counts: RollCounts;
  isPublished: boolean;
};

/** Totals of a session's closed rolls, in the order in which they were called. */
export function rollTotals(db: Connection, sessionKey: string): PublicRoll[] {
  return db
    .select()
    .from(rolls)
    .where(and(eq(rolls.sessionKey, sessionKey), isNotNull(rolls.closedAt)))
    .orderBy(asc(rolls.number))
    .all()
    .flatMap(toPublic);
}

function toPublic(roll: typeof rolls.$inferSelect): PublicRoll[] {
  const counts = frozenCounts(roll);
  if (counts === null || roll.closedAt === null) return [];
  const { number, sitting, ordinal, date, closedAt, publishedAt } = roll;
  return [{ number, sitting, ordinal, date, closedAt, counts, isPublished: publishedAt !== null }];
}

/** A roll that an admin has published, with its names; null where there is none or it is not published. */
export type PublishedRoll = PublicRoll & {
  body: {
    kind: BodyKind;
    level: Level;
    regionCode: string;
    regionName: string;
    term: number;
    session: number;
  };
  sha256: string;
  publishedAt: string;
  lines: Omit<RollLine, "reason" | "at">[];
};

/** Reasons for leave and times are not published: they say more of a person than whether they came. */
export function getPublishedRoll(db: Connection, sessionKey: string, number: number): PublishedRoll | null {
  const row = db
    .select()
    .from(rolls)
    .innerJoin(rosters, eq(rosters.id, rolls.roster))
    .where(and(eq(rolls.sessionKey, sessionKey), eq(rolls.number, number), isNotNull(rolls.publishedAt)))
    .get();
  const [roll] = row === undefined ? [] : toPublic(row.rolls);
  if (row === undefined || roll === undefined) return null;
  const { publishedAt, sha256, session, id } = row.rolls;
  if (publishedAt === null || sha256 === null) return null;
  const { kind, level, regionCode, regionName, term } = row.rosters;
  const lines = db
    .select({
      number: rollLines.number,
      name: rollLines.name,
      group: rollLines.group,
      mark: rollLines.mark,
    })
    .from(rollLines)
    .where(eq(rollLines.roll, id))
    .orderBy(asc(rollLines.position))
    .all();
  return {
    ...roll,
    sha256,
    publishedAt,
    lines,
    body: { kind, level, regionCode, regionName, term, session },
  };
}
