"use server";

import { redirect } from "next/navigation";
import { localeOf } from "@/app/_server/form";
import { endSession } from "@/app/_server/session";
import { localePath } from "@/i18n/path";

export async function signOutAction(form: FormData): Promise<void> {
  await endSession();
  redirect(localePath(localeOf(form), "/"));
}
