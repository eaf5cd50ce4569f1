import fc from "fast-check";
import { expect, test } from "vitest";
import { extendsTree, includes } from "./tree-check";
import { emptyRoot, leafHash, nodeHash, type TreeHash } from "./tree-hash";
import { type NodeReader, nodeCount, nodeId, splitOf, treeFrontier, treeRoot } from "./tree-nodes";
import { consistencyProof, inclusionProof } from "./tree-proofs";

const hex = (hash: TreeHash) => Buffer.from(hash).toString("hex");

/** The leaves of the reference implementation of RFC 6962 (certificate-transparency, `merkle_tree_test`). */
const referenceLeaves = [
  "",
  "00",
  "10",
  "2021",
  "3031",
  "40414243",
  "5051525354555657",
  "606162636465666768696a6b6c6d6e6f",
].map((text) => leafHash(Buffer.from(text, "hex")));

const referenceRoots = [
  "e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855",
  "6e340b9cffb37a989ca544e6bb780a2c78901d3fb33738768511a30617afa01d",
  "fac54203e7cc696cf0dfcb42c92a1d9dbaf70ad9e621f4bd8d98662f00e3c125",
  "aeb6bcfe274b70a14fb067a5e5578264db0fa9b51af5e0ba159158f329e06e77",
  "d37ee418976dd95753c1c73862b9398fa2a2cf9b4ff0fdfe8b30cd95209614b7",
  "4e3bbb1f7b478dcfe71fb631631519a3bca12c9aefca1612bfce4c13a86264d4",
  "76e67dadbcdf1e10e1b74ddc608abd2f98dfb16fbce75277b5232a127f2087ef",
  "ddb89be403809e325750d3d263cd78929c2942b7942a34b77e122c9594a74c8c",
  "5dc9da79a70659a9ad559cb701ded9a2ab9d823aad2f4960cfe370eff4604328",
];

function treeOf(leaves: readonly TreeHash[]): NodeReader {
  const nodes = new Map<number, TreeHash>();
  const frontier = treeFrontier();
  for (const leaf of leaves) for (const { id, hash } of frontier.add(leaf)) nodes.set(id, hash);
  expect([...nodes.keys()]).toEqual(Array.from({ length: nodeCount(leaves.length) }, (_, n) => n));
  return (level, index) => {
    const hash = nodes.get(nodeId(level, index));
    if (hash === undefined) throw new Error("not whole");
    return hash;
  };
}

const leavesOf = (count: number) => Array.from({ length: count }, (_, n) => leafHash(`leaf ${n}`));

/** The definition in the RFC, word for word, to compare with. */
function byDefinition(leaves: readonly TreeHash[]): TreeHash {
  const [first] = leaves;
  if (first === undefined) return emptyRoot();
  if (leaves.length === 1) return first;
  const k = splitOf(leaves.length);
  return nodeHash(byDefinition(leaves.slice(0, k)), byDefinition(leaves.slice(k)));
}

test("the reference roots of RFC 6962, from none to eight leaves", () => {
  for (const [size, root] of referenceRoots.entries()) {
    expect(hex(treeRoot(treeOf(referenceLeaves.slice(0, size)), size))).toBe(root);
    expect(hex(treeRoot(treeOf(referenceLeaves), size))).toBe(root);
  }
});

test("the reference proofs of RFC 6962", () => {
  const read = treeOf(referenceLeaves);
  expect(inclusionProof(read, 0, 8).map(hex)).toEqual([
    "96a296d224f285c67bee93c30f8a309157f0daa35dc5b87e410b78630a09cfc7",
    "5f083f0a1a33ca076a95279832580db3e0ef4584bdff1f54c8a360f50de3031e",
    "6b47aaf29ee3c2af9af889bc1fb9254dabd31177f16232dd6aab035ca39bf6e4",
  ]);
  expect(inclusionProof(read, 0, 1)).toEqual([]);
  expect(consistencyProof(read, 2, 5).map(hex)).toEqual([
    "5f083f0a1a33ca076a95279832580db3e0ef4584bdff1f54c8a360f50de3031e",
    "bc1a0643b12e4d2d7c77918f44e0f4f79a838b6cf9ec5b5c283e1f4d88599e6b",
  ]);
});

