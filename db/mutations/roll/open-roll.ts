import "server-only";
import { randomUUID } from "node:crypto";
import { and, eq, sql } from "drizzle-orm";
import { z } from "zod";
import { Refusal } from "@/domain/errors";
import { sessionKey, sittingKinds } from "@/domain/record";
import type { Context } from "../../context";
import { permit } from "../../guard";
import { appendEntry } from "../../ledger";
import { parseInput } from "../../parse";
import { rolls, rosterMembers } from "../../schema";
import { loadRoster } from "./load-roster";

/** `ordinal` is the number of a plenary meeting; other sittings have none. */
export const OpenRollInput = z.object({
  roster: z.string(),
  session: z.coerce.number().int().min(1).max(99),
  sitting: z.string().pipe(z.enum(sittingKinds)),
  ordinal: z.preprocess(
    (given) => (given === "" ? null : given),
    z.coerce.number().int().min(1).max(99).nullable(),
  ),
  date: z.iso.date(),
});

/**
 * Opens a roll for a sitting; its members are those now on the roster.
 *
 * @throws Refusal `not_found`, `invalid_input`, `table_empty` where the roster has no member
 */
export function openRoll(ctx: Context, input: z.input<typeof OpenRollInput>): { id: string } {
  permit(ctx, "roll.mark");
  const { roster: rosterId, session, sitting, ordinal, date } = parseInput(OpenRollInput, input);
  return ctx.db.transaction(
    (tx) => {
      const roster = loadRoster(tx, rosterId);
      const member = tx
        .select({ id: rosterMembers.id })
        .from(rosterMembers)
        .where(and(eq(rosterMembers.roster, rosterId), eq(rosterMembers.isMember, true)))
        .limit(1)
        .get();
      if (member === undefined) throw new Refusal("table_empty");
      const key = sessionKey({ ...roster, session });
      const last = tx
        .select({ number: sql<number | null>`max(${rolls.number})` })
        .from(rolls)
        .where(eq(rolls.sessionKey, key))
        .get();
      const id = randomUUID();
      const number = (last?.number ?? 0) + 1;
      const at = { sitting, ordinal: sitting === "plenary" ? ordinal : null, date };
      tx.insert(rolls)
        .values({
          ...{ id, roster: rosterId, sessionKey: key, session, number, ...at },
          ...{ openedBy: ctx.actor.id, openedAt: ctx.now },
        })
        .run();
      appendEntry(tx, {
        ...{ at: ctx.now, actor: ctx.actor.id, action: "roll.opened", subject: id },
        payload: { session: key, roll: number, date },
      });
      return { id };
    },
    { behavior: "immediate" },
  );
}
