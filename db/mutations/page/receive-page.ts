import "server-only";
import { eq } from "drizzle-orm";
import { z } from "zod";
import { extractPage } from "@/domain/extract";
import { acceptPageText, draftFromReport } from "@/domain/intake";
import { sha256 } from "@/domain/ledger";
import { blankRecord, type Source, sourceKinds, sourceRights } from "@/domain/record";
import type { Context } from "../../context";
import { permit } from "../../guard";
import { appendEntry } from "../../ledger";
import { parseInput } from "../../parse";
import { pages } from "../../schema";
import { insertDraft } from "../draft/insert-draft";

const optionalText = z
  .string()
  .trim()
  .max(500)
  .transform((text) => text || null)
  .nullable()
  .default(null);

/** A page as it came, with what is known of it. */
export const ReceivePageInput = z.object({
  text: z.string(),
  fileName: optionalText,
  kind: z.enum(sourceKinds).default("newspaper_page"),
  title: optionalText,
  publisher: optionalText,
  published: z.iso.date().nullable().default(null),
  url: z
    .url({ protocol: /^https?$/ })
    .max(2000)
    .nullable()
    .default(null),
  rights: z.enum(sourceRights).default("quotes_only"),
  note: optionalText,
});

/** Drafts made from the page. Where the page was here before, the drafts that it had made then. */
export type ReceivedPage = { sha256: string; drafts: string[]; seenBefore: boolean; sessionsFound: number };

/**
 * Keeps a page and makes one draft for each session that the extractor finds in it; where it finds none, one empty
 * draft beside the page, to be written by hand. A page that was received before is not taken in twice.
 *
 * @throws Refusal `page_empty`, `page_too_large`, `page_not_text`, `invalid_input`
 */
export function receivePage(ctx: Context, input: z.input<typeof ReceivePageInput>): ReceivedPage {
  permit(ctx, "draft.create");
  const page = parseInput(ReceivePageInput, input);
  const text = acceptPageText(page.text);
  const hash = sha256(text);
  return ctx.db.transaction(
    (tx) => {
      const known = tx.select({ drafts: pages.drafts }).from(pages).where(eq(pages.sha256, hash)).get();
      if (known !== undefined) {
        return { sha256: hash, drafts: known.drafts, seenBefore: true, sessionsFound: known.drafts.length };
      }
      const source: Source = {
        id: "so1",
        sha256: hash,
        kind: page.kind,
        title: page.title,
        publisher: page.publisher,
        published: page.published,
        url: page.url,
        bylines: [],
        rights: page.rights,
        note: page.note,
      };
      const found = extractPage(text).articles.filter((article) => article.kind === "session_report");
      const made =
        found.length > 0
          ? found.map((report) => ({
              record: draftFromReport(report, source, text),
              articleSpans: report.spans,
            }))
          : [{ record: { ...blankRecord(), sources: [source] }, articleSpans: null }];
      const drafts = made.map((draft) => insertDraft({ ...ctx, db: tx }, draft));
      tx.insert(pages)
        .values({
          sha256: hash,
          text,
          fileName: page.fileName,
          drafts,
          receivedBy: ctx.actor.id,
          receivedAt: ctx.now,
        })
        .run();
      appendEntry(tx, {
        at: ctx.now,
        actor: ctx.actor.id,
        action: "page.received",
        subject: hash,
        payload: { drafts: drafts.length, characters: text.length },
      });
      return { sha256: hash, drafts, seenBefore: false, sessionsFound: found.length };
    },
    { behavior: "immediate" },
  );
}
