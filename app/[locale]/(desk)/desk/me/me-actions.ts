"use server";

import { redirect } from "next/navigation";
import { type ActState, refusedAct } from "@/app/_server/account-act";
import { clientAddress } from "@/app/_server/address";
import { answer } from "@/app/_server/answer";
import { localeOf, textOf } from "@/app/_server/form";
import { readAccount } from "@/app/_server/session";
import { changePassword } from "@/db/mutations/account/change-password";
import { endOtherSignIns, endSignIn } from "@/db/mutations/account/end-sign-ins";
import { localePath } from "@/i18n/path";

const currentSignIn = async () => (await readAccount())?.signIn ?? "";
const back = (form: FormData, done: string) => `${localePath(localeOf(form), "/desk/me")}?done=${done}`;

export async function changePasswordAction(_before: ActState, form: FormData): Promise<ActState> {
  const where = { current: await currentSignIn(), address: await clientAddress() };
  const typed = { old: textOf(form, "old"), password: textOf(form, "password") };
  const outcome = await answer((ctx) => changePassword(ctx, { ...typed, ...where }));
  if (!outcome.ok) return refusedAct(outcome, form);
  redirect(back(form, "password"));
}

export async function endSignInAction(form: FormData): Promise<void> {
  const outcome = await answer((ctx) => endSignIn(ctx, { id: textOf(form, "id") }));
  redirect(back(form, outcome.ok ? "ended" : `no-${outcome.code}`));
}

export async function endOthersAction(form: FormData): Promise<void> {
  const current = await currentSignIn();
  const outcome = await answer((ctx) => endOtherSignIns(ctx, { current }));
  redirect(back(form, outcome.ok ? "others" : `no-${outcome.code}`));
}
