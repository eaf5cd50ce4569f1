"use server";

import { redirect } from "next/navigation";
import { answer } from "@/app/_server/answer";
import { localeOf, textOf } from "@/app/_server/form";
import { openCorrection } from "@/db/mutations/record/open-correction";
import type { ErrorCode, RefusalDetails } from "@/domain/errors";
import { localePath } from "@/i18n/path";

export type CorrectState = { code: ErrorCode; details: RefusalDetails; reason: string } | null;

export async function correctAction(_before: CorrectState, form: FormData): Promise<CorrectState> {
  const reason = textOf(form, "reason");
  const report = textOf(form, "report") || undefined;
  const sessionKey = textOf(form, "session");
  const outcome = await answer((ctx) => openCorrection(ctx, { sessionKey, reason, report }));
  if (!outcome.ok) return { code: outcome.code, details: outcome.details, reason };
  redirect(localePath(localeOf(form), `/desk/drafts/${outcome.data.draft}`));
}
