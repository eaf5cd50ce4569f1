"use server";

import { redirect } from "next/navigation";
import { type FormState, refusedForm } from "@/app/_server/act-state";
import { answer } from "@/app/_server/answer";
import { localeOf, textOf } from "@/app/_server/form";
import { fillFromRoll } from "@/db/mutations/roll/fill-from-roll";
import { localePath } from "@/i18n/path";

export async function fillAction(_before: FormState, form: FormData): Promise<FormState> {
  const [roll, draft, version] = ["roll", "draft", "version"].map((name) => textOf(form, name));
  const input = { roll: roll ?? "", draft: draft ?? "", version: Number(version) };
  const outcome = await answer((ctx) => fillFromRoll(ctx, input));
  if (!outcome.ok) return refusedForm(outcome, form);
  redirect(localePath(localeOf(form), `/desk/roll/${input.roll}?done=used`));
}
