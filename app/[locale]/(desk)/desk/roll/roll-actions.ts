"use server";

import { revalidatePath } from "next/cache";
import { redirect } from "next/navigation";
import { type FormState, refusedForm } from "@/app/_server/act-state";
import { answer } from "@/app/_server/answer";
import { localeOf, textOf } from "@/app/_server/form";
import { columnsAsked } from "@/app/_server/roster-columns";
import { closeRoll } from "@/db/mutations/roll/close-roll";
import { createRoster } from "@/db/mutations/roll/create-roster";
import { importRoster } from "@/db/mutations/roll/import-roster";
import { openRoll } from "@/db/mutations/roll/open-roll";
import { publishRoll, unpublishRoll } from "@/db/mutations/roll/publish-roll";
import { reopenRoll } from "@/db/mutations/roll/reopen-roll";
import { localePath } from "@/i18n/path";

const here = (form: FormData, path: string) => localePath(localeOf(form), `/desk/roll${path}`);

export async function createRosterAction(_before: FormState, form: FormData): Promise<FormState> {
  // A suggestion has the region's name after its code.
  const [region = ""] = textOf(form, "region").trim().split(/\s/);
  const of = { kind: textOf(form, "kind"), term: textOf(form, "term"), region };
  const outcome = await answer((ctx) => createRoster(ctx, of));
  if (!outcome.ok) return refusedForm(outcome, form, ["kind", "region", "term"]);
  redirect(here(form, `/rosters/${outcome.data.id}`));
}

export async function importRosterAction(_before: FormState, form: FormData): Promise<FormState> {
  const missing = textOf(form, "missing") === "leave" ? "leave" : "stay";
  const asked = columnsAsked((name) => textOf(form, name));
  const outcome = await answer((ctx) =>
    importRoster(ctx, { upload: textOf(form, "upload"), missing, ...asked }),
  );
  if (!outcome.ok) return refusedForm(outcome, form);
  const { roster, added, changed, left } = outcome.data;
  redirect(here(form, `/rosters/${roster}?done=imported&added=${added}&changed=${changed}&left=${left}`));
}

export async function openRollAction(_before: FormState, form: FormData): Promise<FormState> {
  const fields = ["roster", "session", "sitting", "ordinal", "date"] as const;
  const [roster, session, sitting, ordinal, date] = fields.map((name) => textOf(form, name));
  const outcome = await answer((ctx) =>
    openRoll(ctx, { roster: roster ?? "", session, sitting: sitting ?? "", ordinal, date: date ?? "" }),
  );
  if (!outcome.ok) return refusedForm(outcome, form, fields);
  redirect(here(form, `/${outcome.data.id}`));
}

export async function closeRollAction(_before: FormState, form: FormData): Promise<FormState> {
  const [roll, unmarkedAbsent] = [textOf(form, "roll"), textOf(form, "unmarkedAbsent") === "yes"];
  const outcome = await answer((ctx) => closeRoll(ctx, { roll, unmarkedAbsent }));
  if (!outcome.ok) return refusedForm(outcome, form);
  revalidatePath("/", "layout");
  redirect(here(form, `/${roll}?done=closed`));
}

export async function reopenRollAction(_before: FormState, form: FormData): Promise<FormState> {
  const [roll, reason] = [textOf(form, "roll"), textOf(form, "reason")];
  const outcome = await answer((ctx) => reopenRoll(ctx, { roll, reason }));
  if (!outcome.ok) return refusedForm(outcome, form, ["reason"]);
  revalidatePath("/", "layout");
  redirect(here(form, `/${roll}?done=reopened`));
}

export async function publishRollAction(_before: FormState, form: FormData): Promise<FormState> {
  const roll = textOf(form, "roll");
  const outcome = await answer((ctx) => publishRoll(ctx, { roll }));
  if (!outcome.ok) return refusedForm(outcome, form);
  revalidatePath("/", "layout");
  redirect(here(form, `/${roll}?done=published`));
}

export async function unpublishRollAction(_before: FormState, form: FormData): Promise<FormState> {
  const roll = textOf(form, "roll");
  const outcome = await answer((ctx) => unpublishRoll(ctx, { roll }));
  if (!outcome.ok) return refusedForm(outcome, form);
  revalidatePath("/", "layout");
  redirect(here(form, `/${roll}?done=unpublished`));
}
