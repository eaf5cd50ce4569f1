"use server";

import { revalidatePath } from "next/cache";
import { redirect } from "next/navigation";
import { answer } from "@/app/_server/answer";
import { localeOf, textOf, textsOf } from "@/app/_server/form";
import { assignFollowup } from "@/db/mutations/followup/assign-followup";
import { type Theme, themes } from "@/domain/directives";
import type { ErrorCode, FieldFault, RefusalDetails } from "@/domain/errors";
import { localePath } from "@/i18n/path";

type Typed = { addressee: string; deadline: string; themes: readonly Theme[] | null };
export type AssignState = {
  code: ErrorCode;
  details: RefusalDetails;
  fields: readonly FieldFault[];
  typed: Typed;
} | null;

export async function assignAction(_before: AssignState, form: FormData): Promise<AssignState> {
  const [id, addressee, deadline] = [textOf(form, "id"), textOf(form, "addressee"), textOf(form, "deadline")];
  const ticked = themes.filter((theme) => textsOf(form, "theme").includes(theme));
  const chosen = textOf(form, "by") === "people" ? ticked : null;
  const outcome = await answer((ctx) => assignFollowup(ctx, { id, addressee, deadline, themes: chosen }));
  if (!outcome.ok) return { ...outcome, typed: { addressee, deadline, themes: chosen } };
  revalidatePath("/", "layout");
  redirect(localePath(localeOf(form), `/desk/followup/${encodeURIComponent(id)}?done=saved`));
}
