"use server";

import { revalidatePath } from "next/cache";
import { redirect } from "next/navigation";
import { answer } from "@/app/_server/answer";
import { localeOf, textOf } from "@/app/_server/form";
import { beginFollowup } from "@/db/mutations/followup/begin-followup";
import { publishNote, retractNote } from "@/db/mutations/followup/publish-note";
import { tieFollowup } from "@/db/mutations/followup/tie-followup";
import type { Outcome } from "@/domain/errors";
import { localePath } from "@/i18n/path";

/** Back to a follow-up, which says what was done or why it was not. */
function backTo(form: FormData, outcome: Outcome<unknown>, done: string): never {
  const said = outcome.ok ? `done=${done}` : `problem=${outcome.code}`;
  redirect(localePath(localeOf(form), `/desk/followup/${encodeURIComponent(textOf(form, "id"))}?${said}`));
}

export async function beginAction(form: FormData): Promise<void> {
  const session = textOf(form, "session");
  const outcome = await answer((ctx) =>
    beginFollowup(ctx, { session, directive: textOf(form, "directive") }),
  );
  const back = new URLSearchParams({ session, problem: outcome.ok ? "" : outcome.code });
  const path = outcome.ok ? `/desk/followup/${outcome.data.id}` : `/desk/followup?${back}`;
  redirect(localePath(localeOf(form), path));
}

export async function tieAction(form: FormData): Promise<void> {
  const input = { id: textOf(form, "id"), directive: textOf(form, "directive") };
  const outcome = await answer((ctx) => tieFollowup(ctx, input));
  revalidatePath("/", "layout");
  backTo(form, outcome, "saved");
}

export async function publishNoteAction(form: FormData): Promise<void> {
  const outcome = await answer((ctx) => publishNote(ctx, { note: textOf(form, "note") }));
  revalidatePath("/", "layout");
  backTo(form, outcome, "published");
}

export async function retractNoteAction(form: FormData): Promise<void> {
  const outcome = await answer((ctx) => retractNote(ctx, { note: textOf(form, "note") }));
  revalidatePath("/", "layout");
  backTo(form, outcome, "retracted");
}
