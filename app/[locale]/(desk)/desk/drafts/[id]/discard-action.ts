"use server";

import { redirect } from "next/navigation";
import { answer } from "@/app/_server/answer";
import { localeOf, textOf } from "@/app/_server/form";
import { discardDraft } from "@/db/mutations/draft/discard-draft";
import { localePath } from "@/i18n/path";

/** Puts a draft aside and leads back to the desk, which says so, or why it was not. */
export async function discardAction(form: FormData): Promise<void> {
  const input = { id: textOf(form, "id"), version: null };
  const outcome = await answer((ctx) => discardDraft(ctx, input));
  const path = outcome.ok ? "/desk?done=discarded" : `/desk?kept=${outcome.code}`;
  redirect(localePath(localeOf(form), path));
}
