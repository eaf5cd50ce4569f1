"use server";

import { redirect } from "next/navigation";
import { endSession } from "@/app/_server/session";
import { localeOf } from "@/app/[locale]/(desk)/form-input";
import { localePath } from "@/i18n/path";

export async function signOutAction(form: FormData): Promise<void> {
  await endSession();
  redirect(localePath(localeOf(form), "/"));
}
