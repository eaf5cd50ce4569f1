import "server-only";
import { eq } from "drizzle-orm";
import { z } from "zod";
import { Refusal } from "@/domain/errors";
import { mistakeLengths, mistakeOutcomes } from "@/domain/mistakes";
import type { Context } from "../../context";
import { permit } from "../../guard";
import { appendEntry } from "../../ledger";
import { parseInput } from "../../parse";
import { mistakeReports } from "../../schema";
import { forgetOld } from "./forget-old";

export const CloseMistakeInput = z.object({
  reference: z.string(),
  outcome: z.enum(mistakeOutcomes),
  answer: z.string().trim().max(mistakeLengths.answer),
});

/**
 * Answers a report and closes it; whoever has its reference reads the answer. Where the report is not accepted, the
 * answer has to say why. The contact that came with it is deleted.
 *
 * @throws Refusal `invalid_input`, `reason_required`, `not_found`, `mistake_closed`
 * @returns the session that the report is about
 */
export function closeMistake(ctx: Context, input: z.input<typeof CloseMistakeInput>): { session: string } {
  permit(ctx, "mistake.close");
  const { reference, outcome, answer } = parseInput(CloseMistakeInput, input);
  if (outcome === "declined" && answer === "")
    throw new Refusal("reason_required", {}, [{ path: "answer", code: "required" }]);
  return ctx.db.transaction(
    (tx) => {
      const found = tx.select().from(mistakeReports).where(eq(mistakeReports.reference, reference)).get();
      if (found === undefined) throw new Refusal("not_found");
      if (found.closedAt !== null) throw new Refusal("mistake_closed");
      tx.update(mistakeReports)
        .set({
          outcome,
          answer: answer === "" ? null : answer,
          contact: null,
          closedBy: ctx.actor.id,
          closedAt: ctx.now,
        })
        .where(eq(mistakeReports.reference, reference))
        .run();
      forgetOld(tx, ctx.now);
      appendEntry(tx, {
        at: ctx.now,
        actor: ctx.actor.id,
        action: "mistake.closed",
        subject: reference,
        payload: { session: found.sessionKey, outcome },
      });
      return { session: found.sessionKey };
    },
    { behavior: "immediate" },
  );
}
