import "server-only";
import { and, asc, eq, isNotNull } from "drizzle-orm";
import type { BodyKind, Level, SittingKind } from "@/domain/record";
import type { RollCounts } from "@/domain/roll";
import type { Connection } from "../client";
import { recordStanding } from "../record-standing";
import { rollLines, rolls, rosters } from "../schema";
import { frozenCounts, type RollLine } from "./rolls";
import { getWithdrawn, type WithdrawnState } from "./session";

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

/** Whose roll it is: the body as its roster names it, and the session. */
type RollBody = {
  kind: BodyKind;
  level: Level;
  regionCode: string;
  regionName: string;
  term: number;
  session: number;
};

/** A roll that an admin has published, with its names. */
export type PublishedRoll = PublicRoll & {
  body: RollBody;
  sha256: string;
  publishedAt: string;
  lines: Omit<RollLine, "reason" | "at">[];
};

/** What stays of a published roll whose record is withdrawn: which roll it was, and why the record no longer stands. */
export type WithdrawnRoll = Pick<PublicRoll, "sitting" | "ordinal" | "date"> & {
  body: RollBody;
  withdrawn: WithdrawnState;
};

/**
 * A published roll; null where there is none, it is not published, or its record is withdrawn.
 *
 * Reasons for leave and times are not published: they say more of a person than whether they came.
 */
export function getPublishedRoll(db: Connection, sessionKey: string, number: number): PublishedRoll | null {
  if (recordStanding(db, sessionKey)?.isWithdrawn) return null;
  const row = publishedRow(db, sessionKey, number);
  const [roll] = row === undefined ? [] : toPublic(row.rolls);
  if (row === undefined || roll === undefined) return null;
  const { publishedAt, sha256, id } = row.rolls;
  if (publishedAt === null || sha256 === null) return null;
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
    body: bodyOf(row),
  };
}

/** What a withdrawn record leaves of its published roll: no counts and no names; null where the record stands. */
export function getWithdrawnRoll(db: Connection, sessionKey: string, number: number): WithdrawnRoll | null {
  const row = publishedRow(db, sessionKey, number);
  const withdrawn = getWithdrawn(db, sessionKey)?.withdrawn;
  if (row === undefined || withdrawn === undefined) return null;
  const { sitting, ordinal, date } = row.rolls;
  return { sitting, ordinal, date, body: bodyOf(row), withdrawn };
}

type Row = { rolls: typeof rolls.$inferSelect; rosters: typeof rosters.$inferSelect };

function publishedRow(db: Connection, sessionKey: string, number: number): Row | undefined {
  return db
    .select()
    .from(rolls)
    .innerJoin(rosters, eq(rosters.id, rolls.roster))
    .where(and(eq(rolls.sessionKey, sessionKey), eq(rolls.number, number), isNotNull(rolls.publishedAt)))
    .get();
}

function bodyOf({ rolls: { session }, rosters: roster }: Row): RollBody {
  const { kind, level, regionCode, regionName, term } = roster;
  return { kind, level, regionCode, regionName, term, session };
}
