"use server";

import { answer } from "@/app/_server/answer";
import { answerThread } from "@/db/mutations/comment/answer-thread";
import { openThread } from "@/db/mutations/comment/open-thread";
import { settleThread } from "@/db/mutations/comment/settle-thread";

export async function openThreadAction(input: { draft: string; path: string; text: string }) {
  return await answer((ctx) => openThread(ctx, input));
}

export async function answerThreadAction(input: { thread: string; text: string }) {
  return await answer((ctx) => answerThread(ctx, input));
}

export async function settleThreadAction(input: { thread: string; settled: boolean }) {
  return await answer((ctx) => settleThread(ctx, input));
}
