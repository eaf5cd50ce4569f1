import "server-only";
import { and, eq, inArray } from "drizzle-orm";
import { awaitsConfirmation, recordSchema } from "@/domain/record";
import type { Context } from "../context";
import { permit } from "../guard";
import { drafts, pages } from "../schema";
import type { PageDraft } from "./received-pages";

/**
 * The reader's next open draft from the page that a draft was made from, to go on with once that one is sent; null where
 * there is none.
 *
 * @throws Refusal
 */
export function nextDraft(ctx: Context, after: string): Omit<PageDraft, "sessionId"> | null {
  permit(ctx, "draft.read");
  const { db, actor } = ctx;
  const sent = db.select({ document: drafts.document }).from(drafts).where(eq(drafts.id, after)).get();
  const page = sent?.document.sources[0]?.sha256;
  if (page === undefined) return null;
  const made = db.select({ ids: pages.drafts }).from(pages).where(eq(pages.sha256, page)).get();
  const row = db
    .select()
    .from(drafts)
    .where(
      and(
        inArray(drafts.id, made?.ids ?? []),
        eq(drafts.recorder, actor.id),
        inArray(drafts.state, ["open", "returned"]),
      ),
    )
    .get();
  if (row === undefined) return null;
  const { body, term, session, citations } = recordSchema.parse(row.document);
  const { id, state, sessionKey } = row;
  const { kind, regionName } = body;
  const toCheck = citations.filter(awaitsConfirmation).length;
  return { id, state, sessionKey, kind, regionName, term, session, toCheck };
}
