"use server";

import { redirect } from "next/navigation";
import { answer } from "@/app/_server/answer";
import { localeOf, textOf } from "@/app/_server/form";
import { changeSetting } from "@/db/mutations/setting/change-setting";
import type { ErrorCode, RefusalDetails } from "@/domain/errors";
import { localePath } from "@/i18n/path";

export type SettingState = { code: ErrorCode; details: RefusalDetails; reason: string } | null;

export async function settingAction(_before: SettingState, form: FormData): Promise<SettingState> {
  const reason = textOf(form, "reason");
  const input = { key: "publish_alone" as const, isOn: textOf(form, "on") === "yes", reason };
  const outcome = await answer((ctx) => changeSetting(ctx, input));
  if (!outcome.ok) return { code: outcome.code, details: outcome.details, reason };
  redirect(localePath(localeOf(form), "/desk/office?done=changed"));
}
