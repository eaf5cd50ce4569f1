import "server-only";
import { type LedgerEntry, ledgerEntrySchema } from "@/domain/ledger";
import type { ledger } from "./schema";

/** An entry of the ledger as its row holds it. @throws where the row is no entry, or its payload no JSON */
export function entryOf(row: typeof ledger.$inferSelect): LedgerEntry {
  return ledgerEntrySchema.parse({ ...row, payload: JSON.parse(row.payload) });
}
