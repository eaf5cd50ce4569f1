import "server-only";
import { eq } from "drizzle-orm";
import { z } from "zod";
import { Refusal } from "@/domain/errors";
import { acceptPageText } from "@/domain/intake";
import { sha256 } from "@/domain/ledger";
import { attribute, blankRecord, recordSchema } from "@/domain/record";
import type { Context } from "../../context";
import { permit } from "../../guard";
import { parseInput } from "../../parse";
import { pages } from "../../schema";
import { keepPage } from "../page/receive-page";
import { insertDraft } from "./insert-draft";

/** `notes` are the texts of the record's sources, by id of source. */
export const EnterDraftInput = z.object({
  record: recordSchema,
  notes: z.array(z.object({ source: z.string(), text: z.string() })).max(20),
});

/**
 * Begins a draft whose record was put together elsewhere, with a note for each of its sources: what it was taken
 * from. The notes are kept as pages are, under the hashes that the sources name. Signatures are the actor's own.
 *
 * @throws Refusal `invalid_input` where a source has no note or names another hash; `page_empty`, `page_too_large`,
 *   `page_not_text`
 * @returns the draft's id
 */
export function enterDraft(ctx: Context, input: z.input<typeof EnterDraftInput>): { draft: string } {
  permit(ctx, "draft.create");
  const { record, notes } = parseInput(EnterDraftInput, input);
  const texts = new Map(notes.map(({ source, text }) => [source, acceptPageText(text)]));
  const kept = record.sources.map((source) => ({ ...source, text: texts.get(source.id) }));
  return ctx.db.transaction(
    (tx) => {
      const signed = attribute(record, blankRecord(), ctx.actor.id);
      const draft = insertDraft({ ...ctx, db: tx }, { record: signed });
      for (const { id, sha256: hash, text } of kept) {
        if (text === undefined || sha256(text) !== hash)
          throw new Refusal("invalid_input", {}, [{ path: `sources/${id}`, code: "custom" }]);
        if (tx.select({ hash: pages.sha256 }).from(pages).where(eq(pages.sha256, hash)).get() !== undefined)
          continue;
        keepPage({ ...ctx, db: tx }, { sha256: hash, text, fileName: null, drafts: [draft], linked: [] });
      }
      return { draft };
    },
    { behavior: "immediate" },
  );
}
