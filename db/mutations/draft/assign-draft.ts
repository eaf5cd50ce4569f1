import "server-only";
import { eq } from "drizzle-orm";
import { z } from "zod";
import { Refusal } from "@/domain/errors";
import type { Context } from "../../context";
import { permit } from "../../guard";
import { appendEntry } from "../../ledger";
import { parseInput } from "../../parse";
import { accounts, drafts } from "../../schema";
import { loadDraft, requireEditable } from "./load-draft";

export const AssignDraftInput = z.object({ id: z.string(), to: z.string() });

/**
 * Hands a draft to another recorder, who goes on with it. Its content stays as it is, and so does its version:
 * whoever has it open can still save. Who changed it before still may not review it.
 *
 * @throws Refusal `not_a_recorder`, `not_editable`, `not_found`
 */
export function assignDraft(ctx: Context, input: z.input<typeof AssignDraftInput>): void {
  permit(ctx, "draft.assign");
  const { id, to } = parseInput(AssignDraftInput, input);
  const { actor, db, now } = ctx;
  db.transaction(
    (tx) => {
      const draft = loadDraft(tx, id);
      requireEditable(draft);
      const next = tx.select().from(accounts).where(eq(accounts.id, to)).get();
      if (next === undefined || next.role !== "recorder" || next.suspendedAt !== null) {
        throw new Refusal("not_a_recorder");
      }
      if (draft.recorder === to) return;
      tx.update(drafts).set({ recorder: to }).where(eq(drafts.id, id)).run();
      const what = { action: "draft.assigned", subject: id, payload: { from: draft.recorder, to } } as const;
      appendEntry(tx, { at: now, actor: actor.id, ...what });
    },
    { behavior: "immediate" },
  );
}
