import "server-only";
import { eq, sql } from "drizzle-orm";
import { z } from "zod";
import type { Context } from "../../context";
import { permit } from "../../guard";
import { appendEntry } from "../../ledger";
import { parseInput } from "../../parse";
import { accounts } from "../../schema";
import { endAll } from "./end-sign-ins";
import { loadAccount } from "./load-account";
import { dropFactor, requireFactor } from "./second-factor";

export const ResetCodesInput = z.object({ id: z.string() });

/**
 * Takes the one-time codes of an account away whose owner lost both phone and recovery codes, and ends its sign-ins:
 * whoever found the phone is out.
 *
 * @throws Refusal `not_found` also where it has none
 */
export function resetCodes(ctx: Context, input: z.input<typeof ResetCodesInput>): void {
  permit(ctx, "account.codes");
  const { actor, db, now } = ctx;
  const { id } = parseInput(ResetCodesInput, input);
  db.transaction(
    (tx) => {
      loadAccount(tx, id);
      requireFactor(db, tx, id);
      dropFactor(tx, id);
      tx.update(accounts)
        .set({ tokenVersion: sql`${accounts.tokenVersion} + 1` })
        .where(eq(accounts.id, id))
        .run();
      endAll(tx, id, now);
      appendEntry(tx, { at: now, actor: actor.id, action: "account.codes_reset", subject: id, payload: {} });
    },
    { behavior: "immediate" },
  );
}
