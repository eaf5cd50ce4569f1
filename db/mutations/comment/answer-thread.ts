import "server-only";
import { z } from "zod";
import { longestComment } from "@/domain/review";
import { type ThreadView, threadsOf } from "../../comment-threads";
import type { Context } from "../../context";
import { permit } from "../../guard";
import { parseInput } from "../../parse";
import { comments } from "../../schema";
import { loadThread, requireText } from "./load-thread";

export const AnswerThreadInput = z.object({
  thread: z.string(),
  text: z.string().trim().max(longestComment),
});

/**
 * Answers a comment. Settled threads take further words too, and stay settled.
 *
 * @throws Refusal `reason_required`, `draft_finished`, `not_found`
 * @returns all threads on the draft
 */
export function answerThread(ctx: Context, input: z.input<typeof AnswerThreadInput>): ThreadView[] {
  permit(ctx, "comment.write");
  const { thread: id, text } = parseInput(AnswerThreadInput, input);
  requireText(text);
  return ctx.db.transaction(
    (tx) => {
      const { thread } = loadThread(tx, id);
      tx.insert(comments).values({ thread: id, author: ctx.actor.id, text, at: ctx.now }).run();
      return threadsOf(tx, thread.draft);
    },
    { behavior: "immediate" },
  );
}
