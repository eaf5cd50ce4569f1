import "server-only";
import { eq } from "drizzle-orm";
import { remainsAdministered } from "@/domain/access";
import { Refusal } from "@/domain/errors";
import { noPassword } from "../../account-secrets";
import type { Connection } from "../../client";
import { accounts } from "../../schema";

/** An account by id. @throws Refusal `not_found` */
export function loadAccount(tx: Connection, id: string): typeof accounts.$inferSelect {
  const found = tx.select().from(accounts).where(eq(accounts.id, id)).get();
  if (found === undefined) throw new Refusal("not_found");
  return found;
}

/** @throws Refusal `last_admin` if nobody could administer once `id` no longer does */
export function requireOtherAdmin(tx: Connection, id: string): void {
  const administering = tx
    .select()
    .from(accounts)
    .all()
    .map((account) => ({
      id: account.id,
      role: account.role,
      isActive: account.suspendedAt === null && account.passwordHash !== noPassword,
    }));
  if (!remainsAdministered(administering, id)) throw new Refusal("last_admin");
}
