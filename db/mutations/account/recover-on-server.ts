import "server-only";
import { eq, sql } from "drizzle-orm";
import { z } from "zod";
import { Refusal } from "@/domain/errors";
import type { Context } from "../../context";
import { appendEntry } from "../../ledger";
import { parseInput } from "../../parse";
import { accounts, secondFactors } from "../../schema";
import { type OfferedLink, offerLink } from "./account-link";
import { endAll } from "./end-sign-ins";
import { dropFactor } from "./second-factor";

export const RecoverOnServerInput = z.object({
  name: z.string().max(80),
  /** Take the one-time codes away. */
  codes: z.boolean(),
  /** Make a link by which a new password is set. */
  link: z.boolean(),
});

/** What the ledger calls whoever works on the machine itself. */
const by = "server";

/**
 * A way back for whoever no admin can help, a sole admin above all: for the command line alone, on the machine itself,
 * whose operator could read the database anyway. It is entered in the ledger like an admin's act, and ends all sign-ins.
 *
 * @throws Refusal `not_found` for a name that nobody has, or codes that are not set up; `account_suspended`
 * @returns the link to hand on; null where none was asked for
 */
export function recoverOnServer(
  { db, now }: Pick<Context, "db" | "now">,
  input: z.input<typeof RecoverOnServerInput>,
): OfferedLink | null {
  const { name, codes, link } = parseInput(RecoverOnServerInput, input);
  return db.transaction(
    (tx) => {
      const account = tx.select().from(accounts).where(eq(accounts.name, name)).get();
      if (account === undefined) throw new Refusal("not_found");
      const { id: subject, suspendedAt } = account;
      if (suspendedAt !== null) throw new Refusal("account_suspended");
      const entry = { at: now, actor: by, subject, payload: {} };
      if (codes) {
        // Not opened: the key that seals secrets may be what was lost.
        const factor = tx.select().from(secondFactors).where(eq(secondFactors.account, subject)).get();
        if (factor === undefined) throw new Refusal("not_found");
        dropFactor(tx, subject);
        appendEntry(tx, { ...entry, action: "account.codes_reset" });
      }
      tx.update(accounts)
        .set({ tokenVersion: sql`${accounts.tokenVersion} + 1` })
        .where(eq(accounts.id, subject))
        .run();
      endAll(tx, subject, now);
      if (!link) return null;
      appendEntry(tx, { ...entry, action: "account.reset_offered" });
      return offerLink(tx, subject, "reset", now);
    },
    { behavior: "immediate" },
  );
}
