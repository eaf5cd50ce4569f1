"use server";

import { revalidatePath } from "next/cache";
import { redirect } from "next/navigation";
import { answer } from "@/app/_server/answer";
import { localeOf, textOf } from "@/app/_server/form";
import { closeMistake } from "@/db/mutations/mistake/close-mistake";
import type { ErrorCode, RefusalDetails } from "@/domain/errors";
import { type MistakeOutcome, mistakeOutcomes } from "@/domain/mistakes";
import { localePath } from "@/i18n/path";

export type CloseState = {
  code: ErrorCode;
  details: RefusalDetails;
  outcome: MistakeOutcome | null;
  answer: string;
} | null;

/** What was accepted leads on to its page, where the correction is opened; the rest back to the list. */
export async function closeAction(_before: CloseState, form: FormData): Promise<CloseState> {
  const [reference, text] = [textOf(form, "reference"), textOf(form, "answer")];
  const outcome = mistakeOutcomes.find((one) => one === textOf(form, "outcome")) ?? null;
  if (outcome === null) return { code: "invalid_input", details: {}, outcome, answer: text };
  const closed = await answer((ctx) => closeMistake(ctx, { reference, outcome, answer: text }));
  if (!closed.ok) return { code: closed.code, details: closed.details, outcome, answer: text };
  revalidatePath("/", "layout");
  const list = localePath(localeOf(form), "/desk/mistakes");
  redirect(outcome === "accepted" ? `${list}/${reference}?done=closed` : `${list}?done=closed`);
}
