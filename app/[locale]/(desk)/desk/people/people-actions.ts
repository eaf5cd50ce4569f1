"use server";

import { revalidatePath } from "next/cache";
import { redirect } from "next/navigation";
import { type FormState, refusedForm } from "@/app/_server/act-state";
import { answer } from "@/app/_server/answer";
import { localeOf, textOf, textsOf } from "@/app/_server/form";
import { assignMention } from "@/db/mutations/person/assign-mention";
import { keepApart, mergePeople } from "@/db/mutations/person/link-people";
import { splitPerson } from "@/db/mutations/person/split-person";
import { undoAct } from "@/db/mutations/person/undo-act";
import { nameSlug, pastedAddress } from "@/domain/people";
import { localePath } from "@/i18n/path";

/** The desk's page of an address `body/slug`. */
const page = (form: FormData, address: string, done: string) => {
  const [body = "", slug = ""] = address.split("/");
  return localePath(localeOf(form), `/desk/people/${body}/${encodeURIComponent(slug)}?done=${done}`);
};

export async function linkAction(_before: FormState, form: FormData): Promise<FormState> {
  const [person, reason] = [textOf(form, "person"), textOf(form, "reason")];
  const other = pastedAddress(textOf(form, "other"));
  const isSame = textOf(form, "act") === "merge";
  const outcome = await answer((ctx) =>
    isSame
      ? mergePeople(ctx, { from: other, into: person, reason })
      : keepApart(ctx, { one: person, other, reason }),
  );
  if (!outcome.ok) return refusedForm(outcome, form, ["reason", "other"]);
  revalidatePath("/", "layout");
  redirect(page(form, person, isSame ? "merged" : "apart"));
}

export async function splitAction(_before: FormState, form: FormData): Promise<FormState> {
  const [person, reason] = [textOf(form, "person"), textOf(form, "reason")];
  const sessions = textsOf(form, "session");
  const outcome = await answer((ctx) => splitPerson(ctx, { person, sessions, reason }));
  if (!outcome.ok) return refusedForm(outcome, form, ["reason"]);
  revalidatePath("/", "layout");
  redirect(page(form, `${outcome.data.bodyKey}/${nameSlug(outcome.data)}`, "split"));
}

export async function undoAction(_before: FormState, form: FormData): Promise<FormState> {
  const outcome = await answer((ctx) => undoAct(ctx, { act: textOf(form, "act") }));
  if (!outcome.ok) return refusedForm(outcome, form);
  revalidatePath("/", "layout");
  redirect(page(form, textOf(form, "person"), "undone"));
}

export async function assignAction(_before: FormState, form: FormData): Promise<FormState> {
  const [bodyKey, name, session] = [textOf(form, "body"), textOf(form, "name"), textOf(form, "session")];
  const [number, reason] = [textOf(form, "number"), textOf(form, "reason")];
  const outcome = await answer((ctx) => assignMention(ctx, { bodyKey, name, session, number, reason }));
  if (!outcome.ok) return refusedForm(outcome, form, ["number", "reason"]);
  revalidatePath("/", "layout");
  redirect(page(form, `${bodyKey}/${nameSlug({ name, number: Number(number) })}`, "assigned"));
}
