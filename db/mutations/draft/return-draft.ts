import "server-only";
import { eq } from "drizzle-orm";
import { z } from "zod";
import { mayReview } from "@/domain/access";
import { Refusal } from "@/domain/errors";
import type { Context } from "../../context";
import { permit } from "../../guard";
import { appendEntry } from "../../ledger";
import { parseInput } from "../../parse";
import { drafts, reviewNotes } from "../../schema";
import { loadDraft, requireVersion } from "./load-draft";

export const ReturnDraftInput = z.object({
  id: z.string(),
  version: z.int(),
  note: z.string().trim().max(4000),
});

/**
 * Gives a draft back to its recorder with a note that says what to mend.
 *
 * @throws Refusal `reason_required`, `own_record`, `not_in_review`, `version_conflict`, `not_found`
 */
export function returnDraft(ctx: Context, input: z.input<typeof ReturnDraftInput>): void {
  permit(ctx, "draft.return");
  const { id, version, note } = parseInput(ReturnDraftInput, input);
  if (note === "") throw new Refusal("reason_required", {}, [{ path: "note", code: "required" }]);
  ctx.db.transaction(
    (tx) => {
      const draft = loadDraft(tx, id);
      if (draft.state !== "in_review") throw new Refusal("not_in_review");
      if (!mayReview(ctx.actor.id, draft.editors)) throw new Refusal("own_record");
      requireVersion(draft, version);
      tx.update(drafts)
        .set({ state: "returned", version: version + 1, updatedAt: ctx.now })
        .where(eq(drafts.id, id))
        .run();
      tx.insert(reviewNotes).values({ draft: id, author: ctx.actor.id, text: note, at: ctx.now }).run();
      appendEntry(tx, {
        at: ctx.now,
        actor: ctx.actor.id,
        action: "draft.returned",
        subject: id,
        payload: { session: draft.sessionKey },
      });
    },
    { behavior: "immediate" },
  );
}
