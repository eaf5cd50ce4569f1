import "server-only";
import { randomUUID } from "node:crypto";
import { z } from "zod";
import { valuesOf } from "@/domain/record";
import { longestComment } from "@/domain/review";
import { type ThreadView, threadsOf } from "../../comment-threads";
import type { Context } from "../../context";
import { permit } from "../../guard";
import { parseInput } from "../../parse";
import { comments, commentThreads } from "../../schema";
import { loadDraft } from "../draft/load-draft";
import { requireLive, requireText } from "./load-thread";

export const OpenThreadInput = z.object({
  draft: z.string(),
  path: z.string().min(1).max(200),
  text: z.string().trim().max(longestComment),
});

/**
 * Asks about a value of a draft. Until the thread is settled the draft cannot be published. Comments are talk about
 * work in progress and make no ledger entry; returning and publishing do.
 *
 * @throws Refusal `reason_required`, `draft_finished`, `not_found`
 * @returns all threads on the draft
 */
export function openThread(ctx: Context, input: z.input<typeof OpenThreadInput>): ThreadView[] {
  permit(ctx, "comment.write");
  const { draft: id, path, text } = parseInput(OpenThreadInput, input);
  requireText(text);
  return ctx.db.transaction(
    (tx) => {
      const draft = loadDraft(tx, id);
      requireLive(draft);
      const value = valuesOf(draft.record).find((one) => one.path === path)?.value;
      const thread = randomUUID();
      tx.insert(commentThreads)
        .values({
          id: thread,
          draft: id,
          path,
          value: value === undefined ? null : String(value),
          opener: ctx.actor.id,
          openedAt: ctx.now,
        })
        .run();
      tx.insert(comments).values({ thread, author: ctx.actor.id, text, at: ctx.now }).run();
      return threadsOf(tx, id);
    },
    { behavior: "immediate" },
  );
}
