import "server-only";
import { and, eq, inArray } from "drizzle-orm";
import type { SessionRecord } from "@/domain/record";
import type { Context } from "../context";
import { permit } from "../guard";
import { drafts } from "../schema";

/** A draft of a session that somebody works on and that corrects nothing. */
export type LiveDraft = {
  id: string;
  version: number;
  state: "open" | "returned" | "in_review";
  recorder: string;
  record: SessionRecord;
};

const live = ["open", "returned", "in_review"] as const;

/** The drafts in work of a session that is not published yet. @throws Refusal */
export function liveDraftsOf(ctx: Context, sessionKey: string): LiveDraft[] {
  permit(ctx, "draft.read");
  return ctx.db
    .select()
    .from(drafts)
    .where(and(eq(drafts.sessionKey, sessionKey), inArray(drafts.state, [...live])))
    .all()
    .flatMap(({ id, version, state, recorder, document: record, baseRevision }) => {
      const known = live.find((one) => one === state);
      return known === undefined || baseRevision !== null
        ? []
        : [{ id, version, state: known, recorder, record }];
    });
}
