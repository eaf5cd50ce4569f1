import "server-only";
import { and, count, eq, gt, isNull } from "drizzle-orm";
import type { Role } from "@/domain/access";
import { codeAddress } from "@/domain/access/one-time-code";
import { linkHash, recoveryCodesOf } from "../account-secrets";
import type { Connection, Database } from "../client";
import type { Context } from "../context";
import { permit } from "../guard";
import { accounts, pendingSignIns, recoveryCodes, rolesWithCodes, secondFactors } from "../schema";
import { unseal } from "../sealed";

/** Who stands between the first and the second step of signing in; `sets`: codes are being set up by it. */
export type Pending = { id: string; name: string; displayName: string; sets: boolean };

/** Whose second step this is; null if it no longer holds. Whoever has its token is not signed in yet. */
export function accountOfPending(db: Connection, token: string, now: string): Pending | null {
  const row = db
    .select({ account: accounts, confirmedAt: secondFactors.confirmedAt })
    .from(pendingSignIns)
    .innerJoin(accounts, eq(accounts.id, pendingSignIns.account))
    .innerJoin(secondFactors, eq(secondFactors.account, pendingSignIns.account))
    .where(
      and(
        eq(pendingSignIns.tokenHash, linkHash(token)),
        eq(pendingSignIns.tokenVersion, accounts.tokenVersion),
        gt(pendingSignIns.expiresAt, now),
        isNull(accounts.suspendedAt),
      ),
    )
    .get();
  if (row === undefined) return null;
  const { id, name, displayName } = row.account;
  return { id, name, displayName, sets: row.confirmedAt === null };
}

/** What an app is given, and the recovery codes that will hold. */
export type SetUp = { secret: string; address: string; recovery: string[] };

function setUpOf(db: Database, account: { id: string; name: string }, site: string): SetUp | null {
  const row = db.select().from(secondFactors).where(eq(secondFactors.account, account.id)).get();
  if (row === undefined || row.confirmedAt !== null) return null;
  const secret = unseal(db, row.secret, account.id);
  return { secret, address: codeAddress(secret, account.name, site), recovery: recoveryCodesOf(secret) };
}

/** What whoever must set codes up while signing in is shown; null where nothing is to be set up. */
export function pendingSetUp(db: Database, token: string, now: string, site: string): SetUp | null {
  const pending = accountOfPending(db, token, now);
  return pending === null || !pending.sets ? null : setUpOf(db, pending, site);
}

/** How one's own one-time codes stand; `left`: recovery codes not used yet, `required`: one's role must use codes. */
export type OwnCodes = { isOn: boolean; left: number; required: boolean; setUp: SetUp | null };

/** One's own one-time codes. @param site name that the app shows @throws Refusal */
export function ownCodes(ctx: Context, site: string): OwnCodes {
  permit(ctx, "self.read");
  const { actor, db } = ctx;
  const account = db.select().from(accounts).where(eq(accounts.id, actor.id)).get();
  const factor = db.select().from(secondFactors).where(eq(secondFactors.account, actor.id)).get();
  const mine = eq(recoveryCodes.account, actor.id);
  return {
    isOn: factor !== undefined && factor.confirmedAt !== null,
    left: db.select({ n: count() }).from(recoveryCodes).where(mine).get()?.n ?? 0,
    required: mustUseCodes(db, actor.role),
    setUp: account === undefined ? null : setUpOf(db, account, site),
  };
}

/** Whether accounts of a role must use one-time codes. */
export function mustUseCodes(db: Connection, role: Role): boolean {
  return db.select().from(rolesWithCodes).where(eq(rolesWithCodes.role, role)).get() !== undefined;
}

/** The roles whose accounts must use one-time codes. @throws Refusal */
export function listRolesWithCodes(ctx: Context): Role[] {
  permit(ctx, "account.list");
  return ctx.db
    .select()
    .from(rolesWithCodes)
    .all()
    .map(({ role }) => role);
}
