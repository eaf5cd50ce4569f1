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
import { appendChoice, lastChoice } from "../../theme-choices";
import { chooseThemes } from "./choose-themes";

/** A revision that is being published. */
type Publication = { sessionKey: string; record: SessionRecord; now: string; actor: string };

/**
 * Ties a session's follow-ups to the directives of a new revision, and the themes that people chose with them. Runs inside
 * the publishing transaction, before the projection is written.
 */
export function carryFollowups(tx: Connection, { sessionKey, record, now, actor }: Publication): void {
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
    const choice = lastChoice(tx, id);
    if (choice === null || choice.themes === null) continue;
    if (choice.directive === asked.id && choice.heading === asked.heading) continue;
    const moved = { ...choice, directive: asked.id, heading: asked.heading };
    appendChoice(tx, { now, actor, carried: true }, moved);
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
      chooseThemes(tx, ctx, { ...followup, directive, heading: asked.heading });
    },
    { behavior: "immediate" },
  );
}
