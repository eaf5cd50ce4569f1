import { emptyRoot, nodeHash, type TreeHash } from "./tree-hash";

/** Gives a stored node: the hash over the leaves from `index * 2^level` on, `2^level` of them. */
export type NodeReader = (level: number, index: number) => TreeHash;

/** A node that is whole and never changes again, under its number. */
export type TreeNode = { id: number; hash: TreeHash };

/**
 * Number of a node, from 0, in the order in which nodes become whole: a leaf, then those above it that it completes.
 * A tree that grows therefore only adds numbers at the end.
 */
export function nodeId(level: number, index: number): number {
  let last = index;
  for (let up = level; up > 0; up--) last = 2 * last + 1;
  let before = 0;
  for (let rest = last; rest > 0; rest = Math.floor(rest / 2)) before += rest;
  return before + level;
}

/** How many nodes are whole in a tree of so many leaves. */
export function nodeCount(size: number): number {
  return nodeId(0, size);
}

/** The nodes that become whole with one more leaf: the leaf and those above it, at most one a level. */
export function grow(size: number, leaf: TreeHash, read: NodeReader): TreeNode[] {
  const grown = [{ id: nodeId(0, size), hash: leaf }];
  let hash = leaf;
  let index = size;
  for (let level = 0; index % 2 === 1; level++) {
    hash = nodeHash(read(level, index - 1), hash);
    index = (index - 1) / 2;
    grown.push({ id: nodeId(level + 1, index), hash });
  }
  return grown;
}

/** Hash over the leaves from `from` (a place where a subtree begins) up to and without `to`. */
export function rangeHash(read: NodeReader, from: number, to: number): TreeHash {
  const leaves = to - from;
  const level = Math.log2(leaves);
  if (Number.isInteger(level)) return read(level, from / leaves);
  const middle = from + splitOf(leaves);
  return nodeHash(rangeHash(read, from, middle), rangeHash(read, middle, to));
}

/** Root of the tree of the first `size` leaves. */
export function treeRoot(read: NodeReader, size: number): TreeHash {
  return size === 0 ? emptyRoot() : rangeHash(read, 0, size);
}

/** The largest power of two below a number of leaves, from 2 on. */
export function splitOf(leaves: number): number {
  let split = 1;
  while (2 * split < leaves) split *= 2;
  return split;
}

/** A tree that remembers only its right edge: enough to add leaves and to know the root, in memory of O(log n). */
export function treeFrontier(): { add(leaf: TreeHash): TreeNode[]; root(): TreeHash; size(): number } {
  /** The newest whole node of each level. */
  const edge: TreeHash[] = [];
  let [size, nodes] = [0, 0];
  const read: NodeReader = (level, index) => {
    const hash = edge[level];
    if (hash === undefined) throw new Error(`the tree has no node ${index} at level ${level}`);
    return hash;
  };
  return {
    add(leaf) {
      const grown = [{ id: nodes, hash: leaf }];
      let [hash, level] = [leaf, 0];
      for (let index = size; index % 2 === 1; index = (index - 1) / 2) {
        hash = nodeHash(read(level, index - 1), hash);
        level += 1;
        grown.push({ id: nodes + level, hash });
      }
      for (const [at, node] of grown.entries()) edge[at] = node.hash;
      nodes += grown.length;
      size += 1;
      return grown;
    },
    root: () => treeRoot(read, size),
    size: () => size,
  };
}
