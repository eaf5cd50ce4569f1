import "server-only";
import { z } from "zod";
import { Refusal } from "@/domain/errors";
import { longestReason, settings } from "@/domain/review";
import type { Context } from "../../context";
import { permit } from "../../guard";
import { appendEntry } from "../../ledger";
import { isOn } from "../../office-settings";
import { parseInput } from "../../parse";
import { officeSettings } from "../../schema";

export const ChangeSettingInput = z.object({
  key: z.enum(settings),
  isOn: z.boolean(),
  reason: z.string().trim().max(longestReason),
});

/**
 * Turns a setting on or off, with a reason that the ledger keeps. What is so already makes no entry.
 *
 * @throws Refusal `reason_required`
 */
export function changeSetting(ctx: Context, input: z.input<typeof ChangeSettingInput>): void {
  permit(ctx, "setting.change");
  const { key, isOn: wanted, reason } = parseInput(ChangeSettingInput, input);
  if (reason === "") throw new Refusal("reason_required", {}, [{ path: "reason", code: "required" }]);
  ctx.db.transaction(
    (tx) => {
      if (isOn(tx, key) === wanted) return;
      const row = { isOn: wanted, reason, changedBy: ctx.actor.id, changedAt: ctx.now };
      tx.insert(officeSettings)
        .values({ key, ...row })
        .onConflictDoUpdate({ target: officeSettings.key, set: row })
        .run();
      appendEntry(tx, {
        at: ctx.now,
        actor: ctx.actor.id,
        action: "setting.changed",
        subject: key,
        payload: { on: wanted, reason },
      });
    },
    { behavior: "immediate" },
  );
}
