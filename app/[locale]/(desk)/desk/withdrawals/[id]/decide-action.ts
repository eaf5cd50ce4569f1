"use server";

import { revalidatePath } from "next/cache";
import { redirect } from "next/navigation";
import { answer } from "@/app/_server/answer";
import { localeOf, textOf } from "@/app/_server/form";
import { decideWithdrawal } from "@/db/mutations/withdrawal/decide-withdrawal";
import type { ErrorCode, RefusalDetails } from "@/domain/errors";
import { localePath } from "@/i18n/path";

export type DecideState = { code: ErrorCode; details: RefusalDetails; answer: string } | null;

export async function decideAction(_before: DecideState, form: FormData): Promise<DecideState> {
  const [id, words] = [textOf(form, "id"), textOf(form, "answer")];
  const outcome = textOf(form, "outcome") === "withdrawn" ? "withdrawn" : "declined";
  const decided = await answer((ctx) => decideWithdrawal(ctx, { id, outcome, answer: words }));
  if (!decided.ok) return { code: decided.code, details: decided.details, answer: words };
  revalidatePath("/", "layout");
  redirect(localePath(localeOf(form), `/desk/withdrawals/${id}?done=${outcome}`));
}
