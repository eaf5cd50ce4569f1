import { recordSchema, type SessionRecord } from "@/domain/record";

/** A record as plain JSON, for walking by path. */
export type Node = null | boolean | number | string | Node[] | { [key: string]: Node | undefined };
export type Branch = { [key: string]: Node | undefined };

export const isBranch = (node: Node | undefined): node is Branch =>
  typeof node === "object" && node !== null && !Array.isArray(node);

/** The node at a path whose segments are keys and ids of items; undefined where nothing is. */
export function nodeAt(root: Node, path: string): Node | undefined {
  let node: Node | undefined = root;
  for (const segment of path.split("/")) {
    if (Array.isArray(node)) node = node.find((item) => isBranch(item) && item.id === segment);
    else if (isBranch(node)) node = node[segment];
    else return undefined;
  }
  return node;
}

/** What stands in for a part that is null until one of its values is known. */
const blanks: Readonly<Record<string, Branch>> = {
  presenter: { name: null, post: null },
  speaker: { name: null, post: null },
  votes: { for: null, against: null, abstain: null, notVoting: null },
  proposals: { received: null, filed: null },
};

/** The tree with one node replaced; branches on the way are copied, the rest is shared. */
export function withNode(node: Node | undefined, path: readonly string[], value: Node): Node {
  const [segment, ...rest] = path;
  if (segment === undefined) return value;
  if (Array.isArray(node)) {
    return node.map((item) => (isBranch(item) && item.id === segment ? withNode(item, rest, value) : item));
  }
  if (!isBranch(node)) return null;
  const below = node[segment] ?? (rest.length > 0 ? blanks[segment] : undefined);
  const next = withNode(below, rest, value);
  return { ...node, [segment]: rest.length > 0 ? collapse(segment, next) : next };
}

/** A person without a name, or votes without a number, is nothing reported. */
export function collapse(segment: string, node: Node): Node {
  if (!isBranch(node) || !(segment in blanks)) return node;
  if (segment === "presenter" || segment === "speaker") return node.name === null ? null : node;
  return Object.values(node).every((value) => value === null) ? null : node;
}

/** The tree as a record, if it is one. Nothing is copied: what a state shares with the one before stays shared. */
export function asRecord(tree: Node): SessionRecord | null {
  return isRecord(tree) ? tree : null;
}

const isRecord = (tree: Node): tree is SessionRecord => recordSchema.safeParse(tree).success;
