import type { SessionRecord } from "@/domain/record";
import { isBranch, type Node } from "./record-tree";
import { citationsByPath } from "./values";

/**
 * Paths of everything that two states of a record do not share: values, and the items and lists around them; and paths
 * whose evidence differs. States share what was not changed between them, so the work is that of the change.
 */
export function changedPaths(before: SessionRecord, after: SessionRecord): ReadonlySet<string> {
  const found = new Set<string>();
  if (before === after) return found;
  const { citations: earlier, disagreements: differed, ...was } = before;
  const { citations: later, disagreements: differ, ...is } = after;
  for (const key of Object.keys(is)) walk(key, nodeOf(was, key), nodeOf(is, key), found);
  if (earlier !== later) {
    const [old, now] = [citationsByPath(earlier), citationsByPath(later)];
    for (const [path, citation] of now) if (old.get(path) !== citation) found.add(path);
    for (const path of old.keys()) if (!now.has(path)) found.add(path);
  }
  if (differed !== differ) for (const { path } of [...(differed ?? []), ...(differ ?? [])]) found.add(path);
  return found;
}

function walk(path: string, before: Node | undefined, after: Node | undefined, found: Set<string>): void {
  if ((before ?? null) === (after ?? null)) return;
  found.add(path);
  if (Array.isArray(before) && Array.isArray(after)) {
    const old = new Map(before.map((item) => [idOf(item), item]));
    for (const item of after) {
      const id = idOf(item);
      if (id !== null && old.has(id)) walk(`${path}/${id}`, old.get(id), item, found);
    }
  } else if (isBranch(before) || isBranch(after)) {
    const [a, b] = [isBranch(before) ? before : {}, isBranch(after) ? after : {}];
    for (const key of new Set([...Object.keys(a), ...Object.keys(b)]))
      walk(`${path}/${key}`, a[key], b[key], found);
  }
}

const nodeOf = (tree: Node, key: string): Node | undefined => (isBranch(tree) ? tree[key] : undefined);
const idOf = (item: Node) => (isBranch(item) && typeof item.id === "string" ? item.id : null);
