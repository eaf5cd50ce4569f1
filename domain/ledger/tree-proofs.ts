import type { TreeHash } from "./tree-hash";
import { type NodeReader, rangeHash, splitOf } from "./tree-nodes";

/**
 * Proves that the leaf at `index` (from 0) is in the tree of `size` leaves: the hashes beside its way to the root, from
 * the leaf up (RFC 6962, 2.1.1).
 *
 * @throws RangeError where there is no such leaf
 */
export function inclusionProof(read: NodeReader, index: number, size: number): TreeHash[] {
  if (!Number.isInteger(index) || index < 0 || index >= size) throw new RangeError("no such leaf");
  const proof: TreeHash[] = [];
  let [from, to] = [0, size];
  while (to - from > 1) {
    const middle = from + splitOf(to - from);
    if (index < middle) {
      proof.push(rangeHash(read, middle, to));
      to = middle;
    } else {
      proof.push(rangeHash(read, from, middle));
      from = middle;
    }
  }
  return proof.reverse();
}

/**
 * Proves that the tree of `size` leaves begins with the tree of its first `first` ones (RFC 6962, 2.1.2).
 *
 * @throws RangeError unless 1 ≤ first ≤ size
 */
export function consistencyProof(read: NodeReader, first: number, size: number): TreeHash[] {
  if (!Number.isInteger(first) || first < 1 || first > size) throw new RangeError("no such tree");
  const proof: TreeHash[] = [];
  let [from, to] = [0, size];
  while (first < to) {
    const middle = from + splitOf(to - from);
    if (first <= middle) {
      proof.push(rangeHash(read, middle, to));
      to = middle;
    } else {
      proof.push(rangeHash(read, from, middle));
      from = middle;
    }
  }
  // The old tree itself need not be told: whoever checks has its root.
  if (from > 0) proof.push(rangeHash(read, from, to));
  return proof.reverse();
}
