import "server-only";
import { eq } from "drizzle-orm";
import { z } from "zod";
import { can, mayReview } from "@/domain/access";
import { Refusal } from "@/domain/errors";
import { maySettle } from "@/domain/review";
import { type ThreadView, threadsOf } from "../../comment-threads";
import type { Context } from "../../context";
import { permit } from "../../guard";
import { parseInput } from "../../parse";
import { commentThreads } from "../../schema";
import { loadThread } from "./load-thread";

export const SettleThreadInput = z.object({ thread: z.string(), settled: z.boolean() });

/**
 * Settles a comment, or opens it again: whoever opened it, and who may review the draft.
 *
 * @throws Refusal `not_yours_to_settle`, `draft_finished`, `not_found`
 * @returns all threads on the draft
 */
export function settleThread(ctx: Context, input: z.input<typeof SettleThreadInput>): ThreadView[] {
  permit(ctx, "comment.settle");
  const { thread: id, settled } = parseInput(SettleThreadInput, input);
  return ctx.db.transaction(
    (tx) => {
      const { thread, draft } = loadThread(tx, id);
      const reviews = can(ctx.actor.role, "draft.return") && mayReview(ctx.actor.id, draft.editors);
      if (!maySettle(ctx.actor.id, thread.opener, reviews)) throw new Refusal("not_yours_to_settle");
      tx.update(commentThreads)
        .set({ settledBy: settled ? ctx.actor.id : null, settledAt: settled ? ctx.now : null })
        .where(eq(commentThreads.id, id))
        .run();
      return threadsOf(tx, thread.draft);
    },
    { behavior: "immediate" },
  );
}
