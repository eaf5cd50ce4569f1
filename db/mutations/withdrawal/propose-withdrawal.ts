import "server-only";
import { randomUUID } from "node:crypto";
import { and, eq, isNull } from "drizzle-orm";
import { z } from "zod";
import { Refusal } from "@/domain/errors";
import { sessionKeySchema } from "@/domain/record";
import { longestReason, proposingProblem } from "@/domain/review";
import type { Context } from "../../context";
import { permit } from "../../guard";
import { appendEntry } from "../../ledger";
import { parseInput } from "../../parse";
import { recordStanding } from "../../record-standing";
import { withdrawalProposals } from "../../schema";

export const ProposeWithdrawalInput = z.object({
  sessionKey: sessionKeySchema,
  reason: z.string().trim().max(longestReason),
});

/**
 * Proposes that a published record be withdrawn, with the reason that the public will read. Nothing changes for
 * readers until someone else decides it.
 *
 * @throws Refusal `reason_required`, `not_found`, `already_withdrawn`, `withdrawal_waits`
 * @returns the proposal's id
 */
export function proposeWithdrawal(
  ctx: Context,
  input: z.input<typeof ProposeWithdrawalInput>,
): { id: string } {
  permit(ctx, "withdrawal.propose");
  const { sessionKey, reason } = parseInput(ProposeWithdrawalInput, input);
  if (reason === "") throw new Refusal("reason_required", {}, [{ path: "reason", code: "required" }]);
  return ctx.db.transaction(
    (tx) => {
      const waiting = tx
        .select({ id: withdrawalProposals.id })
        .from(withdrawalProposals)
        .where(and(eq(withdrawalProposals.sessionKey, sessionKey), isNull(withdrawalProposals.outcome)))
        .get();
      const standing = recordStanding(tx, sessionKey);
      const problem = proposingProblem(standing, waiting !== undefined);
      if (problem !== null || standing === null) throw new Refusal(problem ?? "not_found");
      const id = randomUUID();
      const { number } = standing;
      tx.insert(withdrawalProposals)
        .values({ id, sessionKey, number, reason, proposer: ctx.actor.id, proposedAt: ctx.now })
        .run();
      appendEntry(tx, {
        at: ctx.now,
        actor: ctx.actor.id,
        action: "withdrawal.proposed",
        subject: sessionKey,
        payload: { number, reason },
      });
      return { id };
    },
    { behavior: "immediate" },
  );
}
