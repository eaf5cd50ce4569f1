import "server-only";
import { randomUUID } from "node:crypto";
import { eq } from "drizzle-orm";
import { z } from "zod";
import { roles } from "@/domain/access";
import { Refusal } from "@/domain/errors";
import { noPassword } from "../../account-secrets";
import type { Context } from "../../context";
import { permit } from "../../guard";
import { appendEntry } from "../../ledger";
import { parseInput } from "../../parse";
import { accounts } from "../../schema";
import { type OfferedLink, offerLink } from "./account-link";

export const InviteAccountInput = z.object({
  name: z.string().regex(/^[a-z][a-z0-9._-]{1,39}$/),
  displayName: z.string().trim().min(1).max(80),
  role: z.string().pipe(z.enum(roles)),
});

/**
 * Makes an account without a password, and a link by which its owner sets one.
 *
 * @throws Refusal `name_taken`, `invalid_input`
 */
export function inviteAccount(
  ctx: Context,
  input: z.input<typeof InviteAccountInput>,
): OfferedLink & { id: string } {
  permit(ctx, "account.invite");
  const { actor, db, now } = ctx;
  const { name, displayName, role } = parseInput(InviteAccountInput, input);
  const id = randomUUID();
  return db.transaction(
    (tx) => {
      const taken = tx.select({ id: accounts.id }).from(accounts).where(eq(accounts.name, name)).get();
      if (taken !== undefined) throw new Refusal("name_taken", {}, [{ path: "name", code: "taken" }]);
      tx.insert(accounts)
        .values({ id, name, displayName, role, passwordHash: noPassword, createdAt: now })
        .run();
      appendEntry(tx, {
        at: now,
        actor: actor.id,
        action: "account.invited",
        subject: id,
        payload: { role },
      });
      return { id, ...offerLink(tx, id, "invitation", now) };
    },
    { behavior: "immediate" },
  );
}
