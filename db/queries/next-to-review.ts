import "server-only";
import { and, asc, eq, notExists } from "drizzle-orm";
import type { Context } from "../context";
import { permit } from "../guard";
import { draftEditors, drafts } from "../schema";
import { type NamedDraft, namesOfDrafts } from "./session-names";

/** The draft that has waited longest for review and that the reader had no hand in; null where none waits. @throws Refusal */
export function nextToReview(ctx: Context): NamedDraft | null {
  permit(ctx, "draft.read");
  const { db, actor } = ctx;
  const own = db
    .select({ draft: draftEditors.draft })
    .from(draftEditors)
    .where(and(eq(draftEditors.draft, drafts.id), eq(draftEditors.account, actor.id)));
  const next = db
    .select({ id: drafts.id })
    .from(drafts)
    .where(and(eq(drafts.state, "in_review"), notExists(own)))
    .orderBy(asc(drafts.submittedAt), asc(drafts.id))
    .limit(1)
    .get();
  return next === undefined ? null : (namesOfDrafts(db, [next.id]).get(next.id) ?? null);
}
