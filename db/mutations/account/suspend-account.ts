import "server-only";
import { eq, sql } from "drizzle-orm";
import { z } from "zod";
import type { Context } from "../../context";
import { permit } from "../../guard";
import { appendEntry } from "../../ledger";
import { parseInput } from "../../parse";
import { accounts } from "../../schema";
import { dropLinks } from "./account-link";
import { endAll } from "./end-sign-ins";
import { loadAccount, requireOtherAdmin } from "./load-account";

export const SuspendAccountInput = z.object({ id: z.string() });

/**
 * Shuts an account out at once: its sign-ins and its link end with it. Its name stays on what it did.
 *
 * @throws Refusal `not_found`, `last_admin`
 */
export function suspendAccount(ctx: Context, input: z.input<typeof SuspendAccountInput>): void {
  permit(ctx, "account.suspend");
  const { id } = parseInput(SuspendAccountInput, input);
  const { actor, db, now } = ctx;
  db.transaction(
    (tx) => {
      const { role, suspendedAt } = loadAccount(tx, id);
      if (suspendedAt !== null) return;
      if (role === "admin") requireOtherAdmin(tx, id);
      tx.update(accounts)
        .set({ suspendedAt: now, tokenVersion: sql`${accounts.tokenVersion} + 1` })
        .where(eq(accounts.id, id))
        .run();
      endAll(tx, id, now);
      dropLinks(tx, id);
      appendEntry(tx, { at: now, actor: actor.id, action: "account.suspended", subject: id, payload: {} });
    },
    { behavior: "immediate" },
  );
}

/** Lets a suspended account in again, with the password that it had. @throws Refusal `not_found` */
export function reactivateAccount(ctx: Context, input: z.input<typeof SuspendAccountInput>): void {
  permit(ctx, "account.reactivate");
  const { id } = parseInput(SuspendAccountInput, input);
  const { actor, db, now } = ctx;
  db.transaction(
    (tx) => {
      if (loadAccount(tx, id).suspendedAt === null) return;
      tx.update(accounts).set({ suspendedAt: null }).where(eq(accounts.id, id)).run();
      appendEntry(tx, { at: now, actor: actor.id, action: "account.reactivated", subject: id, payload: {} });
    },
    { behavior: "immediate" },
  );
}
