import "server-only";
import { eq } from "drizzle-orm";
import { z } from "zod";
import { themes } from "@/domain/directives";
import { Refusal } from "@/domain/errors";
import { followupLengths } from "@/domain/followup";
import type { Context } from "../../context";
import { permit } from "../../guard";
import { parseInput } from "../../parse";
import { followups } from "../../schema";
import { chooseThemes } from "./choose-themes";

export const AssignFollowupInput = z.object({
  id: z.string(),
  addressee: z.string().trim().max(followupLengths.addressee),
  deadline: z.union([z.literal(""), z.iso.date()]),
  /** Null: as the rules suggest. */
  themes: z.array(z.enum(themes)).max(themes.length).nullable(),
});

/**
 * Says who is to do it and by when, for staff, and which themes it has: chosen ones are public, and in the ledger.
 *
 * @throws Refusal `invalid_input`, `not_found`
 */
export function assignFollowup(ctx: Context, input: z.input<typeof AssignFollowupInput>): void {
  permit(ctx, "followup.write");
  const { id, addressee, deadline, themes: chosen } = parseInput(AssignFollowupInput, input);
  ctx.db.transaction(
    (tx) => {
      const [changed] = tx
        .update(followups)
        .set({
          addressee: addressee === "" ? null : addressee,
          deadline: deadline === "" ? null : deadline,
          themes: chosen,
          changedAt: ctx.now,
        })
        .where(eq(followups.id, id))
        .returning()
        .all();
      if (changed === undefined) throw new Refusal("not_found");
      chooseThemes(tx, ctx, changed);
    },
    { behavior: "immediate" },
  );
}
