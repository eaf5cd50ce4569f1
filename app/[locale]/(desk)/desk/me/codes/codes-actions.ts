"use server";

import { redirect } from "next/navigation";
import { type ActState, refusedAct } from "@/app/_server/account-act";
import { clientAddress } from "@/app/_server/address";
import { answer } from "@/app/_server/answer";
import { localeOf, textOf } from "@/app/_server/form";
import { readAccount } from "@/app/_server/session";
import { beginCodes, confirmCodes, dropCodes, renewRecoveryCodes } from "@/db/mutations/account/codes";
import { localePath } from "@/i18n/path";

const here = (form: FormData, path: string) => localePath(localeOf(form), path);

async function typedCode(form: FormData) {
  const current = (await readAccount())?.signIn ?? "";
  return { code: textOf(form, "code"), address: await clientAddress(), current };
}

export async function beginCodesAction(_before: ActState, form: FormData): Promise<ActState> {
  const outcome = await answer((ctx) => beginCodes(ctx));
  if (!outcome.ok) return refusedAct(outcome, form);
  redirect(here(form, "/desk/me/codes"));
}

export async function confirmCodesAction(_before: ActState, form: FormData): Promise<ActState> {
  const typed = await typedCode(form);
  const outcome = await answer((ctx) => confirmCodes(ctx, typed));
  if (!outcome.ok) return refusedAct(outcome, form);
  redirect(`${here(form, "/desk/me")}?done=codes`);
}

export async function dropCodesAction(_before: ActState, form: FormData): Promise<ActState> {
  const typed = await typedCode(form);
  const outcome = await answer((ctx) => dropCodes(ctx, typed));
  if (!outcome.ok) return refusedAct(outcome, form);
  redirect(`${here(form, "/desk/me")}?done=codesOff`);
}

export async function renewAction(_before: ActState, form: FormData): Promise<ActState> {
  const typed = await typedCode(form);
  const outcome = await answer((ctx) => renewRecoveryCodes(ctx, typed));
  return outcome.ok ? { is: "codes", codes: outcome.data.codes } : refusedAct(outcome, form);
}
