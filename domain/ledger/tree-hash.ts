import { createHash } from "node:crypto";

/** A hash of the ledger's tree: 32 bytes. */
export type TreeHash = Uint8Array;

const leafMark = new Uint8Array([0]);
const nodeMark = new Uint8Array([1]);

/** Hash of a leaf, RFC 6962 section 2.1: SHA-256 of 0x00 and the entry. */
export function leafHash(entry: string | Uint8Array): TreeHash {
  return createHash("sha256").update(leafMark).update(entry).digest();
}

/** Hash of a node above two others, RFC 6962 section 2.1: SHA-256 of 0x01, left, right. */
export function nodeHash(left: TreeHash, right: TreeHash): TreeHash {
  return createHash("sha256").update(nodeMark).update(left).update(right).digest();
}

/** Root of the tree without leaves: SHA-256 of nothing. */
export function emptyRoot(): TreeHash {
  return createHash("sha256").digest();
}

/** Whether two hashes are the same. */
export function sameHash(a: TreeHash, b: TreeHash): boolean {
  return a.length === b.length && a.every((byte, at) => byte === b[at]);
}
