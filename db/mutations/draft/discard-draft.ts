import "server-only";
import { eq } from "drizzle-orm";
import { z } from "zod";
import type { Context } from "../../context";
import { permit } from "../../guard";
import { appendEntry } from "../../ledger";
import { parseInput } from "../../parse";
import { drafts } from "../../schema";
import { loadDraft, requireEditable, requireVersion } from "./load-draft";

/** `version` null: whatever state the draft is in by now; its row stays, so nothing is lost. */
export const DiscardDraftInput = z.object({ id: z.string(), version: z.int().nullable() });

/**
 * Puts a draft aside. Its row stays, so that the ledger's entries keep their subject.
 *
 * @throws Refusal `not_editable`, `version_conflict`, `not_found`
 */
export function discardDraft(ctx: Context, input: z.input<typeof DiscardDraftInput>): void {
  permit(ctx, "draft.discard");
  const { id, version } = parseInput(DiscardDraftInput, input);
  ctx.db.transaction(
    (tx) => {
      const draft = loadDraft(tx, id);
      requireEditable(draft);
      if (version !== null) requireVersion(draft, version);
      tx.update(drafts)
        .set({ state: "discarded", version: draft.version + 1, updatedAt: ctx.now })
        .where(eq(drafts.id, id))
        .run();
      appendEntry(tx, {
        at: ctx.now,
        actor: ctx.actor.id,
        action: "draft.discarded",
        subject: id,
        payload: { session: draft.sessionKey },
      });
    },
    { behavior: "immediate" },
  );
}
