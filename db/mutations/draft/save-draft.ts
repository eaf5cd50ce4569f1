import "server-only";
import { eq } from "drizzle-orm";
import { z } from "zod";
import { attribute, knownKey, recordSchema } from "@/domain/record";
import type { Context } from "../../context";
import { keepDraftWords } from "../../draft-words";
import { permit } from "../../guard";
import { parseInput } from "../../parse";
import { draftEditors, drafts } from "../../schema";
import { loadDraft, requireEditable, requireVersion } from "./load-draft";

/** `version` is the one that the editor last saw. */
export const SaveDraftInput = z.object({ id: z.string(), version: z.int(), record: recordSchema });

/**
 * Saves a draft's record. New confirmations are the actor's own. A save is typing, not an act: it makes no ledger
 * entry; submitting does.
 *
 * @throws Refusal `version_conflict`, `not_editable`, `not_found`, `invalid_input`
 * @returns the new version
 */
export function saveDraft(ctx: Context, input: unknown): { version: number } {
  permit(ctx, "draft.save");
  const { id, version, record } = parseInput(SaveDraftInput, input);
  return ctx.db.transaction(
    (tx) => {
      const draft = loadDraft(tx, id);
      requireEditable(draft);
      requireVersion(draft, version);
      const signed = attribute(record, draft.record, ctx.actor.id);
      tx.update(drafts)
        .set({
          document: signed,
          version: version + 1,
          sessionKey: knownKey(signed),
          updatedAt: ctx.now,
        })
        .where(eq(drafts.id, id))
        .run();
      keepDraftWords(tx, id, signed);
      if (!draft.editors.includes(ctx.actor.id)) {
        tx.insert(draftEditors).values({ draft: id, account: ctx.actor.id }).run();
      }
      return { version: version + 1 };
    },
    { behavior: "immediate" },
  );
}
