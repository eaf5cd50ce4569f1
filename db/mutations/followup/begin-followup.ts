import "server-only";
import { randomUUID } from "node:crypto";
import { and, eq } from "drizzle-orm";
import { z } from "zod";
import { Refusal } from "@/domain/errors";
import { sessionKeySchema } from "@/domain/record";
import type { Context } from "../../context";
import { permit } from "../../guard";
import { parseInput } from "../../parse";
import { directives, followups } from "../../schema";

export const BeginFollowupInput = z.object({ session: sessionKeySchema, directive: z.string() });

/**
 * Begins to follow up a published directive. Where that is done already, the same is answered.
 *
 * @throws Refusal `not_found`
 * @returns the follow-up's id
 */
export function beginFollowup(ctx: Context, input: z.input<typeof BeginFollowupInput>): { id: string } {
  permit(ctx, "followup.write");
  const { session, directive } = parseInput(BeginFollowupInput, input);
  return ctx.db.transaction(
    (tx) => {
      const known = tx
        .select({ id: followups.id })
        .from(followups)
        .where(and(eq(followups.sessionKey, session), eq(followups.directive, directive)))
        .get();
      if (known !== undefined) return known;
      const asked = tx
        .select({ heading: directives.heading })
        .from(directives)
        .where(and(eq(directives.sessionKey, session), eq(directives.id, directive)))
        .get();
      if (asked === undefined) throw new Refusal("not_found");
      const id = randomUUID();
      tx.insert(followups)
        .values({
          ...{ id, sessionKey: session, directive, heading: asked.heading, state: "open" },
          ...{ beganBy: ctx.actor.id, beganAt: ctx.now, changedAt: ctx.now },
        })
        .run();
      return { id };
    },
    { behavior: "immediate" },
  );
}
