"use server";

import { redirect } from "next/navigation";
import { answer } from "@/app/_server/answer";
import { localeOf } from "@/app/_server/form";
import { filesOf, receiveFiles } from "@/app/_server/intake/receive-files";
import { pageOf, typedOf } from "@/app/_server/page-form";
import { type ReceivedPage, receivePage } from "@/db/mutations/page/receive-page";
import type { ReceiveState } from "@/domain/intake/receive-form";
import { localePath } from "@/i18n/path";

/** Takes a page in and leads to what was read from it. After a refusal, what was typed comes back. */
export async function receiveAction(_before: ReceiveState, form: FormData): Promise<ReceiveState> {
  // Without scripts someone may choose files and press the text's button.
  const files = filesOf(form);
  const outcome = await answer(async (ctx) =>
    files.length > 0
      ? `/desk/intake/${await receiveFiles(ctx, form, files)}`
      : placeOf(receivePage(ctx, pageOf(form))),
  );
  if (!outcome.ok) return { ...outcome, typed: typedOf(form) };
  redirect(localePath(localeOf(form), outcome.data));
}

/** A single draft; else the list of what became of the page. */
function placeOf({ sha256, drafts, linked, seenBefore, sessionsFound }: ReceivedPage): string {
  const only = drafts.length === 1 && linked.length === 0 && !seenBefore ? drafts[0] : undefined;
  if (only !== undefined) return `/desk/drafts/${only}${sessionsFound === 0 ? "?found=none" : ""}`;
  return `/desk/found?${new URLSearchParams({ page: sha256, ...(seenBefore ? { seen: "1" } : {}) })}`;
}
