import "server-only";
import { asc, sql } from "drizzle-orm";
import {
  isSignedBy,
  nodeCount,
  readCheckpoint,
  sameHash,
  type TreeHash,
  treeFrontier,
} from "@/domain/ledger";
import type { Connection } from "../client";
import { checkpoints } from "../schema";
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
  /** Past the first node that differs, those above it would only repeat the fault. */
  let broken = false;
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
        if (broken) break;
        const same = stored(id, hash);
        if (same === true) continue;
        broken = true;
        fault("tree", `#${tree.size()}`, same === undefined ? "node_missing" : "node_differs");
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

/** Asks whether a stored node, by number and in order, is what it should be; undefined where it is missing. */
function storedNodes(db: Connection): (id: number, hash: TreeHash) => boolean | undefined {
  let from = -run;
  let held = new Map<number, TreeHash>();
  /** All nodes of the run one after the other, where none is missing: one row instead of thousands. */
  let whole: Uint8Array | null = null;
  return (id, hash) => {
    if (id < from || id >= from + run) {
      from = id - (id % run);
      const [[count, bytes] = [0, null]] = db.values<[number, Uint8Array | null]>(sql`
        select count(*), cast(group_concat(hash, '') as blob) from
          (select hash from ledger_nodes where id >= ${from} and id < ${from + run} and length(hash) = 32 order by id)`);
      whole = count === run && bytes?.length === 32 * run ? bytes : null;
      held = new Map(whole === null ? nodesFrom(db, from) : []);
    }
    if (whole !== null) return standsAt(whole, 32 * (id - from), hash);
    const found = held.get(id);
    return found === undefined ? undefined : sameHash(found, hash);
  };
}

/** Byte by byte: over so few that is sooner than a call of the engine's. */
function standsAt(bytes: Uint8Array, from: number, hash: TreeHash): boolean {
  for (let at = 0; at < 32; at++) if (bytes[from + at] !== hash[at]) return false;
  return true;
}

function nodesFrom(db: Connection, from: number): [number, TreeHash][] {
  return db.values<[number, TreeHash]>(
    sql`select id, hash from ledger_nodes where id >= ${from} and id < ${from + run}`,
  );
}
