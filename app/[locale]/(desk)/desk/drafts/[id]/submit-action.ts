"use server";

import { redirect } from "next/navigation";
import { getLocale } from "next-intl/server";
import { answer } from "@/app/_server/answer";
import { localeNamed } from "@/app/_server/form";
import { submitDraft } from "@/db/mutations/draft/submit-draft";
import type { Outcome } from "@/domain/errors";
import { localePath } from "@/i18n/path";

/** Sends a draft to review and leads back to the desk. */
export async function submitAction(input: { id: string; version: number }): Promise<Outcome<null>> {
  const outcome = await answer((ctx) => submitDraft(ctx, input));
  if (!outcome.ok) return outcome;
  const after = new URLSearchParams({ done: "sent", after: input.id });
  redirect(`${localePath(localeNamed(await getLocale()), "/desk")}?${after}`);
}
