import { isBranch, type Node } from "./record-tree";

/**
 * The second of two trees, sharing with the first every part that is the same in both, so that what differs is found
 * without looking into what does not.
 */
export function graft(base: Node | undefined, next: Node): Node {
  if (base === next) return next;
  if (Array.isArray(base) && Array.isArray(next)) {
    const byId = new Map(base.map((item) => [isBranch(item) ? item.id : undefined, item]));
    const joined = next.map((item, n) =>
      graft(isBranch(item) && item.id !== undefined ? byId.get(item.id) : base[n], item),
    );
    const same = joined.length === base.length && joined.every((item, n) => item === base[n]);
    return same ? base : joined;
  }
  if (isBranch(base) && isBranch(next)) {
    const entries = Object.entries(next).map(([key, node]) => [
      key,
      node === undefined ? undefined : graft(base[key], node),
    ]);
    const keys = Object.keys(base);
    const same = keys.length === entries.length && entries.every(([key, node]) => base[String(key)] === node);
    return same ? base : Object.fromEntries(entries);
  }
  return next;
}
