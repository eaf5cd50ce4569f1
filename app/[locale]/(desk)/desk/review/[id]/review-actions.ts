"use server";

import { revalidatePath } from "next/cache";
import { redirect } from "next/navigation";
import { answer } from "@/app/_server/answer";
import { localeOf, textOf } from "@/app/_server/form";
import { returnDraft } from "@/db/mutations/draft/return-draft";
import { publishRecord } from "@/db/mutations/record/publish-record";
import type { ErrorCode, RefusalDetails } from "@/domain/errors";
import { localePath } from "@/i18n/path";

export type ReviewState = { code: ErrorCode; details: RefusalDetails; note: string } | null;

const target = (form: FormData) => ({ id: textOf(form, "id"), version: Number(textOf(form, "version")) });

export async function publishAction(_before: ReviewState, form: FormData): Promise<ReviewState> {
  const outcome = await answer((ctx) => publishRecord(ctx, target(form)));
  if (!outcome.ok) return { code: outcome.code, details: outcome.details, note: "" };
  revalidatePath("/", "layout");
  redirect(localePath(localeOf(form), `/desk/drafts/${target(form).id}`));
}

export async function returnAction(_before: ReviewState, form: FormData): Promise<ReviewState> {
  const note = textOf(form, "note");
  const outcome = await answer((ctx) => returnDraft(ctx, { ...target(form), note }));
  if (!outcome.ok) return { code: outcome.code, details: outcome.details, note };
  redirect(`${localePath(localeOf(form), "/desk")}?done=returnedDone`);
}
