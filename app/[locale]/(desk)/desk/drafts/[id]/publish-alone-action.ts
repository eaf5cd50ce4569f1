"use server";

import { revalidatePath } from "next/cache";
import { redirect } from "next/navigation";
import { answer } from "@/app/_server/answer";
import { localeOf, textOf } from "@/app/_server/form";
import { publishAlone } from "@/db/mutations/record/publish-alone";
import type { ErrorCode, RefusalDetails } from "@/domain/errors";
import { localePath } from "@/i18n/path";

export type AloneState = { code: ErrorCode; details: RefusalDetails } | null;

export async function publishAloneAction(_before: AloneState, form: FormData): Promise<AloneState> {
  const input = { id: textOf(form, "id"), version: Number(textOf(form, "version")) };
  const outcome = await answer((ctx) => publishAlone(ctx, input));
  if (!outcome.ok) return { code: outcome.code, details: outcome.details };
  revalidatePath("/", "layout");
  redirect(localePath(localeOf(form), `/desk/drafts/${input.id}`));
}
