import "server-only";
import { and, eq, gt, lt, sql } from "drizzle-orm";
import { Refusal } from "@/domain/errors";
import type { Connection } from "../../client";
import { signInFailures } from "../../schema";

/** Who tries: `account` is a name as typed, or null where the attempt names none (a one-time link). */
export type Attempt = { account: string | null; address: string; now: string };

const window = 15 * 60 * 1000;
const perAccount = 8;
const perAddress = 40;

/**
 * Holds attempts at passwords and links to eight failures an account and forty an address in fifteen minutes.
 *
 * @throws Refusal `sign_in_throttled`
 */
export function refuseTooMany(db: Connection, { account, address, now }: Attempt): void {
  const since = new Date(Date.parse(now) - window).toISOString();
  db.delete(signInFailures).where(lt(signInFailures.at, since)).run();
  const failures = (column: typeof signInFailures.account | typeof signInFailures.address, value: string) =>
    db
      .select({ n: sql<number>`count(*)` })
      .from(signInFailures)
      .where(and(eq(column, value), gt(signInFailures.at, since)))
      .get()?.n ?? 0;
  if (
    (account !== null && failures(signInFailures.account, account) >= perAccount) ||
    failures(signInFailures.address, address) >= perAddress
  ) {
    throw new Refusal("sign_in_throttled", { minutes: window / 60_000 });
  }
}

/** Counts an attempt that failed. */
export function countFailure(db: Connection, { account, address, now }: Attempt): void {
  db.insert(signInFailures)
    .values({ account: account ?? "", address, at: now })
    .run();
}

/** Forgets an account's failures, once the right password was given. */
export function forgetFailures(db: Connection, account: string): void {
  db.delete(signInFailures).where(eq(signInFailures.account, account)).run();
}
