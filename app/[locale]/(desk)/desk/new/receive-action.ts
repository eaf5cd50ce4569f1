"use server";

import { redirect } from "next/navigation";
import { answer } from "@/app/_server/answer";
import { localeOf } from "@/app/_server/form";
import { pageOf, typedOf } from "@/app/_server/page-form";
import { receivePage } from "@/db/mutations/page/receive-page";
import type { ReceiveState } from "@/domain/intake/receive-form";
import { localePath } from "@/i18n/path";

/** Takes a page in and leads to what was read from it. After a refusal, what was typed comes back. */
export async function receiveAction(_before: ReceiveState, form: FormData): Promise<ReceiveState> {
  const outcome = await answer((ctx) => receivePage(ctx, pageOf(form)));
  if (!outcome.ok) return { ...outcome, typed: typedOf(form) };
  const { sha256, drafts, linked, seenBefore, sessionsFound } = outcome.data;
  const only = drafts.length === 1 && linked.length === 0 && !seenBefore ? drafts[0] : undefined;
  const found = sessionsFound === 0 ? "?found=none" : "";
  const query = new URLSearchParams({ page: sha256, ...(seenBefore ? { seen: "1" } : {}) });
  const target = only === undefined ? `/desk/found?${query}` : `/desk/drafts/${only}${found}`;
  redirect(localePath(localeOf(form), target));
}
