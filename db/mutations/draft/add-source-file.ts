import "server-only";
import { z } from "zod";
import { acceptPageText, sourceFields } from "@/domain/intake";
import { sha256 } from "@/domain/ledger";
import type { Context } from "../../context";
import { permit } from "../../guard";
import { parseInput } from "../../parse";
import { insertFile, ReceivedFileInput } from "../page/insert-file";
import { knownPage } from "../page/known-page";
import { keepPage } from "../page/receive-page";
import { putSource } from "./add-source";
import { loadDraft, requireEditable } from "./load-draft";

const { title: _, ...given } = sourceFields;

export const AddSourceFileInput = z.object({
  id: z.string(),
  text: z.string(),
  fileName: z.string().trim().min(1).max(500),
  file: ReceivedFileInput,
  /** What the file states about itself; it fills what the person left open. */
  stated: z
    .object({
      title: z.string().nullable(),
      publisher: z.string().nullable(),
      published: z.string().nullable(),
      url: z.string().nullable(),
    })
    .partial()
    .default({}),
  ...given,
});

/**
 * Puts a file that was read beside a draft as one more source, kept as files that bring pages are, so that values can
 * be cited from it, seen on its picture and compared with it. A page that is there already is not added twice.
 *
 * @throws Refusal `not_editable`, `not_found`, `invalid_input`, `page_empty`, `page_too_large`, `page_not_text`
 * @returns the source's id within the record
 */
export function addSourceFile(ctx: Context, input: z.input<typeof AddSourceFileInput>): { source: string } {
  permit(ctx, "draft.save");
  const { id, text: read, fileName, file, stated, ...said } = parseInput(AddSourceFileInput, input);
  const text = acceptPageText(read);
  const hash = sha256(text);
  return ctx.db.transaction(
    (tx) => {
      const within = { ...ctx, db: tx };
      const draft = loadDraft(tx, id);
      requireEditable(draft);
      if (knownPage(tx, hash) === null)
        keepPage(within, { sha256: hash, text, fileName, drafts: [id], linked: [] });
      insertFile(within, hash, file, fileName);
      const source = {
        ...said,
        title: sourceFields.title.safeParse(stated.title).data ?? null,
        publisher: said.publisher ?? sourceFields.publisher.safeParse(stated.publisher).data ?? null,
        published: said.published ?? sourceFields.published.safeParse(stated.published).data ?? null,
        url: said.url ?? sourceFields.url.safeParse(stated.url).data ?? null,
      };
      return { source: putSource(within, draft, { ...source, sha256: hash, bylines: [] }) };
    },
    { behavior: "immediate" },
  );
}
