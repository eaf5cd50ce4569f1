import "server-only";
import { randomBytes } from "node:crypto";
import { eq, sql } from "drizzle-orm";
import { Refusal } from "@/domain/errors";
import { sha256 } from "@/domain/ledger";
import { mistakesPerHour } from "@/domain/mistakes";
import type { Connection } from "../../client";
import { mistakeSalts, mistakeSenders } from "../../schema";

/**
 * Counts one more report from a network address, or refuses it. The address is kept only as a hash with the day's
 * salt, and that for an hour: call `forgetOld` before.
 *
 * @throws Refusal `mistake_throttled`
 */
export function countSender(tx: Connection, now: string, address: string): void {
  const sender = sha256(`${saltOf(tx, now.slice(0, 10))} ${address}`);
  const all = sql<number>`count(*)`;
  const his = sql<number>`coalesce(sum(${mistakeSenders.sender} = ${sender}), 0)`;
  const sent = tx.select({ all, his }).from(mistakeSenders).get() ?? { all: 0, his: 0 };
  if (sent.his >= mistakesPerHour.address || sent.all >= mistakesPerHour.total)
    throw new Refusal("mistake_throttled", { minutes: 60 });
  tx.insert(mistakeSenders).values({ sender, at: now }).run();
}

function saltOf(tx: Connection, day: string): string {
  const salt = randomBytes(16).toString("hex");
  tx.insert(mistakeSalts).values({ day, salt }).onConflictDoNothing().run();
  return (
    tx.select({ salt: mistakeSalts.salt }).from(mistakeSalts).where(eq(mistakeSalts.day, day)).get()?.salt ??
    salt
  );
}