test("every leaf of every tree is proved, every tree extends every one before it", () => {
  const leaves = leavesOf(40);
  const read = treeOf(leaves);
  const heads = Array.from({ length: 41 }, (_, size) => ({ size, root: treeRoot(read, size) }));
  for (const head of heads) {
    expect(hex(head.root)).toBe(hex(byDefinition(leaves.slice(0, head.size))));
    for (const [index, leaf] of leaves.slice(0, head.size).entries()) {
      expect(includes(head, index, leaf, inclusionProof(read, index, head.size))).toBe(true);
    }
    for (const earlier of heads.slice(1, head.size + 1)) {
      expect(extendsTree(earlier, head, consistencyProof(read, earlier.size, head.size))).toBe(true);
    }
  }
});

const flipped = (hash: TreeHash, bit: number) =>
  hash.map((byte, at) => (at === bit >> 3 ? byte ^ (1 << (bit & 7)) : byte));

test("any bit altered in leaf, proof or root fails, and so does another place or size", () => {
  const read = treeOf(leavesOf(64));
  fc.assert(
    fc.property(
      fc.integer({ min: 2, max: 64 }).chain((size) =>
        fc.record({
          size: fc.constant(size),
          index: fc.integer({ min: 0, max: size - 1 }),
          other: fc.integer({ min: 0, max: size - 1 }),
        }),
      ),
      fc.nat(),
      fc.integer({ min: 0, max: 255 }),
      ({ size, index, other }, which, bit) => {
        const head = { size, root: treeRoot(read, size) };
        const leaf = read(0, index);
        const proof = inclusionProof(read, index, size);
        const altered = proof.map((hash, at) => (at === which % proof.length ? flipped(hash, bit) : hash));
        expect(includes(head, index, leaf, altered)).toBe(false);
        expect(includes(head, index, flipped(leaf, bit), proof)).toBe(false);
        expect(includes({ size, root: flipped(head.root, bit) }, index, leaf, proof)).toBe(false);
        expect(includes(head, index, leaf, proof.slice(1))).toBe(false);
        expect(includes(head, index, leaf, [...proof, head.root])).toBe(false);
        if (other !== index) expect(includes(head, other, leaf, proof)).toBe(false);
      },
    ),
  );
});

test("no altered or shortened consistency proof holds", () => {
  const read = treeOf(leavesOf(64));
  fc.assert(
    fc.property(
      fc
        .integer({ min: 2, max: 64 })
        .chain((size) => fc.tuple(fc.integer({ min: 1, max: size - 1 }), fc.constant(size))),
      fc.nat(),
      fc.integer({ min: 0, max: 255 }),
      ([first, size], which, bit) => {
        const earlier = { size: first, root: treeRoot(read, first) };
        const later = { size, root: treeRoot(read, size) };
        const proof = consistencyProof(read, first, size);
        const altered = proof.map((hash, at) => (at === which % proof.length ? flipped(hash, bit) : hash));
        expect(extendsTree(earlier, later, altered)).toBe(false);
        expect(extendsTree({ size: first, root: flipped(earlier.root, bit) }, later, proof)).toBe(false);
        expect(extendsTree(earlier, { size, root: flipped(later.root, bit) }, proof)).toBe(false);
        expect(extendsTree(earlier, later, proof.slice(1))).toBe(false);
        expect(extendsTree(later, earlier, proof)).toBe(false);
      },
    ),
  );
});

test("what is not there cannot be proved", () => {
  const read = treeOf(leavesOf(4));
  expect(() => inclusionProof(read, 4, 4)).toThrow(RangeError);
  expect(() => inclusionProof(read, -1, 4)).toThrow(RangeError);
  expect(() => consistencyProof(read, 0, 4)).toThrow(RangeError);
  expect(() => consistencyProof(read, 5, 4)).toThrow(RangeError);
});
