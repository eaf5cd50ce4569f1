"use server";

import { redirect } from "next/navigation";
import { type ActState, refusedAct } from "@/app/_server/account-act";
import { clientAddress } from "@/app/_server/address";
import { answer } from "@/app/_server/answer";
import { localeOf, textOf } from "@/app/_server/form";
import { redeemLink } from "@/db/mutations/account/redeem-link";
import { localePath } from "@/i18n/path";

export async function joinAction(_before: ActState, form: FormData): Promise<ActState> {
  const address = await clientAddress();
  const input = { token: textOf(form, "token"), password: textOf(form, "password") };
  const outcome = await answer(({ db, now }) => redeemLink({ db, now, address }, input));
  if (!outcome.ok) return refusedAct(outcome, form);
  redirect(`${localePath(localeOf(form), "/sign-in")}?joined=${encodeURIComponent(outcome.data.name)}`);
}
