import "server-only";
import { randomUUID } from "node:crypto";
import { eq, inArray } from "drizzle-orm";
import { z } from "zod";
import { Refusal } from "@/domain/errors";
import { mostMembers, planImport, readRoster } from "@/domain/roll";
import type { Context } from "../../context";
import { permit } from "../../guard";
import { appendEntry } from "../../ledger";
import { parseInput } from "../../parse";
import { rosterMembers, rosters, rosterUploads } from "../../schema";
import { keptMembers } from "./load-roster";

const column = z.int().min(0).max(60).nullable();

/** Where the heading stands (from 0), which column holds what, and what becomes of members whom the file leaves out. */
export const ImportRosterInput = z.object({
  upload: z.string(),
  heading: z.int().min(0).max(10_000),
  mapping: z.object({ number: column, name: column, group: column, card: column, notes: column }),
  missing: z.enum(["stay", "leave"]),
});

/** How many members an import added, changed, found as they were, and marked as having left. */
export type ImportedRoster = {
  roster: string;
  added: number;
  changed: number;
  unchanged: number;
  left: number;
};

/**
 * Imports an uploaded table into its roster: all of it, or nothing where a single row is wrong. A member is known by the
 * number, so that the same file twice changes nothing.
 *
 * @throws Refusal `upload_gone`, `roster_faults`, `roster_too_long`, `table_empty`, `invalid_input`
 */
export function importRoster(ctx: Context, input: z.input<typeof ImportRosterInput>): ImportedRoster {
  permit(ctx, "roster.import");
  const { upload, heading, mapping, missing } = parseInput(ImportRosterInput, input);
  return ctx.db.transaction(
    (tx) => {
      const kept = tx.select().from(rosterUploads).where(eq(rosterUploads.id, upload)).get();
      if (kept === undefined) throw new Refusal("upload_gone");
      const { roster } = kept;
      const { members, faults, isTooLong } = readRoster(kept.rows, heading, mapping);
      const wrong = new Set(faults.map(({ row }) => row)).size;
      if (wrong > 0) throw new Refusal("roster_faults", { count: wrong });
      if (isTooLong) throw new Refusal("roster_too_long", { limit: mostMembers });
      if (members.length === 0) throw new Refusal("table_empty");
      const given = members.map(({ member }) => member);
      const plan = planImport(keptMembers(tx, roster), given);
      const leaving = missing === "leave" ? plan.missing.map(({ id }) => id) : [];
      for (let at = 0; at < leaving.length; at += 500)
        tx.update(rosterMembers)
          .set({ isMember: false })
          .where(inArray(rosterMembers.id, leaving.slice(at, at + 500)))
          .run();
      const positions = new Map(given.map(({ number }, position) => [number, position]));
      const place = (number: string) => positions.get(number) ?? given.length;
      for (const { id, after } of plan.changed)
        tx.update(rosterMembers)
          .set({ ...after, isMember: true })
          .where(eq(rosterMembers.id, id))
          .run();
      for (const member of plan.added)
        tx.insert(rosterMembers)
          .values({ ...member, id: randomUUID(), roster, position: place(member.number) })
          .run();
      for (const { id, number } of keptMembers(tx, roster))
        tx.update(rosterMembers)
          .set({ position: place(number) })
          .where(eq(rosterMembers.id, id))
          .run();
      tx.update(rosters).set({ updatedAt: ctx.now }).where(eq(rosters.id, roster)).run();
      tx.delete(rosterUploads).where(eq(rosterUploads.id, upload)).run();
      const counts = {
        ...{ added: plan.added.length, changed: plan.changed.length },
        ...{ unchanged: plan.unchanged, left: leaving.length },
      };
      appendEntry(tx, {
        ...{ at: ctx.now, actor: ctx.actor.id, action: "roster.imported", subject: roster },
        payload: counts,
      });
      return { roster, ...counts };
    },
    { behavior: "immediate" },
  );
}
