import "server-only";
import { and, eq, gt, isNull } from "drizzle-orm";
import type { LinkKind } from "@/domain/access";
import { linkHash } from "../account-secrets";
import type { Connection } from "../client";
import { accountLinks, accounts } from "../schema";

/** Whose one-time link this is and what for; null if it cannot be used. Whoever has it need not be signed in. */
export function accountOfLink(
  db: Connection,
  token: string,
  now: string,
): { id: string; name: string; displayName: string; kind: LinkKind } | null {
  return (
    db
      .select({
        id: accounts.id,
        name: accounts.name,
        displayName: accounts.displayName,
        kind: accountLinks.kind,
      })
      .from(accountLinks)
      .innerJoin(accounts, eq(accounts.id, accountLinks.account))
      .where(
        and(
          eq(accountLinks.tokenHash, linkHash(token)),
          gt(accountLinks.expiresAt, now),
          isNull(accounts.suspendedAt),
        ),
      )
      .get() ?? null
  );
}
