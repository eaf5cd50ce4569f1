import "server-only";
import { z } from "zod";
import { Refusal } from "@/domain/errors";
import { noPassword } from "../../account-secrets";
import type { Context } from "../../context";
import { permit } from "../../guard";
import { appendEntry } from "../../ledger";
import { parseInput } from "../../parse";
import { type OfferedLink, offerLink } from "./account-link";
import { loadAccount } from "./load-account";

export const ResetAccountInput = z.object({ id: z.string() });

/**
 * Makes a link by which an account's owner sets a new password; the old one holds until then. Whoever has not
 * joined yet gets a new invitation instead.
 *
 * @throws Refusal `not_found` also for a suspended account
 */
export function resetAccount(ctx: Context, input: z.input<typeof ResetAccountInput>): OfferedLink {
  permit(ctx, "account.reset");
  const { actor, db, now } = ctx;
  const { id } = parseInput(ResetAccountInput, input);
  return db.transaction(
    (tx) => {
      const { role, passwordHash, suspendedAt } = loadAccount(tx, id);
      if (suspendedAt !== null) throw new Refusal("not_found");
      const isJoining = passwordHash === noPassword;
      appendEntry(tx, {
        at: now,
        actor: actor.id,
        action: isJoining ? "account.invited" : "account.reset_offered",
        subject: id,
        payload: isJoining ? { role } : {},
      });
      return offerLink(tx, id, isJoining ? "invitation" : "reset", now);
    },
    { behavior: "immediate" },
  );
}
