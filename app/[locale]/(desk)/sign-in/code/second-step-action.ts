"use server";

import { redirect } from "next/navigation";
import { type ActState, refusedAct } from "@/app/_server/account-act";
import { readWhence } from "@/app/_server/address";
import { answer } from "@/app/_server/answer";
import { localTarget, textOf } from "@/app/_server/form";
import { dropStep, readStep, startSession } from "@/app/_server/session";
import { finishSignIn } from "@/db/mutations/account/finish-sign-in";

export async function secondStepAction(_before: ActState, form: FormData): Promise<ActState> {
  const whence = await readWhence();
  const input = { token: await readStep(), code: textOf(form, "code") };
  const outcome = await answer(({ db, now }) => finishSignIn({ db, now, ...whence }, input));
  if (!outcome.ok) return refusedAct(outcome, form);
  await startSession(outcome.data);
  await dropStep();
  redirect(localTarget(form));
}
