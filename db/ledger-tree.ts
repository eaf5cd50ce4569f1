import "server-only";
import { asc, gt, sql } from "drizzle-orm";
import {
  entryText,
  grow,
  type LedgerEntry,
  leafHash,
  type NodeReader,
  nodeId,
  type TreeHash,
} from "@/domain/ledger";
import type { Connection, Database } from "./client";
import { entryOf } from "./ledger-row";
import { ledger, ledgerNodes } from "./schema";

/** The stored tree lacks a node: `huilu rebuild` makes it anew. */
export class TreeBroken extends Error {}

/** Reads the stored nodes of the tree. What it returns throws TreeBroken where one is missing. */
export function treeReader(db: Connection): NodeReader {
  return (level, index) => {
    const row = db.get<{ hash: TreeHash } | undefined>(
      sql`select hash from ledger_nodes where id = ${nodeId(level, index)}`,
    );
    if (row === undefined)
      throw new TreeBroken(`the tree of the ledger lacks node ${index} at level ${level}`);
    return row.hash;
  };
}

/** Adds an entry's leaf and the nodes that it completes; in the transaction that appends the entry. */
export function growTree(tx: Connection, entry: LedgerEntry): void {
  for (const node of grow(entry.seq - 1, leafHash(entryText(entry)), treeReader(tx))) {
    tx.run(sql`insert into ledger_nodes (id, hash) values (${node.id}, ${node.hash})`);
  }
}

const batch = 1000;

/** Brings the tree up to the ledger: after a migration that brought the tree, or from nothing. */
export function fillTree(db: Connection): void {
  let last = leavesStored(db);
  for (;;) {
    const rows = db
      .select()
      .from(ledger)
      .where(gt(ledger.seq, last))
      .orderBy(asc(ledger.seq))
      .limit(batch)
      .all();
    for (const row of rows) {
      growTree(db, entryOf(row));
      last = row.seq;
    }
    if (rows.length < batch) return;
  }
}

/** Drops the stored nodes and makes them anew from the entries. */
export function rebuildTree(db: Database): void {
  db.transaction(
    (tx) => {
      tx.delete(ledgerNodes).run();
      fillTree(tx);
    },
    { behavior: "immediate" },
  );
}

/** How many entries the stored nodes cover: the leaf of the next one is the first that is not there. */
function leavesStored(db: Connection): number {
  const nodes = db.get<{ n: number | null }>(sql`select max(id) + 1 as n from ledger_nodes`)?.n ?? 0;
  let [low, high] = [0, nodes];
  while (low < high) {
    const middle = Math.ceil((low + high) / 2);
    if (nodeId(0, middle) <= nodes) low = middle;
    else high = middle - 1;
  }
  return low;
}
