"use server";

import { redirect } from "next/navigation";
import { answer } from "@/app/_server/answer";
import { localeOf } from "@/app/_server/form";
import { pageOf, typedOf } from "@/app/_server/page-form";
import { beginByHand } from "@/db/mutations/draft/begin-by-hand";
import type { ReceiveState } from "@/domain/intake/receive-form";
import { localePath } from "@/i18n/path";

/** Begins a record by hand and leads to it. After a refusal, what was typed comes back. */
export async function beginAction(_before: ReceiveState, form: FormData): Promise<ReceiveState> {
  const outcome = await answer((ctx) => beginByHand(ctx, pageOf(form)));
  if (!outcome.ok) return { ...outcome, typed: typedOf(form) };
  redirect(localePath(localeOf(form), `/desk/drafts/${outcome.data.draft}`));
}
