import "server-only";
import { inArray } from "drizzle-orm";
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

/** Whether anything is published that is not the first revision of one of the given sessions. */
export function hasRecordsBeyond(db: Connection, keys: ReadonlySet<string>): boolean {
  return db
    .select({ key: revisions.sessionKey, number: revisions.number })
    .from(revisions)
    .all()
    .some(({ key, number }) => number > 1 || !keys.has(key));
}

/** Addresses of all sessions that were ever published, those withdrawn too. */
export function publishedKeys(db: Connection): Set<string> {
  return new Set(
    db
      .selectDistinct({ key: revisions.sessionKey })
      .from(revisions)
      .all()
      .map(({ key }) => key),
  );
}

/** Those of some addresses whose sessions were ever published, those withdrawn too. */
export function publishedAmong(db: Connection, keys: readonly string[]): Set<string> {
  return new Set(
    db
      .selectDistinct({ key: revisions.sessionKey })
      .from(revisions)
      .where(inArray(revisions.sessionKey, [...keys]))
      .all()
      .map(({ key }) => key),
  );
}
