"use server";

import { redirect } from "next/navigation";
import { answer } from "@/app/_server/answer";
import { localeOf, textOf } from "@/app/_server/form";
import { addSource } from "@/db/mutations/draft/add-source";
import { draftSession } from "@/db/mutations/page/draft-session";
import { localePath } from "@/i18n/path";

/** Begins a draft of a session on purpose, though there is one; leads to it, or back with the reason why not. */
export async function draftAgainAction(form: FormData): Promise<void> {
  const page = textOf(form, "page");
  const session = textOf(form, "session") || null;
  const outcome = await answer((ctx) => draftSession(ctx, { page, session }));
  const failed = `/desk/found?${new URLSearchParams({ page, problem: outcome.ok ? "" : outcome.code })}`;
  redirect(localePath(localeOf(form), outcome.ok ? `/desk/drafts/${outcome.data.draft}` : failed));
}

/** Puts a page beside a draft as one more source; leads to the draft, where they are compared, or back with the reason why not. */
export async function addSourceAction(form: FormData): Promise<void> {
  const [page, id] = [textOf(form, "page"), textOf(form, "draft")];
  const outcome = await answer((ctx) => addSource(ctx, { id, page }));
  const failed = `/desk/found?${new URLSearchParams({ page, problem: outcome.ok ? "" : outcome.code })}`;
  redirect(
    localePath(localeOf(form), outcome.ok ? `/desk/drafts/${id}?compare=${outcome.data.source}` : failed),
  );
}
