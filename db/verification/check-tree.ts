import "server-only";
import { and, asc, gte, lt, sql } from "drizzle-orm";
import {
  isSignedBy,
  nodeCount,
  readCheckpoint,
  sameHash,
  type TreeHash,
  treeFrontier,
} from "@/domain/ledger";
import type { Connection } from "../client";
import { checkpoints, ledgerNodes } from "../schema";
import type { Fault } from "./fault";

/**
 * Grows the tree anew, leaf by leaf, and compares its nodes with the stored ones and its roots with what checkpoints
 * say. Stored nodes are read in runs, so that a long ledger need not be in memory.
 *
 * @param others checkpoints kept elsewhere, as texts; only that they fit is checked, since their key is not here
 */
export function treeCheck(db: Connection, others: readonly string[]) {
  const tree = treeFrontier();
  const faults: Fault[] = [];
  const stored = storedNodes(db);
  const signed = new Map<number, string[]>();
  const kept = db.select().from(checkpoints).orderBy(asc(checkpoints.id)).all();
  for (const { size, note, verifier } of kept) {
    if (!isSignedBy(note, verifier)) fault("checkpoints", `#${size}`, "signature_differs");
    expectRoot(note, size);
  }
  for (const note of others) expectRoot(note, null);

  function fault(part: Fault["part"], where: string, code: string) {
    faults.push({ part, where, code });
  }
  function expectRoot(note: string, size: number | null) {
    const read = readCheckpoint(note);
    if (read === null || (size !== null && read.size !== size)) {
      return fault("checkpoints", size === null ? "given" : `#${size}`, "checkpoint_unreadable");
    }
    signed.set(read.size, [...(signed.get(read.size) ?? []), note]);
  }

  return {
    /** The next entry's leaf. */
    add(leaf: TreeHash) {
      for (const { id, hash } of tree.add(leaf)) {
        const found = stored(id);
        if (faults.some(({ part }) => part === "tree")) continue;
        if (found === undefined) fault("tree", `#${tree.size()}`, "node_missing");
        else if (!sameHash(found, hash)) fault("tree", `#${tree.size()}`, "node_differs");
      }
      for (const note of signed.get(tree.size()) ?? []) {
        const head = readCheckpoint(note);
        if (head !== null && !sameHash(head.root, tree.root()))
          fault("checkpoints", `#${head.size}`, "root_differs");
      }
    },
    /** What does not hold, once all leaves were given: checkpoints first, they are what the ledger is measured by. */
    faults(): Fault[] {
      for (const size of signed.keys()) {
        if (size > tree.size()) fault("checkpoints", `#${size}`, "ledger_shorter");
      }
      const last = db.get<{ n: number }>(sql`select coalesce(max(id) + 1, 0) as n from ledger_nodes`).n;
      if (last > nodeCount(tree.size())) fault("tree", `#${tree.size() + 1}`, "node_unknown");
      return faults.toSorted((a, b) => a.part.localeCompare(b.part));
    },
    root: () => (tree.size() === 0 ? null : Buffer.from(tree.root()).toString("base64")),
    checkpoints: kept.length,
  };
}

const run = 4096;

/** Stored nodes by number, asked for in order. */
function storedNodes(db: Connection): (id: number) => TreeHash | undefined {
  let from = 0;
  let held = new Map<number, TreeHash>();
  return (id) => {
    if (id < from || id >= from + run || held.size === 0) {
      from = id - (id % run);
      held = new Map(
        db
          .select()
          .from(ledgerNodes)
          .where(and(gte(ledgerNodes.id, from), lt(ledgerNodes.id, from + run)))
          .all()
          .map(({ id: number, hash }) => [number, hash]),
      );
    }
    return held.get(id);
  };
}
