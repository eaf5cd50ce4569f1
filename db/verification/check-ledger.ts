import "server-only";
import { sql } from "drizzle-orm";
import {
  chainWalk,
  entryTextOf,
  type LedgerAction,
  type LedgerEntry,
  leafHash,
  ledgerActions,
  type TreeHash,
} from "@/domain/ledger";
import type { Connection } from "../client";
import { entryOf } from "../ledger-row";
import { ledger } from "../schema";
import type { Fault } from "./fault";

/** Small enough that rows are gone before the collector looks at them twice. */
const batch = 500;

type Row = [seq: number, action: string, previous: string, hash: string, text: string];

/** An entry that holds; what it says is read only when it is asked for. */
export type CheckedEntry = { action: LedgerAction; hash: string; read(): LedgerEntry };

/**
 * Walks the chain from its first entry; hands each good entry on with its leaf. Stops at the first fault: what follows
 * rests on it.
 *
 * A million entries pass here. The database puts each entry's text together from its columns' own bytes; only where
 * that text has another hash, as SQLite escapes some characters otherwise than RFC 8785, it is written again by rule.
 */
export function checkLedger(
  db: Connection,
  onEntry: (entry: CheckedEntry, leaf: TreeHash) => void,
): { faults: Fault[]; size: number } {
  const walk = chainWalk();
  let last = Number.MIN_SAFE_INTEGER;
  for (;;) {
    const rows = db.values<Row>(sql`
      select seq, action, previous, hash,
        '{"action":' || json_quote(action) || ',"actor":' || json_quote(actor) || ',"at":' || json_quote(at) ||
        ',"payload":' || payload || ',"previous":' || json_quote(previous) || ',"seq":' || seq ||
        ',"subject":' || json_quote(subject) || '}'
      from ledger where seq > ${last} order by seq limit ${batch}`);
    for (const [seq, name, previous, hash, text] of rows) {
      const action = actions.get(name);
      if (action === undefined) return broken(seq, "entry_unreadable");
      const link = { seq, previous, hash };
      let own = text;
      let fault = walk.step(link, own);
      if (fault?.code === "hash_differs") {
        const entry = readEntry(db, seq);
        if (entry === null) return broken(seq, "entry_unreadable");
        own = entry.text;
        fault = walk.step(link, own);
      }
      if (fault !== null) return broken(fault.seq, fault.code);
      const read = () => {
        const entry = readEntry(db, seq);
        if (entry === null) throw new Error(`entry ${seq} of the ledger cannot be read`);
        return entry.entry;
      };
      onEntry({ action, hash, read }, leafHash(own));
      last = seq;
    }
    if (rows.length < batch) return { faults: [], size: walk.head().seq };
  }

  function broken(seq: number, code: string) {
    return { faults: [{ part: "ledger" as const, where: `#${seq}`, code }], size: walk.head().seq };
  }
}

const actions = new Map<string, LedgerAction>(ledgerActions.map((action) => [action, action]));

/** An entry as its schema has it, and its text by rule from the payload's own bytes. */
function readEntry(db: Connection, seq: number): { entry: LedgerEntry; text: string } | null {
  const row = db.select().from(ledger).where(sql`seq = ${seq}`).get();
  if (row === undefined) return null;
  try {
    const entry = entryOf(row);
    return { entry, text: entryTextOf(entry, row.payload) };
  } catch {
    return null;
  }
}
