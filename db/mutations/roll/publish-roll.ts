import "server-only";
import { eq } from "drizzle-orm";
import { z } from "zod";
import { Refusal } from "@/domain/errors";
import type { Context } from "../../context";
import { permit } from "../../guard";
import { appendEntry } from "../../ledger";
import { parseInput } from "../../parse";
import { rolls } from "../../schema";
import { loadRoll } from "./load-roll";

export const PublishRollInput = z.object({ roll: z.string() });

/**
 * Publishes a closed roll with its names: everyone can read it then. Without that the public sees totals only.
 *
 * @throws Refusal `not_found`, `roll_not_closed`, `roll_published`
 */
export function publishRoll(ctx: Context, input: z.input<typeof PublishRollInput>): { session: string } {
  permit(ctx, "roll.publish");
  const { roll } = parseInput(PublishRollInput, input);
  return setPublished(ctx, roll, true);
}

/**
 * Takes a published roll's names back; its totals stay public.
 *
 * @throws Refusal `not_found`, `roll_not_closed`
 */
export function unpublishRoll(ctx: Context, input: z.input<typeof PublishRollInput>): { session: string } {
  permit(ctx, "roll.publish");
  const { roll } = parseInput(PublishRollInput, input);
  return setPublished(ctx, roll, false);
}

function setPublished(
  ctx: Context & { actor: { id: string } },
  id: string,
  isPublic: boolean,
): { session: string } {
  return ctx.db.transaction(
    (tx) => {
      const roll = loadRoll(tx, id);
      if (roll.closedAt === null || roll.sha256 === null) throw new Refusal("roll_not_closed");
      if (isPublic && roll.publishedAt !== null) throw new Refusal("roll_published");
      if (!isPublic && roll.publishedAt === null) throw new Refusal("not_found");
      tx.update(rolls)
        .set({ publishedBy: isPublic ? ctx.actor.id : null, publishedAt: isPublic ? ctx.now : null })
        .where(eq(rolls.id, id))
        .run();
      appendEntry(tx, {
        ...{ at: ctx.now, actor: ctx.actor.id, subject: id },
        action: isPublic ? "roll.published" : "roll.unpublished",
        payload: { session: roll.sessionKey, roll: roll.number, lines: roll.sha256 },
      });
      return { session: roll.sessionKey };
    },
    { behavior: "immediate" },
  );
}
