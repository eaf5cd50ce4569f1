import "server-only";
import { asc } from "drizzle-orm";
import { type LedgerEntry, withdrawalFault } from "@/domain/ledger";
import type { Connection } from "../client";
import { withdrawals } from "../schema";
import { revisionName } from "./check-revisions";
import type { Fault } from "./fault";

/** Each withdrawal against its ledger entry, and each such entry against its withdrawal. */
export function checkWithdrawals(db: Connection, entries: ReadonlyMap<string, LedgerEntry>): Fault[] {
  const faults: Fault[] = [];
  const seen = new Set<string>();
  for (const withdrawal of db.select().from(withdrawals).orderBy(asc(withdrawals.id)).all()) {
    const where = revisionName(withdrawal.sessionKey, withdrawal.number);
    seen.add(where);
    const code = withdrawalFault(withdrawal, entries.get(where));
    if (code !== null) faults.push({ part: "revisions", where, code: `withdrawal_${code}` });
  }
  for (const where of entries.keys()) {
    if (!seen.has(where)) faults.push({ part: "revisions", where, code: "withdrawal_missing" });
  }
  return faults;
}
