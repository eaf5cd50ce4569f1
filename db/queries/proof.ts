import "server-only";
import { and, desc, eq, sql } from "drizzle-orm";
import {
  consistencyProof,
  entryText,
  extendsTree,
  includes,
  inclusionProof,
  leafHash,
  readCheckpoint,
  type TreeHash,
} from "@/domain/ledger";
import type { Connection } from "../client";
import { entryOf } from "../ledger-row";
import { treeReader } from "../ledger-tree";
import { checkpoints, ledger } from "../schema";

/** A checkpoint as it is told: hashes in base64, `key` the public key that signed it. */
export type CheckpointView = { size: number; root: string; at: string; key: string; note: string };

/** Proof that a revision stands in the ledger under a checkpoint. `index` counts from 0. */
export type RevisionProof = {
  session: string;
  revision: number;
  /** The entry's canonical JSON: the leaf. It names the revision's SHA-256. */
  entry: string;
  sha256: string;
  index: number;
  leaf: string;
  proof: string[];
  checkpoint: CheckpointView;
  /** Whether leaf and proof give the checkpoint's root: worked out here as anybody can. */
  holds: boolean;
};

/** Proof that the ledger at a later checkpoint begins with the ledger at an earlier one. */
export type LedgerGrowth = { from: CheckpointView; to: CheckpointView; proof: string[]; holds: boolean };

/** Checkpoints, newest first. */
export function listCheckpoints(db: Connection, most: number): CheckpointView[] {
  return db.select().from(checkpoints).orderBy(desc(checkpoints.id)).limit(most).all().map(viewOf);
}

/** The checkpoint over so many entries, or the newest. */
export function getCheckpoint(db: Connection, size?: number): CheckpointView | null {
  if (size === undefined) return listCheckpoints(db, 1)[0] ?? null;
  const row = db.select().from(checkpoints).where(eq(checkpoints.size, size)).get();
  return row === undefined ? null : viewOf(row);
}

/** Proves a revision against the newest checkpoint, or the one over `size` entries; null where one or the other is missing. */
export function proveRevision(
  db: Connection,
  session: string,
  revision: number,
  size?: number,
): RevisionProof | null {
  const checkpoint = getCheckpoint(db, size);
  const row = db
    .select()
    .from(ledger)
    .where(
      and(
        eq(ledger.subject, session),
        sql`${ledger.action} = 'record.published'`,
        sql`json_extract(${ledger.payload}, '$.number') = ${revision}`,
      ),
    )
    .get();
  if (checkpoint === null || row === undefined || row.seq > checkpoint.size) return null;
  const entry = entryOf(row);
  const text = entryText(entry);
  const [leaf, index] = [leafHash(text), row.seq - 1];
  const proof = inclusionProof(treeReader(db), index, checkpoint.size);
  return {
    session,
    revision,
    entry: text,
    sha256: String(entry.payload.sha256),
    index,
    leaf: base64(leaf),
    proof: proof.map(base64),
    checkpoint,
    holds: includes(headOf(checkpoint), index, leaf, proof),
  };
}

/** Proves that the ledger only grew between two checkpoints, given in either order; null where one is missing. */
export function proveGrowth(db: Connection, one: number, other: number): LedgerGrowth | null {
  const from = getCheckpoint(db, Math.min(one, other));
  const to = getCheckpoint(db, Math.max(one, other));
  if (from === null || to === null) return null;
  const proof = consistencyProof(treeReader(db), from.size, to.size);
  return { from, to, proof: proof.map(base64), holds: extendsTree(headOf(from), headOf(to), proof) };
}

function viewOf({ size, at, verifier, note }: typeof checkpoints.$inferSelect): CheckpointView {
  const read = readCheckpoint(note);
  return { size, at, key: verifier, note, root: read === null ? "" : base64(read.root) };
}

function headOf({ size, root }: CheckpointView) {
  return { size, root: Buffer.from(root, "base64") };
}

function base64(hash: TreeHash): string {
  return Buffer.from(hash).toString("base64");
}
