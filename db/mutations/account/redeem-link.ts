import "server-only";
import { eq, sql } from "drizzle-orm";
import { z } from "zod";
import { passwordFault } from "@/domain/access";
import { Refusal } from "@/domain/errors";
import type { Database } from "../../client";
import { appendEntry } from "../../ledger";
import { parseInput } from "../../parse";
import { accountOfLink } from "../../queries/account-link";
import { accounts } from "../../schema";
import { dropLinks } from "./account-link";
import { endAll } from "./end-sign-ins";
import { hashPassword } from "./password-hash";
import { countFailure, forgetFailures, refuseTooMany } from "./throttle";

export const RedeemLinkInput = z.object({ token: z.string().max(200), password: z.string().max(400) });

/**
 * Sets the password of the account whose one-time link this is, and ends the sign-ins that it had. Not a verb of
 * the table of permissions: whoever has the link has no role yet.
 *
 * @param address the client's network address; failures are counted by it
 * @throws Refusal `link_gone` (used, replaced, expired or never made), `sign_in_throttled`, `invalid_input`
 * @returns the account's name, to sign in with
 */
export async function redeemLink(
  { db, now, address }: { db: Database; now: string; address: string },
  input: z.input<typeof RedeemLinkInput>,
): Promise<{ name: string }> {
  const { token, password } = parseInput(RedeemLinkInput, input);
  const attempt = { account: null, address, now };
  refuseTooMany(db, attempt);
  const name = accountOfLink(db, token, now)?.name;
  if (name === undefined) {
    countFailure(db, attempt);
    throw new Refusal("link_gone");
  }
  const fault = passwordFault(password, name);
  if (fault !== null) throw new Refusal("invalid_input", {}, [{ path: "password", code: fault }]);
  const passwordHash = await hashPassword(password);
  return db.transaction(
    (tx) => {
      // Hashing took time: the link may have been used meanwhile.
      const link = accountOfLink(tx, token, now);
      if (link === null) throw new Refusal("link_gone");
      const { id, kind } = link;
      tx.update(accounts)
        .set({ passwordHash, tokenVersion: sql`${accounts.tokenVersion} + 1` })
        .where(eq(accounts.id, id))
        .run();
      endAll(tx, id, now);
      dropLinks(tx, id);
      forgetFailures(tx, name);
      appendEntry(tx, {
        at: now,
        actor: id,
        action: kind === "invitation" ? "account.joined" : "account.password_changed",
        subject: id,
        payload: {},
      });
      return { name };
    },
    { behavior: "immediate" },
  );
}
