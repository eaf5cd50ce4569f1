import "server-only";
import { eq } from "drizzle-orm";
import { z } from "zod";
import { Refusal } from "@/domain/errors";
import type { Connection } from "../../client";
import type { Context } from "../../context";
import { permit } from "../../guard";
import { appendEntry } from "../../ledger";
import { parseInput } from "../../parse";
import { accountIdentities, accounts } from "../../schema";
import { loadAccount } from "./load-account";

/** An address as it is compared; "" is none. */
export const emailSchema = z
  .string()
  .trim()
  .toLowerCase()
  .pipe(z.union([z.literal(""), z.email().max(320)]))
  .transform((email) => (email === "" ? null : email));

export const SetEmailInput = z.object({ id: z.string(), email: emailSchema });

/** @throws Refusal `email_taken` where another account has the address */
export function requireFreeEmail(tx: Connection, email: string | null, id: string): void {
  if (email === null) return;
  const other = tx.select({ id: accounts.id }).from(accounts).where(eq(accounts.email, email)).get();
  if (other !== undefined && other.id !== id) {
    throw new Refusal("email_taken", {}, [{ path: "email", code: "email_taken" }]);
  }
}

/**
 * Says by which address an account's owner signs in through the organisation; none with "". What was linked by the
 * old one is linked no more. The address itself does not go into the ledger.
 *
 * @throws Refusal `not_found`, `email_taken`, `invalid_input`
 */
export function setEmail(ctx: Context, input: z.input<typeof SetEmailInput>): void {
  permit(ctx, "account.email");
  const { actor, db, now } = ctx;
  const { id, email } = parseInput(SetEmailInput, input);
  db.transaction(
    (tx) => {
      if (loadAccount(tx, id).email === email) return;
      requireFreeEmail(tx, email, id);
      tx.update(accounts).set({ email }).where(eq(accounts.id, id)).run();
      tx.delete(accountIdentities).where(eq(accountIdentities.account, id)).run();
      const what = { action: "account.email_changed", subject: id, payload: {} } as const;
      appendEntry(tx, { at: now, actor: actor.id, ...what });
    },
    { behavior: "immediate" },
  );
}
