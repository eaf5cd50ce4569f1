import "server-only";
import { and, asc, eq, isNotNull, max } from "drizzle-orm";
import { z } from "zod";
import { type LinkKind, type Role, roles } from "@/domain/access";
import { noPassword } from "../account-secrets";
import type { Connection } from "../client";
import type { Context } from "../context";
import { permit } from "../guard";
import { accountIdentities, accountLinks, accounts, secondFactors, signIns } from "../schema";
import { mustUseCodes } from "./second-step";

/** Whether an account can sign in, has yet to set its password, or is shut out. */
export const accountStates = ["active", "invited", "suspended"] as const;
export type AccountState = (typeof accountStates)[number];

/** An account as its administrators see it. */
export type AccountRow = {
  id: string;
  name: string;
  displayName: string;
  role: Role;
  state: AccountState;
  createdAt: string;
  /** When it was last used, to within five minutes; null if not in the last thirty days. */
  seenAt: string | null;
  /** A one-time link that has been made and not used; it may have expired. */
  link: { kind: LinkKind; expiresAt: string } | null;
  /** By which its owner signs in through the organisation, and whether that was done once. */
  email: string | null;
  isLinked: boolean;
  /** Whether it signs in with one-time codes. */
  hasCodes: boolean;
};

/** What a list of accounts is narrowed to; `named` is part of a name. */
export const accountFilterSchema = z
  .object({
    role: z.enum(roles),
    state: z.enum(accountStates),
    named: z.string().trim().min(1).max(100),
  })
  .partial();
export type AccountFilter = z.infer<typeof accountFilterSchema>;

/** Accounts by name, all or those that fit. @throws Refusal */
export function listAccounts(ctx: Context, { role, state, named }: AccountFilter = {}): AccountRow[] {
  permit(ctx, "account.list");
  return ctx.db
    .select({
      account: accounts,
      link: accountLinks,
      seenAt: max(signIns.seenAt),
      factor: secondFactors.account,
      identity: accountIdentities.account,
    })
    .from(accounts)
    .leftJoin(accountLinks, eq(accountLinks.account, accounts.id))
    .leftJoin(signIns, eq(signIns.account, accounts.id))
    .leftJoin(accountIdentities, eq(accountIdentities.account, accounts.id))
    .leftJoin(
      secondFactors,
      and(eq(secondFactors.account, accounts.id), isNotNull(secondFactors.confirmedAt)),
    )
    .groupBy(accounts.id)
    .orderBy(asc(accounts.name))
    .all()
    .map(({ account, link, seenAt, factor, identity }) => ({
      id: account.id,
      name: account.name,
      displayName: account.displayName,
      role: account.role,
      state: stateOf(account, identity !== null),
      createdAt: account.createdAt,
      seenAt,
      link: link === null ? null : { kind: link.kind, expiresAt: link.expiresAt },
      email: account.email,
      isLinked: identity !== null,
      hasCodes: factor !== null,
    }))
    .filter(
      (row) =>
        (role === undefined || row.role === role) &&
        (state === undefined || row.state === state) &&
        (named === undefined || `${row.name} ${row.displayName}`.toLowerCase().includes(named.toLowerCase())),
    );
}

function stateOf(
  { suspendedAt, passwordHash }: typeof accounts.$inferSelect,
  isLinked: boolean,
): AccountState {
  if (suspendedAt !== null) return "suspended";
  return passwordHash === noPassword && !isLinked ? "invited" : "active";
}

/** One account. @returns null if there is none @throws Refusal */
export function getAccount(ctx: Context, id: string): AccountRow | null {
  return listAccounts(ctx).find((account) => account.id === id) ?? null;
}

/** Who asks, by the token of a sign-in; `signIn` is the sign-in itself. */
export type CurrentAccount = { id: string; name: string; role: Role; displayName: string; signIn: string };

/**
 * The account that a sign-in's token names, if it still holds: neither suspended, nor ended, same
 * token version, and with one-time codes where its role must use them.
 */
export function accountOfToken(
  db: Connection,
  { sub, tokenVersion, signIn }: { sub: string; tokenVersion: number; signIn: string },
): CurrentAccount | null {
  const row = db
    .select({ account: accounts, endedAt: signIns.endedAt, confirmedAt: secondFactors.confirmedAt })
    .from(signIns)
    .innerJoin(accounts, eq(accounts.id, signIns.account))
    .leftJoin(secondFactors, eq(secondFactors.account, accounts.id))
    .where(eq(signIns.id, signIn))
    .get();
  if (row === undefined || row.endedAt !== null) return null;
  const { id, name, role, displayName, suspendedAt, tokenVersion: version } = row.account;
  if (id !== sub || suspendedAt !== null || version !== tokenVersion) return null;
  if (row.confirmedAt === null && mustUseCodes(db, role)) return null;
  return { id, name, role, displayName, signIn };
}
