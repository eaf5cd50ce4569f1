"use server";

import { refresh } from "next/cache";
import { redirect } from "next/navigation";
import { type ActState, refusedAct, shownLink } from "@/app/_server/account-act";
import { answer } from "@/app/_server/answer";
import { localeOf, textOf, textsOf } from "@/app/_server/form";
import { changeRole } from "@/db/mutations/account/change-role";
import { inviteAccount } from "@/db/mutations/account/invite-account";
import { requireCodes } from "@/db/mutations/account/require-codes";
import { resetAccount } from "@/db/mutations/account/reset-account";
import { resetCodes } from "@/db/mutations/account/reset-codes";
import { setEmail } from "@/db/mutations/account/set-email";
import { reactivateAccount, suspendAccount } from "@/db/mutations/account/suspend-account";
import { localePath } from "@/i18n/path";

const idOf = (form: FormData) => textOf(form, "id");
const back = (form: FormData, done: string) =>
  `${localePath(localeOf(form), `/desk/accounts/${idOf(form)}`)}?done=${done}`;

export async function inviteAction(_before: ActState, form: FormData): Promise<ActState> {
  const name = textOf(form, "name").trim().toLowerCase();
  const displayName = textOf(form, "displayName");
  const outcome = await answer((ctx) =>
    inviteAccount(ctx, { name, displayName, role: textOf(form, "role") }),
  );
  if (!outcome.ok) return refusedAct(outcome, form, ["name", "displayName", "role"]);
  refresh();
  return shownLink(form, outcome.data);
}

export async function resetAction(_before: ActState, form: FormData): Promise<ActState> {
  const outcome = await answer((ctx) => resetAccount(ctx, { id: idOf(form) }));
  if (!outcome.ok) return refusedAct(outcome, form);
  refresh();
  return shownLink(form, outcome.data);
}

export async function changeRoleAction(_before: ActState, form: FormData): Promise<ActState> {
  const outcome = await answer((ctx) => changeRole(ctx, { id: idOf(form), role: textOf(form, "role") }));
  if (!outcome.ok) return refusedAct(outcome, form, ["role"]);
  redirect(back(form, "role"));
}

export async function setEmailAction(_before: ActState, form: FormData): Promise<ActState> {
  const outcome = await answer((ctx) => setEmail(ctx, { id: idOf(form), email: textOf(form, "email") }));
  if (!outcome.ok) return refusedAct(outcome, form, ["email"]);
  redirect(back(form, "email"));
}

export async function suspendAction(_before: ActState, form: FormData): Promise<ActState> {
  const outcome = await answer((ctx) => suspendAccount(ctx, { id: idOf(form) }));
  if (!outcome.ok) return refusedAct(outcome, form);
  redirect(back(form, "suspended"));
}

export async function resetCodesAction(_before: ActState, form: FormData): Promise<ActState> {
  const outcome = await answer((ctx) => resetCodes(ctx, { id: idOf(form) }));
  if (!outcome.ok) return refusedAct(outcome, form);
  redirect(back(form, "codesReset"));
}

export async function requireCodesAction(_before: ActState, form: FormData): Promise<ActState> {
  const chosen = textsOf(form, "role");
  const outcome = await answer((ctx) => requireCodes(ctx, { roles: chosen }));
  if (!outcome.ok) return refusedAct(outcome, form);
  redirect(`${localePath(localeOf(form), "/desk/accounts")}?done=codesRoles`);
}

export async function reactivateAction(_before: ActState, form: FormData): Promise<ActState> {
  const outcome = await answer((ctx) => reactivateAccount(ctx, { id: idOf(form) }));
  if (!outcome.ok) return refusedAct(outcome, form);
  redirect(back(form, "reactivated"));
}
