import "server-only";
import { z } from "zod";
import { acceptPageText, sessionsOfPage, sourceFields } from "@/domain/intake";
import { sha256 } from "@/domain/ledger";
import { blankRecord, type Source } from "@/domain/record";
import type { Connection } from "../../client";
import type { Context, SignedInContext } from "../../context";
import { permit } from "../../guard";
import { appendEntry } from "../../ledger";
import { parseInput } from "../../parse";
import { type LinkedSession, pages } from "../../schema";
import { insertDraft } from "../draft/insert-draft";
import { findDouble } from "./find-double";
import { insertFile, ReceivedFileInput } from "./insert-file";
import { knownPage } from "./known-page";

/** A page as it came, with what is known of it. */
export const ReceivePageInput = z.object({
  text: z.string(),
  fileName: z
    .string()
    .trim()
    .max(500)
    .transform((name) => name || null)
    .nullable()
    .default(null),
  ...sourceFields,
  /** The file that it was read from; null for text as such. */
  file: ReceivedFileInput.nullable().default(null),
  /** What to do with a page on which no session is found: begin an empty draft beside it, or only keep it. */
  withoutSession: z.enum(["empty_draft", "keep"]).default("empty_draft"),
});

/**
 * What became of a page: drafts made from it, and sessions that were there already and are linked to it. Where the
 * page was here before, what became of it then.
 */
export type ReceivedPage = {
  sha256: string;
  drafts: string[];
  linked: LinkedSession[];
  seenBefore: boolean;
  sessionsFound: number;
};

/**
 * Keeps a page and makes one draft for each session found on it. A page that was received before is not taken in
 * twice; a session that has a record or a draft in work is linked, not doubled (`draftSession` makes a second draft
 * on purpose).
 *
 * @throws Refusal `page_empty`, `page_too_large`, `page_not_text`, `invalid_input`
 */
export function receivePage(ctx: Context, input: z.input<typeof ReceivePageInput>): ReceivedPage {
  permit(ctx, "draft.create");
  const page = parseInput(ReceivePageInput, input);
  const text = acceptPageText(page.text);
  const hash = sha256(text);
  const { kind, title, publisher, published, url, rights, note } = page;
  const source: Source = {
    id: "so1",
    sha256: hash,
    kind,
    title,
    publisher,
    published,
    url,
    bylines: [],
    rights,
    note,
  };
  const before = knownPage(ctx.db, hash);
  const found = before === null ? sessionsOfPage(text, source, page.file?.recognised ?? false) : [];
  return ctx.db.transaction(
    (tx) => {
      const known = knownPage(tx, hash);
      if (known !== null) {
        if (page.file !== null) insertFile({ ...ctx, db: tx }, hash, page.file, page.fileName);
        return known;
      }
      const drafts: string[] = [];
      const linked: LinkedSession[] = [];
      for (const session of found) {
        const double = findDouble(tx, session);
        if (double === null) drafts.push(insertDraft({ ...ctx, db: tx }, session));
        else linked.push(double);
      }
      if (found.length === 0 && page.withoutSession === "empty_draft") {
        drafts.push(insertDraft({ ...ctx, db: tx }, { record: { ...blankRecord(), sources: [source] } }));
      }
      keepPage({ ...ctx, db: tx }, { sha256: hash, text, fileName: page.fileName, drafts, linked });
      if (page.file !== null) insertFile({ ...ctx, db: tx }, hash, page.file, page.fileName);
      return { sha256: hash, drafts, linked, seenBefore: false, sessionsFound: found.length };
    },
    { behavior: "immediate" },
  );
}

/** A page as it is kept, with what became of it. */
export type KeptPage = Pick<typeof pages.$inferInsert, "sha256" | "text" | "fileName"> &
  Pick<ReceivedPage, "drafts" | "linked">;

/** Keeps a page under its hash with its ledger entry; part of the verbs that take pages in. */
export function keepPage(
  { actor, db: tx, now }: { actor: SignedInContext["actor"]; db: Connection; now: string },
  page: KeptPage,
): void {
  tx.insert(pages)
    .values({ ...page, receivedBy: actor.id, receivedAt: now })
    .run();
  appendEntry(tx, {
    at: now,
    actor: actor.id,
    action: "page.received",
    subject: page.sha256,
    payload: {
      drafts: page.drafts.length,
      characters: page.text.length,
      ...(page.linked.length === 0 ? {} : { linked: page.linked.length }),
    },
  });
}
