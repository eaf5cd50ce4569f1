import "server-only";
import { eq } from "drizzle-orm";
import { z } from "zod";
import { Refusal } from "@/domain/errors";
import { sessionsOfPage } from "@/domain/intake";
import { blankRecord, type Source } from "@/domain/record";
import type { Context } from "../../context";
import { permit } from "../../guard";
import { parseInput } from "../../parse";
import { pageFiles, pages } from "../../schema";
import { insertDraft } from "../draft/insert-draft";
import { liveDraftOf } from "./find-double";

/** A session by the id under which it is linked to the page; null for an empty draft beside the page. */
export const DraftSessionInput = z.object({
  page: z.string(),
  session: z.string().min(1).max(200).nullable(),
});

/**
 * Begins a draft of a session on a received page although there is a draft or a record of it, or beside a page on
 * which no session was found. Asked twice, it answers with the draft that it made the first time.
 *
 * @throws Refusal `not_found` where there is no such page, or the page does not report the session
 */
export function draftSession(ctx: Context, input: z.input<typeof DraftSessionInput>): { draft: string } {
  permit(ctx, "draft.create");
  const { page, session } = parseInput(DraftSessionInput, input);
  return ctx.db.transaction(
    (tx) => {
      const kept = tx.select({ text: pages.text }).from(pages).where(eq(pages.sha256, page)).get();
      if (kept === undefined) throw new Refusal("not_found");
      const live = liveDraftOf(tx, page, session);
      if (live !== null) return { draft: live };
      const source = sourceOfPage(page);
      if (session === null) {
        const record = { ...blankRecord(), sources: [source] };
        return { draft: insertDraft({ ...ctx, db: tx }, { record }) };
      }
      const files = tx
        .select({ recognised: pageFiles.recognised })
        .from(pageFiles)
        .where(eq(pageFiles.page, page));
      const recognised = files.all().some((file) => file.recognised);
      const found = sessionsOfPage(kept.text, source, recognised).find(({ id }) => id === session);
      if (found === undefined) throw new Refusal("not_found");
      return { draft: insertDraft({ ...ctx, db: tx }, found) };
    },
    { behavior: "immediate" },
  );
}

/** A received page as a source of which nothing more is known yet. */
export function sourceOfPage(sha256: string, id = "so1"): Source {
  return {
    id,
    sha256,
    kind: "newspaper_page",
    title: null,
    publisher: null,
    published: null,
    url: null,
    bylines: [],
    rights: "quotes_only",
    note: null,
  };
}
