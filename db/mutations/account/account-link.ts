import "server-only";
import { eq } from "drizzle-orm";
import { type LinkKind, linkExpiry } from "@/domain/access";
import { linkHash, newToken } from "../../account-secrets";
import type { Connection } from "../../client";
import { accountLinks } from "../../schema";

/** A link's secret, to be shown once, and until when it can be used (ISO 8601, UTC). */
export type OfferedLink = { token: string; expiresAt: string };

/** Makes an account's one-time link; one that it had before can no longer be used. */
export function offerLink(tx: Connection, account: string, kind: LinkKind, now: string): OfferedLink {
  const token = newToken();
  const expiresAt = linkExpiry(kind, now);
  dropLinks(tx, account);
  tx.insert(accountLinks)
    .values({ tokenHash: linkHash(token), account, kind, createdAt: now, expiresAt })
    .run();
  return { token, expiresAt };
}

/** Makes an account's links unusable. */
export function dropLinks(tx: Connection, account: string): void {
  tx.delete(accountLinks).where(eq(accountLinks.account, account)).run();
}
