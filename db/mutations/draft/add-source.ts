import "server-only";
import { eq } from "drizzle-orm";
import { z } from "zod";
import { Refusal } from "@/domain/errors";
import type { Context } from "../../context";
import { permit } from "../../guard";
import { parseInput } from "../../parse";
import { draftEditors, drafts, pages } from "../../schema";
import { sourceOfPage } from "../page/draft-session";
import { loadDraft, requireEditable } from "./load-draft";

export const AddSourceInput = z.object({ id: z.string(), page: z.string() });

/**
 * Puts a received page beside a draft as one more source, so that values can be cited from it. A page that is there
 * already is not added twice.
 *
 * @throws Refusal `not_editable`, `not_found`, `invalid_input` where the draft has as many sources as it can hold
 */
export function addSource(ctx: Context, input: z.input<typeof AddSourceInput>): void {
  permit(ctx, "draft.save");
  const { id, page } = parseInput(AddSourceInput, input);
  ctx.db.transaction(
    (tx) => {
      const draft = loadDraft(tx, id);
      requireEditable(draft);
      const { record } = draft;
      if (record.sources.some(({ sha256 }) => sha256 === page)) return;
      if (tx.select({ sha256: pages.sha256 }).from(pages).where(eq(pages.sha256, page)).get() === undefined)
        throw new Refusal("not_found");
      if (record.sources.length >= 20) throw new Refusal("invalid_input");
      const numbers = record.sources.map((source) => Number(source.id.replace(/\D/g, "")));
      const source = sourceOfPage(page, `so${Math.max(0, ...numbers) + 1}`);
      tx.update(drafts)
        .set({
          document: { ...record, sources: [...record.sources, source] },
          version: draft.version + 1,
          updatedAt: ctx.now,
        })
        .where(eq(drafts.id, id))
        .run();
      if (!draft.editors.includes(ctx.actor.id))
        tx.insert(draftEditors).values({ draft: id, account: ctx.actor.id }).run();
    },
    { behavior: "immediate" },
  );
}
