import "server-only";
import { eq } from "drizzle-orm";
import type { Setting } from "@/domain/review";
import type { Context } from "../context";
import { permit } from "../guard";
import { isOn } from "../office-settings";
import { accounts, officeSettings } from "../schema";

/** A setting with who changed it last, when and why; nulls where nobody has. */
export type SettingView = {
  isOn: boolean;
  reason: string | null;
  changedBy: string | null;
  changedAt: string | null;
};

/** @throws Refusal */
export function getSetting(ctx: Context, key: Setting): SettingView {
  permit(ctx, "setting.change");
  const row = ctx.db
    .select({
      isOn: officeSettings.isOn,
      reason: officeSettings.reason,
      changedBy: accounts.displayName,
      changedAt: officeSettings.changedAt,
    })
    .from(officeSettings)
    .innerJoin(accounts, eq(accounts.id, officeSettings.changedBy))
    .where(eq(officeSettings.key, key))
    .get();
  return row ?? { isOn: false, reason: null, changedBy: null, changedAt: null };
}

/** Whether whoever asks may publish drafts in review without a second reader. @throws Refusal */
export function mayPublishAlone(ctx: Context): boolean {
  permit(ctx, "record.publish_alone");
  return isOn(ctx.db, "publish_alone");
}
