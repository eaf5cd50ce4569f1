import "server-only";
import { and, asc, desc, eq, sql } from "drizzle-orm";
import type { BodyKind, Level } from "@/domain/record";
import {
  type ColumnMapping,
  guessColumns,
  type ImportPlan,
  planImport,
  type RosterFault,
  readRoster,
} from "@/domain/roll";
import type { Context } from "../context";
import { permit } from "../guard";
import { keptMembers } from "../mutations/roll/load-roster";
import { rosterMembers, rosters, rosterUploads } from "../schema";

/** The members of one body in one term; `members` counts those who have not left. */
export type RosterHead = {
  id: string;
  kind: BodyKind;
  level: Level;
  regionCode: string;
  regionName: string;
  term: number;
  members: number;
  updatedAt: string;
};

const head = {
  id: rosters.id,
  kind: rosters.kind,
  level: rosters.level,
  regionCode: rosters.regionCode,
  regionName: rosters.regionName,
  term: rosters.term,
  members: sql<number>`count(${rosterMembers.id})`,
  updatedAt: rosters.updatedAt,
};

function heads(ctx: Context) {
  return ctx.db
    .select(head)
    .from(rosters)
    .leftJoin(rosterMembers, and(eq(rosterMembers.roster, rosters.id), eq(rosterMembers.isMember, true)))
    .groupBy(rosters.id);
}

/** All rosters, by body, the newest term first. */
export function listRosters(ctx: Context): RosterHead[] {
  permit(ctx, "roster.read");
  return heads(ctx).orderBy(asc(rosters.bodyKey), desc(rosters.term)).all();
}

/** One roster with everyone who is or was on it; null where there is none. */
export function getRoster(ctx: Context, id: string) {
  permit(ctx, "roster.read");
  const roster = heads(ctx).where(eq(rosters.id, id)).get();
  return roster === undefined ? null : { ...roster, people: keptMembers(ctx.db, id) };
}
export type RosterView = NonNullable<ReturnType<typeof getRoster>>;

/** How an uploaded table would be imported, by its columns as they are mapped. */
export type ImportPreview = {
  roster: RosterHead;
  fileName: string;
  sheet: string | null;
  rows: string[][];
  heading: number;
  mapping: ColumnMapping;
  members: number;
  faults: RosterFault[];
  isTooLong: boolean;
  plan: ImportPlan;
};

/**
 * What importing an upload would do; null where the upload is gone.
 *
 * @param asked heading and columns as a person mapped them; null: as the words of the heading tell
 */
export function previewImport(
  ctx: Context,
  upload: string,
  asked: { heading: number; mapping: ColumnMapping } | null,
): ImportPreview | null {
  permit(ctx, "roster.import");
  const kept = ctx.db.select().from(rosterUploads).where(eq(rosterUploads.id, upload)).get();
  if (kept === undefined) return null;
  const roster = heads(ctx).where(eq(rosters.id, kept.roster)).get();
  if (roster === undefined) return null;
  const { fileName, sheet, rows } = kept;
  const { heading, mapping } = asked ?? guessColumns(rows);
  const { members, faults, isTooLong } = readRoster(rows, heading, mapping);
  const given = members.map(({ member }) => member);
  return {
    ...{ roster, fileName, sheet, rows, heading, mapping, faults, isTooLong },
    members: members.length,
    plan: planImport(keptMembers(ctx.db, roster.id), given),
  };
}
