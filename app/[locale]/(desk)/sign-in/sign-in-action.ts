"use server";

import { redirect } from "next/navigation";
import { readWhence } from "@/app/_server/address";
import { answer } from "@/app/_server/answer";
import { localeOf, localTarget, textOf } from "@/app/_server/form";
import { afterFirstStep } from "@/app/_server/session";
import { signIn } from "@/db/mutations/account/sign-in";
import type { ErrorCode, RefusalDetails } from "@/domain/errors";
import { localePath } from "@/i18n/path";

export type SignInState = { name: string; code: ErrorCode; details: RefusalDetails } | null;

export async function signInAction(_before: SignInState, form: FormData): Promise<SignInState> {
  const name = textOf(form, "name");
  const whence = await readWhence();
  const outcome = await answer(({ db, now }) =>
    signIn({ db, now, ...whence }, { name, password: textOf(form, "password") }),
  );
  if (!outcome.ok) return { name, code: outcome.code, details: outcome.details };
  const stepPage = localePath(localeOf(form), "/sign-in/code");
  redirect(await afterFirstStep(outcome.data, localTarget(form), stepPage));
}
