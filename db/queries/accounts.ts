import "server-only";
import { asc, eq } from "drizzle-orm";
import type { Role } from "@/domain/access";
import type { Connection } from "../client";
import type { Context } from "../context";
import { permit } from "../guard";
import { accounts } from "../schema";

/** An account as its administrators see it. */
export type AccountRow = {
  id: string;
  name: string;
  displayName: string;
  role: Role;
  suspendedAt: string | null;
  createdAt: string;
};

/** All accounts by name. @throws Refusal */
export function listAccounts(ctx: Context): AccountRow[] {
  permit(ctx, "account.list");
  return ctx.db
    .select({
      id: accounts.id,
      name: accounts.name,
      displayName: accounts.displayName,
      role: accounts.role,
      suspendedAt: accounts.suspendedAt,
      createdAt: accounts.createdAt,
    })
    .from(accounts)
    .orderBy(asc(accounts.name))
    .all();
}

/** The account that a sign-in's token names, if the token still holds: not suspended, same token version. */
export function accountOfToken(
  db: Connection,
  id: string,
  tokenVersion: number,
): { id: string; role: Role; displayName: string } | null {
  const row = db.select().from(accounts).where(eq(accounts.id, id)).get();
  if (row === undefined || row.suspendedAt !== null || row.tokenVersion !== tokenVersion) return null;
  return { id: row.id, role: row.role, displayName: row.displayName };
}
