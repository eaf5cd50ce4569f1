import { emptyRoot, nodeHash, sameHash, type TreeHash } from "./tree-hash";

/** The head of a tree: how many leaves it has, and its root. */
export type TreeHead = { size: number; root: TreeHash };

/** Whether a proof shows that a leaf stands at `index` (from 0) in a tree (RFC 9162, 2.1.3.2). */
export function includes(head: TreeHead, index: number, leaf: TreeHash, proof: readonly TreeHash[]): boolean {
  if (!Number.isInteger(index) || index < 0 || index >= head.size) return false;
  let [at, last, hash] = [index, head.size - 1, leaf];
  for (const beside of proof) {
    if (last === 0) return false;
    if (at % 2 === 1 || at === last) {
      hash = nodeHash(beside, hash);
      while (at % 2 === 0 && at !== 0) [at, last] = [at / 2, Math.floor(last / 2)];
    } else hash = nodeHash(hash, beside);
    [at, last] = [Math.floor(at / 2), Math.floor(last / 2)];
  }
  return last === 0 && sameHash(hash, head.root);
}

/** Whether a proof shows that a later tree begins with an earlier one (RFC 9162, 2.1.4.2). */
export function extendsTree(earlier: TreeHead, later: TreeHead, proof: readonly TreeHash[]): boolean {
  if (earlier.size > later.size) return false;
  if (earlier.size === 0) return proof.length === 0 && sameHash(earlier.root, emptyRoot());
  if (earlier.size === later.size) return proof.length === 0 && sameHash(earlier.root, later.root);
  const way = Number.isInteger(Math.log2(earlier.size)) ? [earlier.root, ...proof] : proof;
  const [start, ...rest] = way;
  if (start === undefined) return false;
  let [at, last] = [earlier.size - 1, later.size - 1];
  while (at % 2 === 1) [at, last] = [Math.floor(at / 2), Math.floor(last / 2)];
  let [before, after] = [start, start];
  for (const beside of rest) {
    if (last === 0) return false;
    if (at % 2 === 1 || at === last) {
      before = nodeHash(beside, before);
      after = nodeHash(beside, after);
      while (at % 2 === 0 && at !== 0) [at, last] = [at / 2, Math.floor(last / 2)];
    } else after = nodeHash(after, beside);
    [at, last] = [Math.floor(at / 2), Math.floor(last / 2)];
  }
  return last === 0 && sameHash(before, earlier.root) && sameHash(after, later.root);
}
