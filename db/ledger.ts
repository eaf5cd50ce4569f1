import "server-only";
import { desc } from "drizzle-orm";
import { type LedgerAction, type LedgerEntry, type LedgerPayload, nextEntry } from "@/domain/ledger";
import { canonicalJson } from "@/domain/record";
import type { Connection } from "./client";
import { growTree } from "./ledger-tree";
import { ledger } from "./schema";

type Act = { at: string; actor: string; action: LedgerAction; subject: string; payload: LedgerPayload };

/** Appends to the chain and its tree. Call it inside the transaction that does the act: they stand or fall together. */
export function appendEntry(tx: Connection, act: Act): LedgerEntry {
  const last = tx
    .select({ seq: ledger.seq, hash: ledger.hash })
    .from(ledger)
    .orderBy(desc(ledger.seq))
    .limit(1)
    .get();
  const entry = nextEntry(last ?? null, act);
  tx.insert(ledger)
    .values({ ...entry, payload: canonicalJson(entry.payload) })
    .run();
  growTree(tx, entry);
  return entry;
}
