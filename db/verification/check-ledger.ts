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
import type { Database } from "../client";
import { entryOf } from "../ledger-row";
import { ledger } from "../schema";
import type { Fault } from "./fault";

/** Small enough that rows are gone before the collector looks at them twice. */
const batch = 500;

type Row = [seq: number, action: string, previous: string, hash: string, text: string];

/** Told of each entry that holds; what it says beyond that is read only where somebody asks, by `readEntry`. */
export type OnEntry = (action: LedgerAction, seq: number, hash: string, leaf: TreeHash) => void;

/**
 * Each entry's text as its columns' own bytes put together. Only columns that hold free words are quoted: an action is one
 * of a known list and a hash is compared with one, so a quote within either is found. Where SQLite escapes otherwise than
 * RFC 8785 the text has another hash, and is written again by rule.
 */
const rowsAfter = `
  select seq, action, previous, hash,
    concat('{"action":"', action, '","actor":', json_quote(actor), ',"at":', json_quote(at), ',"payload":', payload,
      ',"previous":"', previous, '","seq":', seq, ',"subject":', json_quote(subject), '}')
  from ledger where seq > ? order by seq limit ${batch}`;

/**
 * Walks the chain from its first entry; hands each good entry on with its leaf. Stops at the first fault: what follows
 * rests on it. A million entries pass here, so nothing is made for an entry but its text and its hashes.
 */
export function checkLedger(db: Database, onEntry: OnEntry): { faults: Fault[]; size: number } {
  const read = db.$client.prepare<[number], Row>(rowsAfter).raw();
  const walk = chainWalk();
  let last = Number.MIN_SAFE_INTEGER;
  for (;;) {
    const rows = read.all(last);
    for (const [seq, name, previous, hash, text] of rows) {
      const action = actions.get(name);
      if (action === undefined) return broken(seq, "entry_unreadable");
      const link = { seq, previous, hash };
      let own = text;
      let fault = walk.step(link, own);
      if (fault?.code === "hash_differs") {
        const entry = textByRule(db, seq);
        if (entry === null) return broken(seq, "entry_unreadable");
        own = entry.text;
        fault = walk.step(link, own);
      }
      if (fault !== null) return broken(fault.seq, fault.code);
      onEntry(action, seq, hash, leafHash(own));
      last = seq;
    }
    if (rows.length < batch) return { faults: [], size: walk.head().seq };
  }

  function broken(seq: number, code: string) {
    return { faults: [{ part: "ledger" as const, where: `#${seq}`, code }], size: walk.head().seq };
  }
}

/** An entry that was found to hold. @throws where there is none, or its row is none */
export function readEntry(db: Database, seq: number): LedgerEntry {
  const read = textByRule(db, seq);
  if (read === null) throw new Error(`entry ${seq} of the ledger cannot be read`);
  return read.entry;
}

const actions = new Map<string, LedgerAction>(ledgerActions.map((action) => [action, action]));

/** An entry as its schema has it, and its text by rule from the payload's own bytes. */
function textByRule(db: Database, seq: number): { entry: LedgerEntry; text: string } | null {
  const row = db.select().from(ledger).where(sql`seq = ${seq}`).get();
  if (row === undefined) return null;
  try {
    const entry = entryOf(row);
    return { entry, text: entryTextOf(entry, row.payload) };
  } catch {
    return null;
  }
}
