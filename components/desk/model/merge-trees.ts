import { type Branch, collapse, isBranch, type Node } from "./record-tree";

/** Paths at which both sides changed the same thing otherwise; a person has to choose. */
export type Clashes = Set<string>;

/**
 * What two states make together that came of one: what only one of them changed is as that one has it. Where both
 * changed the same otherwise, one's own stands and the path is noted. Lists of items are joined item by item.
 *
 * The three share what is the same in all (see `graft`), so equal means identical for all but plain values.
 */
export function mergeTrees(
  path: string,
  base: Node | undefined,
  mine: Node | undefined,
  theirs: Node | undefined,
  clashes: Clashes,
): Node | undefined {
  if (same(mine, theirs) || same(base, theirs)) return mine;
  if (same(base, mine)) return theirs;
  if (isList(mine) && isList(theirs))
    return mergeLists(path, isList(base) ? base : [], mine, theirs, clashes);
  if (mayBeBranch(mine) && mayBeBranch(theirs)) {
    const merged = mergeBranches(path, base, mine, theirs, clashes);
    return collapse(path.slice(path.lastIndexOf("/") + 1), merged);
  }
  clashes.add(path);
  return mine;
}

/** One of the two is a branch, as else they would be the same: a person or votes that the other does not have. */
const mayBeBranch = (node: Node | undefined) => isBranch(node) || (node ?? null) === null;
const branchOf = (node: Node | undefined): Branch => (isBranch(node) ? node : {});

function mergeBranches(
  path: string,
  base: Node | undefined,
  mine: Node | undefined,
  theirs: Node | undefined,
  clashes: Clashes,
): Branch {
  const [was, own, other] = [branchOf(base), branchOf(mine), branchOf(theirs)];
  const isWhole = isBranch(mine) && isBranch(theirs);
  const merged: Branch = {};
  for (const key of new Set([...Object.keys(own), ...Object.keys(other)])) {
    // Points are numbered by their place, which is settled with their list.
    const settled =
      key === "ordinal" && path.startsWith("speeches/")
        ? (own[key] ?? other[key])
        : mergeTrees(path === "" ? key : `${path}/${key}`, was[key], own[key], other[key], clashes);
    if (settled !== undefined) merged[key] = settled;
    else if (!isWhole) merged[key] = null;
  }
  return merged;
}

function mergeLists(
  path: string,
  base: Branch[],
  mine: Branch[],
  theirs: Branch[],
  clashes: Clashes,
): Node[] {
  const [was, own, other] = [byId(base), byId(mine), byId(theirs)];
  const kept = new Map<string, Node>();
  for (const id of new Set([...own.keys(), ...other.keys()])) {
    const [a, b, c] = [was.get(id), own.get(id), other.get(id)];
    const at = `${path}/${id}`;
    if (b !== undefined && c !== undefined) kept.set(id, mergeTrees(at, a, b, c, clashes) ?? b);
    else {
      const left = b ?? c;
      // Taken out by one side: gone, unless the other has changed it since.
      if (left === undefined || (a !== undefined && same(left, a))) continue;
      if (a !== undefined) clashes.add(at);
      if (a === undefined || b !== undefined) kept.set(id, left);
    }
  }
  const order = joinOrders([...was.keys()], [...own.keys()], [...other.keys()]);
  return order.flatMap((id) => {
    const item = kept.get(id);
    return item === undefined ? [] : [item];
  });
}

/** The order that one side gave, with what only the other has put behind what it stands behind there. */
export function joinOrders(
  base: readonly string[],
  mine: readonly string[],
  theirs: readonly string[],
): string[] {
  const shared = (ids: readonly string[]) => base.filter((id) => ids.includes(id));
  const isMoved = (ids: readonly string[]) =>
    ids.filter((id) => base.includes(id)).join(" ") !== shared(ids).join(" ");
  const [lead, follow] = !isMoved(mine) && isMoved(theirs) ? [theirs, mine] : [mine, theirs];
  const joined = [...lead];
  follow.forEach((id, n) => {
    if (joined.includes(id)) return;
    const before = follow.slice(0, n).findLast((one) => joined.includes(one));
    joined.splice(before === undefined ? 0 : joined.indexOf(before) + 1, 0, id);
  });
  return joined;
}

const byId = (items: Branch[]) => new Map(items.map((item) => [String(item.id), item]));

const isList = (node: Node | undefined): node is Branch[] =>
  Array.isArray(node) && node.every((item) => isBranch(item) && typeof item.id === "string");

/** Lists of words are compared by what they hold; all else is shared where it is the same. */
function same(a: Node | undefined, b: Node | undefined): boolean {
  if (a === b || (a ?? null) === (b ?? null)) return true;
  return (
    Array.isArray(a) && Array.isArray(b) && a.length === b.length && a.every((item, n) => same(item, b[n]))
  );
}
