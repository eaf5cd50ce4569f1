import "server-only";
import { asc, gt } from "drizzle-orm";
import {
  chainWalk,
  entryText,
  type LedgerEntry,
  leafHash,
  ledgerEntrySchema,
  type TreeHash,
} from "@/domain/ledger";
import type { Connection } from "../client";
import { ledger } from "../schema";
import type { Fault } from "./fault";

const batch = 1000;

/** Walks the chain from its first entry; hands each good entry on with its leaf. Stops at the first fault: what follows rests on it. */
export function checkLedger(
  db: Connection,
  onEntry: (entry: LedgerEntry, leaf: TreeHash) => void,
): { faults: Fault[]; size: number } {
  const walk = chainWalk();
  let last = Number.MIN_SAFE_INTEGER;
  for (;;) {
    const rows = db
      .select()
      .from(ledger)
      .where(gt(ledger.seq, last))
      .orderBy(asc(ledger.seq))
      .limit(batch)
      .all();
    for (const row of rows) {
      const entry = readEntry(row);
      const text = entry === null ? "" : entryText(entry);
      const fault = entry === null ? { seq: row.seq, code: "entry_unreadable" } : walk.step(entry, text);
      if (fault !== null) {
        return {
          faults: [{ part: "ledger", where: `#${fault.seq}`, code: fault.code }],
          size: walk.head().seq,
        };
      }
      if (entry !== null) onEntry(entry, leafHash(text));
      last = row.seq;
    }
    if (rows.length < batch) return { faults: [], size: walk.head().seq };
  }
}

function readEntry(row: typeof ledger.$inferSelect): LedgerEntry | null {
  try {
    return ledgerEntrySchema.parse({ ...row, payload: JSON.parse(row.payload) });
  } catch {
    return null;
  }
}
