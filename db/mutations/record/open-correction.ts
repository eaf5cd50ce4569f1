import "server-only";
import { and, eq, inArray, sql } from "drizzle-orm";
import { z } from "zod";
import { Refusal } from "@/domain/errors";
import { recordSchema, sessionKeySchema } from "@/domain/record";
import type { Context } from "../../context";
import { permit } from "../../guard";
import { parseInput } from "../../parse";
import { drafts, mistakeReports, revisions } from "../../schema";
import { insertDraft } from "../draft/insert-draft";

export const OpenCorrectionInput = z.object({
  sessionKey: sessionKeySchema,
  reason: z.string().trim().max(1000),
  /** Reference of the accepted report because of which the record is corrected. */
  report: z.string().optional(),
});

/**
 * Opens a draft on top of the latest revision of a published record, with the reason that the public will read.
 * Where a correction is open already, that one is answered: two at once would contradict each other. A report that
 * was accepted leads its sender to the revision that comes of it.
 *
 * @throws Refusal `reason_required`, `not_found`
 * @returns the draft's id
 */
export function openCorrection(ctx: Context, input: z.input<typeof OpenCorrectionInput>): { draft: string } {
  permit(ctx, "record.correct");
  const { sessionKey, reason, report } = parseInput(OpenCorrectionInput, input);
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
      const record = recordSchema.parse(JSON.parse(latest.document));
      const draft =
        open?.id ?? insertDraft({ ...ctx, db: tx }, { record, baseRevision: latest.number, reason });
      if (report !== undefined) {
        const ofReport = and(
          eq(mistakeReports.reference, report),
          eq(mistakeReports.sessionKey, sessionKey),
          eq(mistakeReports.outcome, "accepted"),
        );
        tx.update(mistakeReports).set({ correction: draft }).where(ofReport).run();
      }
      return { draft };
    },
    { behavior: "immediate" },
  );
}
