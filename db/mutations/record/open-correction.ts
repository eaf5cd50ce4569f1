import "server-only";
import { and, eq, inArray, sql } from "drizzle-orm";
import { z } from "zod";
import { Refusal } from "@/domain/errors";
import { recordSchema, sessionKeySchema } from "@/domain/record";
import type { Context } from "../../context";
import { permit } from "../../guard";
import { parseInput } from "../../parse";
import { drafts, revisions } from "../../schema";
import { insertDraft } from "../draft/insert-draft";

export const OpenCorrectionInput = z.object({
  sessionKey: sessionKeySchema,
  reason: z.string().trim().max(1000),
});

/**
 * Opens a draft on top of the latest revision of a published record, with the reason that the public will read.
 * Where a correction is open already, that one is answered: two at once would contradict each other.
 *
 * @throws Refusal `reason_required`, `not_found`
 * @returns the draft's id
 */
export function openCorrection(ctx: Context, input: z.input<typeof OpenCorrectionInput>): { draft: string } {
  permit(ctx, "record.correct");
  const { sessionKey, reason } = parseInput(OpenCorrectionInput, input);
  if (reason === "") throw new Refusal("reason_required", {}, [{ path: "reason", code: "required" }]);
  return ctx.db.transaction(
    (tx) => {
      const latest = tx
        .select({ number: revisions.number, document: revisions.document })
        .from(revisions)
        .where(eq(revisions.sessionKey, sessionKey))
        .orderBy(sql`${revisions.number} desc`)
        .limit(1)
        .get();
      if (latest === undefined) throw new Refusal("not_found");
      const open = tx
        .select({ id: drafts.id })
        .from(drafts)
        .where(
          and(
            eq(drafts.sessionKey, sessionKey),
            eq(drafts.baseRevision, latest.number),
            inArray(drafts.state, ["open", "returned", "in_review"]),
          ),
        )
        .get();
      if (open !== undefined) return { draft: open.id };
      const record = recordSchema.parse(JSON.parse(latest.document));
      return { draft: insertDraft({ ...ctx, db: tx }, { record, baseRevision: latest.number, reason }) };
    },
    { behavior: "immediate" },
  );
}
