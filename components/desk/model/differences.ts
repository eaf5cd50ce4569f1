import { type SessionRecord, withDisagreements } from "@/domain/record";
import { asRecord, type Branch, isBranch, type Node, nodeAt, withNode } from "./record-tree";
import { citationAt, withCitation } from "./values";

/**
 * One difference between two states of a record. An item that only one of them has is one difference, whatever it
 * holds; otherwise each value is one. Order within a list is no difference.
 */
export type Difference = {
  path: string;
  kind: "value" | "item";
  mine: string | number | null;
  theirs: string | number | null;
};

const parts = [
  "body",
  "term",
  "session",
  "year",
  "sittings",
  "reports",
  "resolutions",
  "elections",
  "proposals",
  "speeches",
  "sources",
];

/** What differs between two states, in the order of the record. */
export function differences(mine: SessionRecord, theirs: SessionRecord): Difference[] {
  return parts.flatMap((part) => compare(part, nodeAt(mine, part), nodeAt(theirs, part)));
}

function compare(path: string, mine: Node | undefined, theirs: Node | undefined): Difference[] {
  if (Array.isArray(mine) || Array.isArray(theirs)) {
    const [a, b] = [Array.isArray(mine) ? mine : [], Array.isArray(theirs) ? theirs : []];
    if (![...a, ...b].every((item) => isBranch(item)))
      return compare(path, a.join("、") || null, b.join("、") || null);
    return idsOf(a, b).flatMap((id) => compareItems(`${path}/${id}`, itemOf(a, id), itemOf(b, id)));
  }
  if (isBranch(mine) || isBranch(theirs)) {
    const [a, b]: [Branch, Branch] = [isBranch(mine) ? mine : {}, isBranch(theirs) ? theirs : {}];
    const keys = new Set([...Object.keys(a), ...Object.keys(b)]);
    return [...keys].flatMap((key) =>
      key === "id" || (key === "ordinal" && !path.startsWith("sittings/"))
        ? []
        : compare(`${path}/${key}`, a[key] ?? null, b[key] ?? null),
    );
  }
  return mine === theirs ? [] : [{ path, kind: "value", mine: plain(mine), theirs: plain(theirs) }];
}

function compareItems(path: string, mine: Branch | undefined, theirs: Branch | undefined): Difference[] {
  if (mine !== undefined && theirs !== undefined) return compare(path, mine, theirs);
  return [{ path, kind: "item", mine: headOf(mine), theirs: headOf(theirs) }];
}

const itemOf = (items: Node[], id: string) => items.filter(isBranch).find((item) => item.id === id);
const idsOf = (a: Node[], b: Node[]) => [
  ...new Set([...a, ...b].flatMap((item) => (isBranch(item) ? [String(item.id)] : []))),
];
const plain = (node: Node | undefined) =>
  typeof node === "string" || typeof node === "number" ? node : null;

/** What an item is called in a list of differences. */
function headOf(item: Branch | undefined): string | number | null {
  if (item === undefined) return null;
  const speaker = isBranch(item.speaker) ? item.speaker.name : null;
  return plain(item.title ?? item.heading ?? item.name ?? speaker ?? item.kind ?? item.id);
}

/** One place in two states, as a list of differences shows it. */
export function differenceAt(path: string, mine: SessionRecord, theirs: SessionRecord): Difference {
  const [a, b] = [shownAt(mine, path), shownAt(theirs, path)];
  const kind = isBranch(nodeAt(mine, path) ?? nodeAt(theirs, path)) ? "item" : "value";
  return { path, kind, mine: a, theirs: b };
}

function shownAt(record: SessionRecord, path: string): string | number | null {
  const reason = reasonAt(record, path);
  if (reason !== undefined) return reason.reason;
  if (path.startsWith(differing)) return disagreementAt(record, path)?.reason ?? null;
  const node = nodeAt(record, path);
  if (Array.isArray(node)) return node.join("、") || null;
  return isBranch(node) ? headOf(node) : plain(node);
}

const reasons = "acknowledgements/";
const differing = "disagreements/";

/** The reason that a path names: `acknowledgements/<code> <path of the finding>`. */
function reasonAt(record: SessionRecord, path: string) {
  if (!path.startsWith(reasons)) return undefined;
  return record.acknowledgements.find((given) => path === `${reasons}${given.code} ${given.path}`);
}

/** `mine` with each of the given differences settled as `theirs` has it, evidence included. */
export function takeTheirs(
  mine: SessionRecord,
  theirs: SessionRecord,
  paths: readonly string[],
): SessionRecord {
  let merged = mine;
  for (const path of paths) {
    const next = path.startsWith(reasons)
      ? withReasonOf(merged, theirs, path)
      : path.startsWith(differing)
        ? withDisagreementOf(merged, theirs, path)
        : settle(merged, theirs, path);
    if (next !== null) merged = evidenceFrom(next, theirs, path);
  }
  return merged;
}

const disagreementAt = (record: SessionRecord, path: string) =>
  record.disagreements?.find((one) => path === differing + one.path);

function withDisagreementOf(mine: SessionRecord, theirs: SessionRecord, path: string): SessionRecord {
  const [own, other] = [disagreementAt(mine, path), disagreementAt(theirs, path)];
  const others = (mine.disagreements ?? []).filter((one) => one !== own);
  return withDisagreements(mine, other === undefined ? others : [...others, other]);
}

function withReasonOf(mine: SessionRecord, theirs: SessionRecord, path: string): SessionRecord {
  const [own, other] = [reasonAt(mine, path), reasonAt(theirs, path)];
  const others = mine.acknowledgements.filter((given) => given !== own);
  return { ...mine, acknowledgements: other === undefined ? others : [...others, other] };
}

function settle(mine: SessionRecord, theirs: SessionRecord, path: string): SessionRecord | null {
  const tree: Node = mine;
  const wanted = nodeAt(theirs, path);
  const cut = path.lastIndexOf("/");
  const [list, id] = [path.slice(0, cut), path.slice(cut + 1)];
  const items = cut < 0 ? undefined : nodeAt(mine, list);
  if (!Array.isArray(items) || !items.every(isBranch))
    return asRecord(withNode(tree, path.split("/"), wanted ?? null));
  const others = items.filter((item) => item.id !== id);
  const known = others.length < items.length;
  const settled =
    wanted === undefined
      ? others
      : known
        ? items.map((item) => (item.id === id ? wanted : item))
        : [...items, wanted];
  return asRecord(withNode(tree, list.split("/"), settled));
}

function evidenceFrom(record: SessionRecord, theirs: SessionRecord, path: string): SessionRecord {
  const concerns = (cited: string) => cited === path || cited.startsWith(`${path}/`);
  const paths = new Set(
    [...record.citations, ...theirs.citations].map((citation) => citation.path).filter(concerns),
  );
  let next = record;
  for (const cited of paths) next = withCitation(next, cited, citationAt(theirs, cited) ?? null);
  return next;
}
