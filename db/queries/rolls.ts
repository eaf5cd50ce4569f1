import "server-only";
import { asc, desc, eq, isNull } from "drizzle-orm";
import { alias } from "drizzle-orm/sqlite-core";
import type { SittingKind } from "@/domain/record";
import { countMarks, foldMarks, type Mark, type MarkEvent, type RollCounts } from "@/domain/roll";
import { personSpellings } from "@/domain/search";
import type { Context } from "../context";
import { permit } from "../guard";
import { marksOf } from "../mutations/roll/load-roll";
import { keptMembers } from "../mutations/roll/load-roster";
import { accounts, rollLines, rolls, rosters } from "../schema";
import type { RosterHead } from "./rosters";

/** A roll's own facts; `counts` once it is closed. */
export type RollHead = {
  id: string;
  roster: Omit<RosterHead, "members">;
  sessionKey: string;
  session: number;
  number: number;
  sitting: SittingKind;
  ordinal: number | null;
  date: string;
  openedBy: string;
  openedAt: string;
  closed: { by: string; at: string; counts: RollCounts; sha256: string } | null;
  publishedAt: string | null;
};

const closer = alias(accounts, "closer");

function heads(ctx: Context) {
  return ctx.db
    .select({ roll: rolls, roster: rosters, opener: accounts.displayName, closer: closer.displayName })
    .from(rolls)
    .innerJoin(rosters, eq(rosters.id, rolls.roster))
    .innerJoin(accounts, eq(accounts.id, rolls.openedBy))
    .leftJoin(closer, eq(closer.id, rolls.closedBy));
}
type Row = ReturnType<ReturnType<typeof heads>["all"]>[number];

function toHead({ roll, roster, opener, closer: closedBy }: Row): RollHead {
  const { id, sessionKey, session, number, sitting, ordinal, date, openedAt, publishedAt } = roll;
  const { kind, level, regionCode, regionName, term, updatedAt } = roster;
  return {
    ...{ id, sessionKey, session, number, sitting, ordinal, date, openedAt, publishedAt },
    roster: { id: roster.id, kind, level, regionCode, regionName, term, updatedAt },
    openedBy: opener,
    closed: closing(roll, closedBy),
  };
}

/** A closed roll's counts as they were frozen; null while it is open. */
export function frozenCounts(
  roll: Pick<typeof rolls.$inferSelect, "due" | "present" | "late" | "onLeave" | "absent">,
): RollCounts | null {
  const { due, present, late, onLeave: leave, absent } = roll;
  if (due === null || present === null || late === null || leave === null || absent === null) return null;
  return { due, present, late, leave, absent, unmarked: 0 };
}

function closing(roll: Row["roll"], by: string | null): RollHead["closed"] {
  const counts = frozenCounts(roll);
  if (counts === null || roll.closedAt === null || roll.sha256 === null) return null;
  return { by: by ?? "", at: roll.closedAt, counts, sha256: roll.sha256 };
}

/** Rolls, open ones first, then the newest. @param roster of one roster only */
export function listRolls(ctx: Context, roster?: string): RollHead[] {
  permit(ctx, "roll.read");
  return heads(ctx)
    .where(roster === undefined ? undefined : eq(rolls.roster, roster))
    .orderBy(desc(isNull(rolls.closedAt)), desc(rolls.date), desc(rolls.number))
    .limit(200)
    .all()
    .map(toHead);
}

/** A member as the roll is called: how the name is typed in letters, too. */
export type RollMember = {
  id: string;
  number: string;
  name: string;
  group: string | null;
  card: string | null;
  notes: string | null;
  spellings: string[];
};

/** An open roll with its members and every mark so far; null where there is none or it is closed. */
export function getOpenRoll(
  ctx: Context,
  id: string,
): { head: RollHead; members: RollMember[]; events: MarkEvent[] } | null {
  permit(ctx, "roll.read");
  const row = heads(ctx).where(eq(rolls.id, id)).get();
  if (row === undefined || row.roll.closedAt !== null) return null;
  const members = keptMembers(ctx.db, row.roster.id)
    .filter(({ isMember }) => isMember)
    .map(({ isMember: _, ...member }) => ({ ...member, spellings: personSpellings(member.name) }));
  return { head: toHead(row), members, events: marksOf(ctx.db, id) };
}

/** A closed roll's line. */
export type RollLine = {
  number: string;
  name: string;
  group: string | null;
  mark: Mark;
  reason: string | null;
  at: string | null;
};

/** A roll with its frozen lines, which an open one does not have yet; null where there is none. */
export function getRoll(ctx: Context, id: string): { head: RollHead; lines: RollLine[] } | null {
  permit(ctx, "roll.read");
  const row = heads(ctx).where(eq(rolls.id, id)).get();
  if (row === undefined) return null;
  const lines = ctx.db
    .select({
      number: rollLines.number,
      name: rollLines.name,
      group: rollLines.group,
      mark: rollLines.mark,
      reason: rollLines.reason,
      at: rollLines.at,
    })
    .from(rollLines)
    .where(eq(rollLines.roll, id))
    .orderBy(asc(rollLines.position))
    .all();
  return { head: toHead(row), lines };
}

/** What has come in since; `isOpen` false once the roll is closed, `rosterAt` when its roster last changed. */
export type RollNews = { isOpen: boolean; rosterAt: string; last: number; events: MarkEvent[] };

/** Marks that came after `seq`, for whoever has the roll open; null where there is none. */
export function rollNews(ctx: Context, id: string, seq: number): RollNews | null {
  permit(ctx, "roll.read");
  const roll = ctx.db
    .select({ closedAt: rolls.closedAt, rosterAt: rosters.updatedAt })
    .from(rolls)
    .innerJoin(rosters, eq(rosters.id, rolls.roster))
    .where(eq(rolls.id, id))
    .get();
  if (roll === undefined) return null;
  const events = marksOf(ctx.db, id, seq);
  return {
    isOpen: roll.closedAt === null,
    rosterAt: roll.rosterAt,
    last: events.at(-1)?.seq ?? seq,
    events,
  };
}

/** Counts of an open roll as they stand. */
export function standingCounts(members: readonly RollMember[], events: readonly MarkEvent[]): RollCounts {
  const standing = foldMarks(events);
  return countMarks(members, (member) => standing.get(member)?.mark ?? null);
}
