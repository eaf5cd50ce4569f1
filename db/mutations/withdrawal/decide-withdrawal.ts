import "server-only";
import { eq } from "drizzle-orm";
import { z } from "zod";
import { Refusal } from "@/domain/errors";
import { decidingProblem, longestReason, proposalOutcomes } from "@/domain/review";
import type { Context } from "../../context";
import { permit } from "../../guard";
import { appendEntry } from "../../ledger";
import { isOn } from "../../office-settings";
import { parseInput } from "../../parse";
import { recordStanding } from "../../record-standing";
import { withdrawalProposals } from "../../schema";
import { takeDown } from "./take-down";

export const DecideWithdrawalInput = z.object({
  id: z.string(),
  outcome: z.enum(proposalOutcomes),
  answer: z.string().trim().max(longestReason),
});

/**
 * Decides a proposal to withdraw a record. `withdrawn` takes its figures from every public page, list and table in the
 * same transaction; the page stays with the reason, and so do its revisions. `declined` needs an answer.
 *
 * @throws Refusal `reason_required`, `own_proposal`, `withdrawal_decided`, `withdrawal_outdated`, `not_found`
 * @returns the session that it is about
 */
export function decideWithdrawal(
  ctx: Context,
  input: z.input<typeof DecideWithdrawalInput>,
): { sessionKey: string } {
  permit(ctx, "withdrawal.decide");
  const { id, outcome, answer } = parseInput(DecideWithdrawalInput, input);
  if (outcome === "declined" && answer === "")
    throw new Refusal("reason_required", {}, [{ path: "answer", code: "required" }]);
  return ctx.db.transaction(
    (tx) => {
      const proposal = tx.select().from(withdrawalProposals).where(eq(withdrawalProposals.id, id)).get();
      const standing = proposal === undefined ? null : recordStanding(tx, proposal.sessionKey);
      if (proposal === undefined || standing === null) throw new Refusal("not_found");
      const decider = ctx.actor.id;
      const aloneAllowed = isOn(tx, "publish_alone");
      const problem = decidingProblem(proposal, { outcome, decider, standing, aloneAllowed });
      if (problem !== null) throw new Refusal(problem);
      tx.update(withdrawalProposals)
        .set({ outcome, answer: answer === "" ? null : answer, decider, decidedAt: ctx.now })
        .where(eq(withdrawalProposals.id, id))
        .run();
      const { sessionKey, number, reason, proposer } = proposal;
      if (outcome === "withdrawn") {
        takeDown(tx, ctx, { sessionKey, number, reason, proposer, decider, alone: decider === proposer });
      } else {
        appendEntry(tx, {
          at: ctx.now,
          actor: decider,
          action: "withdrawal.declined",
          subject: sessionKey,
          payload: { number, reason: answer },
        });
      }
      return { sessionKey };
    },
    { behavior: "immediate" },
  );
}
