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

export const AssignFollowupInput = z.object({
  id: z.string(),
  addressee: z.string().trim().max(followupLengths.addressee),
  deadline: z.union([z.literal(""), z.iso.date()]),
  /** Null: as the rules suggest. */
  themes: z.array(z.enum(themes)).max(themes.length).nullable(),
});

/**
 * Says who is to do it, by when, and which themes it has. For staff; nothing of it is public.
 *
 * @throws Refusal `invalid_input`, `not_found`
 */
export function assignFollowup(ctx: Context, input: z.input<typeof AssignFollowupInput>): void {
  permit(ctx, "followup.write");
  const { id, addressee, deadline, themes: chosen } = parseInput(AssignFollowupInput, input);
  const { changes } = ctx.db
    .update(followups)
    .set({
      addressee: addressee === "" ? null : addressee,
      deadline: deadline === "" ? null : deadline,
      themes: chosen,
      changedAt: ctx.now,
    })
    .where(eq(followups.id, id))
    .run();
  if (changes === 0) throw new Refusal("not_found");
}
