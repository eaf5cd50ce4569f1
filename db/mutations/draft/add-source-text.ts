import "server-only";
import { eq } from "drizzle-orm";
import { z } from "zod";
import { acceptPageText, sourceFields } from "@/domain/intake";
import { sha256 } from "@/domain/ledger";
import type { Context } from "../../context";
import { permit } from "../../guard";
import { parseInput } from "../../parse";
import { pages } from "../../schema";
import { keepPage } from "../page/receive-page";
import { putSource } from "./add-source";
import { loadDraft, requireEditable } from "./load-draft";

export const AddSourceTextInput = z.object({ id: z.string(), text: z.string(), ...sourceFields });

/**
 * Puts a text beside a draft as one more source, kept as pages are, so that values can be cited from it and compared
 * with it. A text that is there already is not added twice.
 *
 * @throws Refusal `not_editable`, `not_found`, `invalid_input`, `page_empty`, `page_too_large`, `page_not_text`
 * @returns the source's id within the record
 */
export function addSourceText(ctx: Context, input: z.input<typeof AddSourceTextInput>): { source: string } {
  permit(ctx, "draft.save");
  const { id, text: given, ...fields } = parseInput(AddSourceTextInput, input);
  const text = acceptPageText(given);
  const hash = sha256(text);
  return ctx.db.transaction(
    (tx) => {
      const draft = loadDraft(tx, id);
      requireEditable(draft);
      if (tx.select({ hash: pages.sha256 }).from(pages).where(eq(pages.sha256, hash)).get() === undefined)
        keepPage({ ...ctx, db: tx }, { sha256: hash, text, fileName: null, drafts: [id], linked: [] });
      return { source: putSource({ ...ctx, db: tx }, draft, { ...fields, sha256: hash, bylines: [] }) };
    },
    { behavior: "immediate" },
  );
}
