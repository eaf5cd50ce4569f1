import "server-only";
import { randomUUID } from "node:crypto";
import { and, eq } from "drizzle-orm";
import { z } from "zod";
import { nameFromEmail, roles } from "@/domain/access";
import { Refusal } from "@/domain/errors";
import { noPassword } from "../../account-secrets";
import type { Connection, Database } from "../../client";
import { appendEntry } from "../../ledger";
import { parseInput } from "../../parse";
import { accountIdentities, accounts } from "../../schema";
import type { Whence } from "./begin-sign-in";
import { enter, type FirstStep } from "./enter";
import { loadAccount } from "./load-account";

export const ProviderSignInInput = z.object({
  issuer: z.string().min(1).max(500),
  subject: z.string().min(1).max(500),
  /** Verified by the provider, in small letters; null where there is none. */
  email: z.string().max(320).nullable(),
  hasUnverifiedEmail: z.boolean(),
  name: z.string().nullable(),
  /** Role of an account made for whoever has none; null where none is made. */
  newRole: z.enum(roles).nullable(),
});
type Given = z.output<typeof ProviderSignInInput>;

/**
 * Signs in whom an organisation's provider vouches for: the account linked to that identity; else the one whose
 * address the provider has verified, which is linked by it from then on; else a new one, where the site says so.
 * One-time codes are asked for like after a password. Not a verb of the table of permissions.
 *
 * @throws Refusal `provider_unknown`, `provider_email_unverified`, `account_suspended`
 */
export function signInByProvider(
  { db, ...whence }: Whence & { db: Database },
  input: z.input<typeof ProviderSignInInput>,
): FirstStep {
  const given = parseInput(ProviderSignInInput, input);
  const account = db.transaction((tx) => accountFor(tx, given, whence.now), { behavior: "immediate" });
  return enter(db, account, whence);
}

function accountFor(tx: Connection, given: Given, now: string): string {
  const { issuer, subject, email, hasUnverifiedEmail, newRole } = given;
  const linked = tx
    .select()
    .from(accountIdentities)
    .where(and(eq(accountIdentities.issuer, issuer), eq(accountIdentities.subject, subject)))
    .get();
  if (linked !== undefined) return usable(tx, linked.account);
  if (email === null)
    throw new Refusal(hasUnverifiedEmail ? "provider_email_unverified" : "provider_unknown");
  const found = tx.select().from(accounts).where(eq(accounts.email, email)).get();
  if (found === undefined && newRole === null) throw new Refusal("provider_unknown");
  const id = found === undefined ? create(tx, { ...given, email }, now) : usable(tx, found.id);
  const other = tx
    .select()
    .from(accountIdentities)
    .where(and(eq(accountIdentities.issuer, issuer), eq(accountIdentities.account, id)))
    .get();
  // The address went to someone else there: an admin has to say whose the account is.
  if (other !== undefined) throw new Refusal("provider_unknown");
  tx.insert(accountIdentities).values({ issuer, subject, account: id, linkedAt: now }).run();
  appendEntry(tx, { at: now, actor: id, action: "account.linked", subject: id, payload: { issuer } });
  return id;
}

/** @throws Refusal `account_suspended` */
function usable(tx: Connection, id: string): string {
  if (loadAccount(tx, id).suspendedAt !== null) throw new Refusal("account_suspended");
  return id;
}

function create(tx: Connection, { email, name, newRole }: Given & { email: string }, now: string): string {
  const role = newRole;
  if (role === null) throw new Refusal("provider_unknown");
  const id = randomUUID();
  const isTaken = (one: string) =>
    tx.select({ id: accounts.id }).from(accounts).where(eq(accounts.name, one)).get() !== undefined;
  const displayName = (name ?? "").trim().slice(0, 80) || email.slice(0, 80);
  tx.insert(accounts)
    .values({
      ...{ id, role, email, displayName, passwordHash: noPassword, createdAt: now },
      name: nameFromEmail(email, isTaken),
    })
    .run();
  appendEntry(tx, { at: now, actor: id, action: "account.created", subject: id, payload: { role } });
  return id;
}
