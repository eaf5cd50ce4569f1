import "server-only";
import { and, eq } from "drizzle-orm";
import { z } from "zod";
import { Refusal } from "@/domain/errors";
import { askedIn, carryOver } from "@/domain/followup";
import type { SessionRecord } from "@/domain/record";
import type { Connection } from "../../client";
import type { Context } from "../../context";
import { permit } from "../../guard";
import { parseInput } from "../../parse";
import { directives, followups } from "../../schema";

/** Ties a session's follow-ups to the directives of a new revision. Runs inside the publishing transaction. */
export function carryFollowups(tx: Connection, sessionKey: string, record: SessionRecord): void {
  const tied = tx
    .select({ id: followups.id, directive: followups.directive, heading: followups.heading })
    .from(followups)
    .where(eq(followups.sessionKey, sessionKey))
    .all();
  if (tied.length === 0) return;
  // All are untied first: two that change places would else name the same directive for a moment.
  tx.update(followups).set({ directive: null }).where(eq(followups.sessionKey, sessionKey)).run();
  for (const [id, asked] of carryOver(tied, askedIn(record))) {
    if (asked === null) continue;
    tx.update(followups)
      .set({ directive: asked.id, heading: asked.heading })
      .where(eq(followups.id, id))
      .run();
  }
}

export const TieFollowupInput = z.object({ id: z.string(), directive: z.string() });

/**
 * Ties a follow-up to another directive of its session, where the one it was tied to is gone.
 *
 * @throws Refusal `already_followed`, `not_found`
 */
export function tieFollowup(ctx: Context, input: z.input<typeof TieFollowupInput>): void {
  permit(ctx, "followup.write");
  const { id, directive } = parseInput(TieFollowupInput, input);
  ctx.db.transaction(
    (tx) => {
      const followup = tx.select().from(followups).where(eq(followups.id, id)).get();
      if (followup === undefined) throw new Refusal("not_found");
      const { sessionKey } = followup;
      const asked = tx
        .select({ heading: directives.heading })
        .from(directives)
        .where(and(eq(directives.sessionKey, sessionKey), eq(directives.id, directive)))
        .get();
      if (asked === undefined) throw new Refusal("not_found");
      const other = tx
        .select({ id: followups.id })
        .from(followups)
        .where(and(eq(followups.sessionKey, sessionKey), eq(followups.directive, directive)))
        .get();
      if (other !== undefined && other.id !== id) throw new Refusal("already_followed");
      tx.update(followups)
        .set({ directive, heading: asked.heading, changedAt: ctx.now })
        .where(eq(followups.id, id))
        .run();
    },
    { behavior: "immediate" },
  );
}
