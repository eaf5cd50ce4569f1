import "server-only";
import { and, eq, isNull, ne } from "drizzle-orm";
import { z } from "zod";
import { Refusal } from "@/domain/errors";
import type { Connection } from "../../client";
import type { Context } from "../../context";
import { permit } from "../../guard";
import { appendEntry } from "../../ledger";
import { parseInput } from "../../parse";
import { pendingSignIns, signIns } from "../../schema";

/** Ends an account's sign-ins, also those half-way, all or all but one: they are refused at their next request. @returns how many */
export function endAll(tx: Connection, account: string, now: string, keep?: string): number {
  tx.delete(pendingSignIns).where(eq(pendingSignIns.account, account)).run();
  const open = and(eq(signIns.account, account), isNull(signIns.endedAt));
  return tx
    .update(signIns)
    .set({ endedAt: now })
    .where(keep === undefined ? open : and(open, ne(signIns.id, keep)))
    .run().changes;
}

export const EndSignInInput = z.object({ id: z.string() });

/** Ends one of one's own sign-ins. @throws Refusal `not_found` also for another's */
export function endSignIn(ctx: Context, input: z.input<typeof EndSignInInput>): void {
  permit(ctx, "self.end");
  const { actor, db, now } = ctx;
  const { id } = parseInput(EndSignInInput, input);
  db.transaction(
    (tx) => {
      const { changes } = tx
        .update(signIns)
        .set({ endedAt: now })
        .where(and(eq(signIns.id, id), eq(signIns.account, actor.id), isNull(signIns.endedAt)))
        .run();
      if (changes === 0) throw new Refusal("not_found");
      appendEntry(tx, {
        at: now,
        actor: actor.id,
        action: "account.sign_ins_ended",
        subject: actor.id,
        payload: { count: 1 },
      });
    },
    { behavior: "immediate" },
  );
}

export const EndOtherSignInsInput = z.object({ current: z.string() });

/** Ends all of one's own sign-ins but the one in use. @returns how many ended */
export function endOtherSignIns(
  ctx: Context,
  input: z.input<typeof EndOtherSignInsInput>,
): { count: number } {
  permit(ctx, "self.end");
  const { actor, db, now } = ctx;
  const { current } = parseInput(EndOtherSignInsInput, input);
  return db.transaction(
    (tx) => {
      const count = endAll(tx, actor.id, now, current);
      if (count > 0) {
        appendEntry(tx, {
          at: now,
          actor: actor.id,
          action: "account.sign_ins_ended",
          subject: actor.id,
          payload: { count },
        });
      }
      return { count };
    },
    { behavior: "immediate" },
  );
}
