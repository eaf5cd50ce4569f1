import "server-only";
import { randomBytes } from "node:crypto";
import { and, eq, lt } from "drizzle-orm";
import { periodOfCode, readTypedCode, secretBytes, secretText } from "@/domain/access/one-time-code";
import { Refusal } from "@/domain/errors";
import { recoveryHash } from "../../account-secrets";
import type { Connection, Database } from "../../client";
import { recoveryCodes, secondFactors } from "../../schema";
import { seal, unseal } from "../../sealed";

/** Gives an account a new secret, which holds once a code confirms it. */
export function beginFactor(db: Database, tx: Connection, account: string, now: string): void {
  const values = {
    secret: seal(db, secretText(randomBytes(secretBytes)), account),
    createdAt: now,
    confirmedAt: null,
    lastPeriod: 0,
  };
  tx.insert(secondFactors)
    .values({ account, ...values })
    .onConflictDoUpdate({ target: secondFactors.account, set: values })
    .run();
}

/** The second factor of an account, its secret opened; null where it has none, not even one being set up. */
export function factorOf(db: Database, tx: Connection, account: string) {
  const row = tx.select().from(secondFactors).where(eq(secondFactors.account, account)).get();
  return row === undefined ? null : { ...row, secret: unseal(db, row.secret, account) };
}

/** @throws Refusal `not_found` for an account without codes that hold */
export function requireFactor(db: Database, tx: Connection, account: string): void {
  if (!factorOf(db, tx, account)?.confirmedAt) throw new Refusal("not_found");
}

/** Takes an account's second factor away, with its recovery codes. */
export function dropFactor(tx: Connection, account: string): void {
  tx.delete(secondFactors).where(eq(secondFactors.account, account)).run();
  tx.delete(recoveryCodes).where(eq(recoveryCodes.account, account)).run();
}

/** Replaces an account's recovery codes. */
export function keepRecoveryCodes(tx: Connection, account: string, codes: readonly string[]): void {
  tx.delete(recoveryCodes).where(eq(recoveryCodes.account, account)).run();
  tx.insert(recoveryCodes)
    .values(codes.map((code) => ({ hash: recoveryHash(account, code), account })))
    .run();
}

/** A refusal that stands beside the field of the code. */
const wrong = (code: "code_wrong" | "code_used") => new Refusal(code, {}, [{ path: "code", code }]);

/**
 * Uses a code up: one of the app, once, or a recovery code.
 *
 * @throws Refusal `code_wrong`, `code_used` @returns which of the two it was
 */
export function useCode(
  db: Database,
  tx: Connection,
  { account, typed, now }: { account: string; typed: string; now: string },
): "code" | "recovery" {
  const factor = factorOf(db, tx, account);
  const read = readTypedCode(typed);
  if (factor === null || read === null) throw wrong("code_wrong");
  if (read.is === "recovery") {
    if (factor.confirmedAt === null) throw wrong("code_wrong");
    const fits = eq(recoveryCodes.hash, recoveryHash(account, read.code));
    if (tx.delete(recoveryCodes).where(fits).run().changes === 0) throw wrong("code_wrong");
    return "recovery";
  }
  const period = periodOfCode(factor.secret, read.code, now);
  if (period === null) throw wrong("code_wrong");
  const { changes } = tx
    .update(secondFactors)
    .set({ lastPeriod: period })
    .where(and(eq(secondFactors.account, account), lt(secondFactors.lastPeriod, period)))
    .run();
  if (changes === 0) throw wrong("code_used");
  return "code";
}
