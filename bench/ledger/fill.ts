import type { Database } from "@/db/client";
import {
  entryText,
  type LedgerAction,
  type LedgerEntry,
  leafHash,
  nextEntry,
  treeFrontier,
} from "@/domain/ledger";
import { canonicalJson } from "@/domain/record";

const acts: readonly LedgerAction[] = ["draft.created", "draft.submitted", "draft.returned"];

/** Fills an empty ledger with entries of the usual kinds and sizes, and its tree; in one transaction. */
export function fillLedger(db: Database, entries: number): void {
  const tree = treeFrontier();
  const insertEntry = db.$client.prepare(
    "insert into ledger (seq, at, actor, action, subject, payload, previous, hash) values (?, ?, ?, ?, ?, ?, ?, ?)",
  );
  const insertNode = db.$client.prepare("insert into ledger_nodes (id, hash) values (?, ?)");
  db.transaction(() => {
    let last: LedgerEntry | null = null;
    for (let seq = 1; seq <= entries; seq++) {
      const at = new Date(Date.UTC(2026, 0, 1) + 1000 * seq).toISOString();
      const entry: LedgerEntry = nextEntry(last, {
        at,
        actor: `a${seq % 17}b21f0c-95d7-4c14-8a52-0f6f3c1d2e3f`,
        action: acts[seq % acts.length] ?? "draft.created",
        subject: `d${String(seq).padStart(7, "0")}-5a41-4a6e-9f0e-1c2b3a4d5e6f`,
        payload: { session: `${110000 + (seq % 8000)}-congress-14-${1 + (seq % 5)}`, version: seq % 9 },
      });
      const { hash, previous, action, actor, subject, payload } = entry;
      insertEntry.run(seq, at, actor, action, subject, canonicalJson(payload), previous, hash);
      for (const node of tree.add(leafHash(entryText(entry)))) insertNode.run(node.id, node.hash);
      last = entry;
    }
  });
}
