import "server-only";
import { and, eq } from "drizzle-orm";
import { z } from "zod";
import { Refusal } from "@/domain/errors";
import { longestReason, marks, markWays } from "@/domain/roll";
import type { Context } from "../../context";
import { permit } from "../../guard";
import { parseInput } from "../../parse";
import { rollEvents, rosterMembers } from "../../schema";
import { loadRoll } from "./load-roll";

/** Longest that a mark may have waited on a device, in milliseconds: a day's sitting. */
const longestWait = 24 * 3_600_000;

const markInput = z.object({
  /** Made by the device, so that what is sent twice counts once. */
  key: z.string().min(8).max(60),
  member: z.string().max(60),
  mark: z.enum(marks).nullable(),
  reason: z.preprocess(
    (given) => (given === "" ? null : given),
    z.string().trim().max(longestReason).nullable(),
  ),
  way: z.enum(markWays),
  /** How long ago it was made, in milliseconds: devices' clocks are not trusted, only how far they went on. */
  ago: z.number().min(0).max(longestWait),
});

export const MarkRollInput = z.object({ roll: z.string(), marks: z.array(markInput).min(1).max(500) });
export type MarkInput = z.output<typeof markInput>;

/**
 * Takes marks, in whatever order and however often they come. A mark makes no ledger entry; closing the roll does.
 * Marks of members who are not on the roster are left out and named by their keys.
 *
 * @throws Refusal `not_found`, `roll_closed`, `invalid_input`
 */
export function markRoll(ctx: Context, input: unknown): { skipped: string[] } {
  permit(ctx, "roll.mark");
  const { roll: id, marks: given } = parseInput(MarkRollInput, input);
  return ctx.db.transaction(
    (tx) => {
      const roll = loadRoll(tx, id);
      if (roll.closedAt !== null) throw new Refusal("roll_closed");
      const skipped: string[] = [];
      for (const { ago, ...mark } of given) {
        const member = tx
          .select({ id: rosterMembers.id })
          .from(rosterMembers)
          .where(
            and(
              eq(rosterMembers.id, mark.member),
              eq(rosterMembers.roster, roll.roster),
              eq(rosterMembers.isMember, true),
            ),
          )
          .get();
        if (member === undefined) {
          skipped.push(mark.key);
          continue;
        }
        const made = new Date(Date.parse(ctx.now) - ago).toISOString();
        const at = [made, roll.openedAt].toSorted().at(-1) ?? made;
        tx.insert(rollEvents)
          .values({ ...mark, roll: id, by: ctx.actor.id, at, receivedAt: ctx.now })
          .onConflictDoNothing({ target: [rollEvents.roll, rollEvents.key] })
          .run();
      }
      return { skipped };
    },
    { behavior: "immediate" },
  );
}
