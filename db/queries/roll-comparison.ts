import "server-only";
import { asc, eq } from "drizzle-orm";
import { can } from "@/domain/access";
import type { Attendance } from "@/domain/record";
import { sittingOfRoll } from "@/domain/roll";
import type { Context } from "../context";
import { permit } from "../guard";
import { sittings } from "../schema";
import { liveDraftsOf } from "./live-drafts";
import type { RollHead } from "./rolls";

/** Figures that a record reports of the sitting of a roll; `draft` where they stand in one that can still be changed. */
export type ReportedFigures = {
  from: "published" | "draft";
  draft: { id: string; version: number; isEditable: boolean } | null;
  /** Null where the record has no sitting that the roll belongs to for certain. */
  figures: Pick<Attendance, "due" | "present" | "absent"> | null;
};

/** What records of a roll's session report of its sitting. Drafts only for whoever may read them. */
export function reportedOf(ctx: Context, roll: RollHead): ReportedFigures[] {
  permit(ctx, "roll.read");
  const at = { kind: roll.sitting, ordinal: roll.ordinal, date: roll.date };
  const published = ctx.db
    .select()
    .from(sittings)
    .where(eq(sittings.sessionKey, roll.sessionKey))
    .orderBy(asc(sittings.position))
    .all();
  const drafts = can(ctx.actor.role, "draft.read") ? liveDraftsOf(ctx, roll.sessionKey) : [];
  return [
    ...(published.length === 0
      ? []
      : [{ from: "published" as const, draft: null, figures: sittingOfRoll(at, published) }]),
    ...drafts.map(({ id, version, state, record }) => ({
      from: "draft" as const,
      draft: { id, version, isEditable: state !== "in_review" },
      figures: sittingOfRoll(at, record.sittings)?.attendance ?? null,
    })),
  ];
}
