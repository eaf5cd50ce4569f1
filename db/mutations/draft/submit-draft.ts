import "server-only";
import { eq } from "drizzle-orm";
import { z } from "zod";
import { Refusal } from "@/domain/errors";
import { openFindings } from "@/domain/rules";
import type { Context } from "../../context";
import { permit } from "../../guard";
import { inspectDraft } from "../../inspection";
import { appendEntry } from "../../ledger";
import { parseInput } from "../../parse";
import { drafts } from "../../schema";
import { loadDraft, requireEditable, requireVersion } from "./load-draft";

export const SubmitDraftInput = z.object({ id: z.string(), version: z.int() });

/**
 * Sends a draft to review. Nothing may still block it: the reviewer's time is not for what a rule can find.
 *
 * @throws Refusal `blocked_by_findings`, `version_conflict`, `not_editable`, `not_found`
 */
export function submitDraft(ctx: Context, input: z.input<typeof SubmitDraftInput>): void {
  permit(ctx, "draft.submit");
  const { id, version } = parseInput(SubmitDraftInput, input);
  ctx.db.transaction(
    (tx) => {
      const draft = loadDraft(tx, id);
      requireEditable(draft);
      requireVersion(draft, version);
      const blocking = openFindings(inspectDraft(tx, draft), draft.record.acknowledgements);
      if (blocking.length > 0) throw new Refusal("blocked_by_findings", { count: blocking.length });
      tx.update(drafts)
        .set({ state: "in_review", version: version + 1, submittedAt: ctx.now, updatedAt: ctx.now })
        .where(eq(drafts.id, id))
        .run();
      appendEntry(tx, {
        at: ctx.now,
        actor: ctx.actor.id,
        action: "draft.submitted",
        subject: id,
        payload: { session: draft.sessionKey, version: version + 1 },
      });
    },
    { behavior: "immediate" },
  );
}
