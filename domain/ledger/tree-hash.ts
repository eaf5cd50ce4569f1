import { hash } from "node:crypto";

/** A hash of the ledger's tree: 32 bytes. */
export type TreeHash = Uint8Array;

const nodeBytes = new Uint8Array(65);
nodeBytes[0] = 1;

/** Hash of a leaf, RFC 6962 section 2.1: SHA-256 of 0x00 and the entry (a text stands for its UTF-8 bytes). */
export function leafHash(entry: string | Uint8Array): TreeHash {
  if (typeof entry === "string") return hash("sha256", `\0${entry}`, "buffer");
  const bytes = new Uint8Array(entry.length + 1);
  bytes.set(entry, 1);
  return hash("sha256", bytes, "buffer");
}

/** Hash of a node above two others, RFC 6962 section 2.1: SHA-256 of 0x01, left, right. */
export function nodeHash(left: TreeHash, right: TreeHash): TreeHash {
  // A proof from elsewhere may hold hashes of any length: they give a hash too, which is not the root.
  if (left.length !== 32 || right.length !== 32)
    return hash("sha256", new Uint8Array([1, ...left, ...right]), "buffer");
  // So few bytes are copied sooner here than by a call of the engine's.
  for (let at = 0; at < 32; at++) {
    nodeBytes[1 + at] = left[at] ?? 0;
    nodeBytes[33 + at] = right[at] ?? 0;
  }
  return hash("sha256", nodeBytes, "buffer");
}

/** Root of the tree without leaves: SHA-256 of nothing. */
export function emptyRoot(): TreeHash {
  return hash("sha256", "", "buffer");
}

/** Whether two hashes are the same. */
export function sameHash(a: TreeHash, b: TreeHash): boolean {
  if (a.length !== b.length) return false;
  for (let at = 0; at < a.length; at++) if (a[at] !== b[at]) return false;
  return true;
}
