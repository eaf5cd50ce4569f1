import "server-only";
import { eq } from "drizzle-orm";
import { z } from "zod";
import { Refusal } from "@/domain/errors";
import type { Context } from "../../context";
import { permit } from "../../guard";
import { appendEntry } from "../../ledger";
import { parseInput } from "../../parse";
import { rollLines, rolls } from "../../schema";
import { loadRoll } from "./load-roll";

export const ReopenRollInput = z.object({ roll: z.string(), reason: z.string().trim().max(500) });

/**
 * Opens a closed roll again, to mend it. What was counted then stays in the ledger, with the reason.
 *
 * @throws Refusal `not_found`, `reason_required`, `roll_not_closed`, `roll_published`
 */
export function reopenRoll(ctx: Context, input: z.input<typeof ReopenRollInput>): { session: string } {
  permit(ctx, "roll.close");
  const { roll: id, reason } = parseInput(ReopenRollInput, input);
  if (reason.length < 2) throw new Refusal("reason_required", {}, [{ path: "reason", code: "required" }]);
  return ctx.db.transaction(
    (tx) => {
      const { closedAt, publishedAt, sessionKey, number } = loadRoll(tx, id);
      if (closedAt === null) throw new Refusal("roll_not_closed");
      if (publishedAt !== null) throw new Refusal("roll_published");
      tx.delete(rollLines).where(eq(rollLines.roll, id)).run();
      const none = { due: null, present: null, late: null, onLeave: null, absent: null };
      tx.update(rolls)
        .set({ ...none, closedBy: null, closedAt: null, sha256: null })
        .where(eq(rolls.id, id))
        .run();
      appendEntry(tx, {
        ...{ at: ctx.now, actor: ctx.actor.id, action: "roll.reopened", subject: id },
        payload: { session: sessionKey, roll: number, reason },
      });
      return { session: sessionKey };
    },
    { behavior: "immediate" },
  );
}
