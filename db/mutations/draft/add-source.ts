import "server-only";
import { eq } from "drizzle-orm";
import { z } from "zod";
import { Refusal } from "@/domain/errors";
import type { Source } from "@/domain/record";
import type { Connection } from "../../client";
import type { Context, SignedInContext } from "../../context";
import { keepDraftWords } from "../../draft-words";
import { permit } from "../../guard";
import { parseInput } from "../../parse";
import { draftEditors, drafts, pages } from "../../schema";
import { sourceOfPage } from "../page/draft-session";
import { type LoadedDraft, loadDraft, requireEditable } from "./load-draft";

export const AddSourceInput = z.object({ id: z.string(), page: z.string() });

/**
 * Puts a received page beside a draft as one more source, so that values can be cited from it. A page that is there
 * already is not added twice.
 *
 * @throws Refusal `not_editable`, `not_found`, `invalid_input` where the draft has as many sources as it can hold
 * @returns the source's id within the record
 */
export function addSource(ctx: Context, input: z.input<typeof AddSourceInput>): { source: string } {
  permit(ctx, "draft.save");
  const { id, page } = parseInput(AddSourceInput, input);
  return ctx.db.transaction(
    (tx) => {
      const draft = loadDraft(tx, id);
      requireEditable(draft);
      if (tx.select({ sha256: pages.sha256 }).from(pages).where(eq(pages.sha256, page)).get() === undefined)
        throw new Refusal("not_found");
      const { id: _, ...source } = sourceOfPage(page);
      return { source: putSource({ ...ctx, db: tx }, draft, source) };
    },
    { behavior: "immediate" },
  );
}

/**
 * Writes a source into a draft under the next free id; part of the verbs that add one. One that is there stays as it is.
 *
 * @throws Refusal `invalid_input` where the draft has as many sources as it can hold
 * @returns the source's id
 */
export function putSource(
  { actor, db: tx, now }: { actor: SignedInContext["actor"]; db: Connection; now: string },
  { id, version, record, editors }: LoadedDraft,
  source: Omit<Source, "id">,
): string {
  const known = record.sources.find(({ sha256 }) => sha256 === source.sha256);
  if (known !== undefined) return known.id;
  if (record.sources.length >= 20) throw new Refusal("invalid_input");
  const numbers = record.sources.map((one) => Number(one.id.replace(/\D/g, "")));
  const added = `so${Math.max(0, ...numbers) + 1}`;
  const document = { ...record, sources: [...record.sources, { ...source, id: added }] };
  tx.update(drafts)
    .set({ document, version: version + 1, updatedAt: now })
    .where(eq(drafts.id, id))
    .run();
  keepDraftWords(tx, id, document);
  if (!editors.includes(actor.id)) tx.insert(draftEditors).values({ draft: id, account: actor.id }).run();
  return added;
}
