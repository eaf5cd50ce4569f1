import "server-only";
import type { Connection } from "../client";
import { accounts, pages, revisions } from "../schema";

/** Whether nobody has an account yet. */
export function hasNoAccounts(db: Connection): boolean {
  return db.select({ id: accounts.id }).from(accounts).limit(1).get() === undefined;
}

/** Whether nothing was ever received or published. */
export function hasNoRecords(db: Connection): boolean {
  const page = db.select({ sha256: pages.sha256 }).from(pages).limit(1).get();
  const revision = db.select({ id: revisions.id }).from(revisions).limit(1).get();
  return page === undefined && revision === undefined;
}
