"use server";

import { redirect } from "next/navigation";
import { answer } from "@/app/_server/answer";
import { localeOf, textOf } from "@/app/_server/form";
import { forgetTable, saveTable } from "@/db/mutations/table/save-table";
import { localePath } from "@/i18n/path";

const back = (form: FormData, said: string) => localePath(localeOf(form), `/audit/tables?${said}#saved`);

export async function saveTableAction(form: FormData): Promise<void> {
  const [name, table, query] = [textOf(form, "name"), textOf(form, "table"), textOf(form, "query")];
  const outcome = await answer((ctx) => saveTable(ctx, { name, table, query }));
  redirect(back(form, outcome.ok ? `saved=${outcome.data.id}` : `refused=${outcome.code}`));
}

export async function forgetTableAction(form: FormData): Promise<void> {
  const outcome = await answer((ctx) => forgetTable(ctx, { id: textOf(form, "id") }));
  redirect(back(form, outcome.ok ? "forgotten=1" : `refused=${outcome.code}`));
}
