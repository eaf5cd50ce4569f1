"use server";

import { redirect } from "next/navigation";
import { answer } from "@/app/_server/answer";
import { localeOf, textOf } from "@/app/_server/form";
import { proposeWithdrawal } from "@/db/mutations/withdrawal/propose-withdrawal";
import type { ErrorCode, RefusalDetails } from "@/domain/errors";
import { localePath } from "@/i18n/path";

export type ProposeState = { code: ErrorCode; details: RefusalDetails; reason: string } | null;

export async function proposeAction(_before: ProposeState, form: FormData): Promise<ProposeState> {
  const [sessionKey, reason] = [textOf(form, "session"), textOf(form, "reason")];
  const outcome = await answer((ctx) => proposeWithdrawal(ctx, { sessionKey, reason }));
  if (!outcome.ok) return { code: outcome.code, details: outcome.details, reason };
  redirect(localePath(localeOf(form), `/desk/withdrawals/${outcome.data.id}?done=proposed`));
}
