import "server-only";
import { eq, sql } from "drizzle-orm";
import { z } from "zod";
import { Refusal } from "@/domain/errors";
import type { Context } from "../../context";
import { permit } from "../../guard";
import { appendEntry } from "../../ledger";
import { parseInput } from "../../parse";
import { accounts } from "../../schema";

export const SuspendAccountInput = z.object({ id: z.string() });

/** Shuts an account out at once: its sign-ins end with it. Its name stays on what it did. @throws Refusal `not_found` */
export function suspendAccount(ctx: Context, input: z.input<typeof SuspendAccountInput>): void {
  permit(ctx, "account.suspend");
  const { id } = parseInput(SuspendAccountInput, input);
  ctx.db.transaction(
    (tx) => {
      const changed = tx
        .update(accounts)
        .set({ suspendedAt: ctx.now, tokenVersion: sql`${accounts.tokenVersion} + 1` })
        .where(eq(accounts.id, id))
        .run();
      if (changed.changes === 0) throw new Refusal("not_found");
      appendEntry(tx, {
        at: ctx.now,
        actor: ctx.actor.id,
        action: "account.suspended",
        subject: id,
        payload: {},
      });
    },
    { behavior: "immediate" },
  );
}
