import "server-only";
import { eq } from "drizzle-orm";
import { z } from "zod";
import { Refusal } from "@/domain/errors";
import { sha256 } from "@/domain/ledger";
import { canonicalJson } from "@/domain/record";
import { countMarks, foldMarks, type RollCounts } from "@/domain/roll";
import { signCheckpoint } from "../../checkpoints";
import type { Context } from "../../context";
import { permit } from "../../guard";
import { appendEntry } from "../../ledger";
import { parseInput } from "../../parse";
import { rollLines, rolls } from "../../schema";
import { loadRoll, marksOf } from "./load-roll";
import { keptMembers } from "./load-roster";

/** `unmarkedAbsent`: whoever nobody has marked counts as absent. */
export const CloseRollInput = z.object({ roll: z.string(), unmarkedAbsent: z.boolean() });

/**
 * Closes a roll: its members with their marks are frozen, and the counts with them. The ledger's entry holds the counts
 * and a hash of the lines, no name; a roll published later can be held against it.
 *
 * @throws Refusal `not_found`, `roll_closed`, `roll_unmarked`
 */
export function closeRoll(ctx: Context, input: z.input<typeof CloseRollInput>): RollCounts {
  permit(ctx, "roll.close");
  const { roll: id, unmarkedAbsent } = parseInput(CloseRollInput, input);
  return ctx.db.transaction(
    (tx) => {
      const roll = loadRoll(tx, id);
      if (roll.closedAt !== null) throw new Refusal("roll_closed");
      const standing = foldMarks(marksOf(tx, id));
      const members = keptMembers(tx, roll.roster).filter(({ isMember }) => isMember);
      const given = countMarks(members, (member) => standing.get(member)?.mark ?? null);
      if (given.unmarked > 0 && !unmarkedAbsent)
        throw new Refusal("roll_unmarked", { count: given.unmarked });
      const lines = members.map(({ id: member, number, name, group }, position) => {
        const event = standing.get(member);
        const marked = event === undefined || event.mark === null ? null : event;
        return {
          ...{ roll: id, position, number, name, group },
          ...{ mark: marked?.mark ?? "absent", reason: marked?.reason ?? null, at: marked?.at ?? null },
        };
      });
      for (let at = 0; at < lines.length; at += 500)
        tx.insert(rollLines)
          .values(lines.slice(at, at + 500))
          .run();
      const counts = countMarks(members, (member) => standing.get(member)?.mark ?? "absent");
      const hash = rollHash(lines);
      const { due, present, late, leave: onLeave, absent } = counts;
      const figures = { due, present, late, onLeave, absent };
      tx.update(rolls)
        .set({ ...figures, closedBy: ctx.actor.id, closedAt: ctx.now, sha256: hash })
        .where(eq(rolls.id, id))
        .run();
      appendEntry(tx, {
        ...{ at: ctx.now, actor: ctx.actor.id, action: "roll.closed", subject: id },
        payload: { session: roll.sessionKey, roll: roll.number, ...figures, lines: hash },
      });
      // Tables are as of a checkpoint: without one the roll would not be in them until the next.
      signCheckpoint(tx, ctx.db.$client.name, ctx.now, ctx.actor.id);
      return counts;
    },
    { behavior: "immediate" },
  );
}

type Line = Pick<typeof rollLines.$inferSelect, "position" | "number" | "name" | "group" | "mark" | "reason">;

/** SHA-256 of a roll's lines in canonical JSON, in their order. */
export function rollHash(lines: readonly Line[]): string {
  return sha256(
    canonicalJson(
      lines.map(({ position, number, name, group, mark, reason }) => ({
        ...{ position, number, name, group, mark, reason },
      })),
    ),
  );
}
