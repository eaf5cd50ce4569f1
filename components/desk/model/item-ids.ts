import { canonicalJson, type SessionRecord } from "@/domain/record";
import { asRecord, isBranch, type Node } from "./record-tree";

/** New ids of items by group and old id: `resolutions/r7` to `r8`. Directives and points are one group. */
export type Renames = ReadonlyMap<string, string>;

const groupOf = (list: string) => (list === "points" ? "directives" : list);

/** Group and id of every item of a record, each with the item. */
export function itemsOf(record: SessionRecord): Map<string, Node> {
  const found = new Map<string, Node>();
  const walk = (list: string, node: Node | undefined): void => {
    if (Array.isArray(node)) {
      for (const item of node) {
        if (!isBranch(item) || typeof item.id !== "string") continue;
        found.set(`${groupOf(list)}/${item.id}`, item);
        walkBranch(item);
      }
    } else if (isBranch(node)) walkBranch(node);
  };
  const walkBranch = (node: { [key: string]: Node | undefined }): void => {
    for (const [key, below] of Object.entries(node)) walk(key, below);
  };
  const { citations: _, disagreements: __, ...rest } = record;
  walk("", rest);
  return found;
}

/**
 * Ids that both sides gave to different new items: two people who each add a resolution both call it r7. One's own are
 * renamed to ids that neither uses.
 */
export function collidingIds(base: SessionRecord, mine: SessionRecord, theirs: SessionRecord): Renames {
  const [was, own, other] = [itemsOf(base), itemsOf(mine), itemsOf(theirs)];
  const renames = new Map<string, string>();
  const taken = new Set([...was.keys(), ...own.keys(), ...other.keys()]);
  for (const [key, item] of own) {
    const rival = other.get(key);
    if (rival === undefined || was.has(key) || canonicalJson(rival) === canonicalJson(item)) continue;
    const [group = "", id = ""] = key.split("/");
    const prefix = id.replace(/\d+$/, "");
    let number = Number(id.slice(prefix.length));
    while (taken.has(`${group}/${prefix}${number}`)) number++;
    taken.add(`${group}/${prefix}${number}`);
    renames.set(key, `${prefix}${number}`);
  }
  return renames;
}

/** A path with items called by their new ids. */
export function renamedPath(path: string, renames: Renames): string {
  const segments = path.split("/");
  return segments
    .map((segment, n) => renames.get(`${groupOf(segments[n - 1] ?? "")}/${segment}`) ?? segment)
    .join("/");
}

/** The record with items called by their new ids, in its lists, its evidence and whatever refers to them. */
export function withRenamed(record: SessionRecord, renames: Renames): SessionRecord {
  if (renames.size === 0) return record;
  const walk = (list: string, node: Node | undefined): Node | undefined => {
    if (Array.isArray(node)) return node.map((item) => walk(list, item) ?? null);
    if (!isBranch(node)) return node;
    return Object.fromEntries(
      Object.entries(node).map(([key, below]) => {
        if (key === "id") return [key, renames.get(`${groupOf(list)}/${below}`) ?? below];
        if (key === "sitting") return [key, renames.get(`sittings/${below}`) ?? below];
        if (key === "source") return [key, renames.get(`sources/${below}`) ?? below];
        if (key === "path") return [key, renamedPath(String(below), renames)];
        return [key, walk(key, below)];
      }),
    );
  };
  const tree: Node = record;
  return asRecord(walk("", tree) ?? null) ?? record;
}
