import { type SessionRecord, valuesOf, withDisagreements } from "@/domain/record";
import { movePoint } from "./points";
import { asRecord, type Branch, isBranch, type Node, nodeAt, withNode } from "./record-tree";

const noVotes = null;
const blankItems: Readonly<Record<string, { prefix: string; item: Branch }>> = {
  sittings: {
    prefix: "s",
    item: {
      kind: null,
      ordinal: null,
      date: null,
      attendance: { inOffice: null, due: null, present: null, absent: null, quorumClaim: null },
    },
  },
  reports: { prefix: "h", item: { presenter: null, sitting: null } },
  resolutions: {
    prefix: "r",
    item: { category: "other", method: null, votes: noVotes, outcome: null, sitting: null },
  },
  elections: { prefix: "e", item: { votes: noVotes, sitting: null } },
  speeches: { prefix: "p", item: { speaker: null, sitting: null, directives: [] } },
  directives: { prefix: "d", item: { text: null, points: [] } },
  points: { prefix: "d", item: { text: null, points: [] } },
};

/** Words that stand in required fields of a new item until it is written: title, name, heading. */
export type Placeholders = { title: string; name: string; post: string; heading: string };

/** The record with an empty item added at the end of a list, and the item's id. */
export function addItem(
  record: SessionRecord,
  list: string,
  words: Placeholders,
): { record: SessionRecord; id: string } | null {
  const kind = list.split("/").at(-1) ?? "";
  const blank = blankItems[kind];
  const items = nodeAt(record, list);
  if (blank === undefined || !Array.isArray(items)) return null;
  const id = freeId(record, blank.prefix);
  const added = replaceItems(record, list, [...items, { id, ...required(kind, words), ...blank.item }]);
  return added === null ? null : { record: added, id };
}

/** The record without an item, its evidence and its acknowledgements; what referred to a sitting refers to none. */
export function removeItem(record: SessionRecord, path: string): SessionRecord | null {
  const [list, id] = split(path);
  const items = nodeAt(record, list);
  if (!Array.isArray(items)) return null;
  const left = replaceItems(
    record,
    list,
    items.filter((item) => !isBranch(item) || item.id !== id),
  );
  if (left === null) return null;
  const stays = (signed: { path: string }) => signed.path !== path && !signed.path.startsWith(`${path}/`);
  const unbound = <T extends { sitting: string | null }>(item: T): T =>
    list === "sittings" && item.sitting === id ? { ...item, sitting: null } : item;
  const kept = withDisagreements(left, (left.disagreements ?? []).filter(stays));
  return {
    ...kept,
    reports: left.reports.map(unbound),
    resolutions: left.resolutions.map(unbound),
    elections: left.elections.map(unbound),
    speeches: left.speeches.map(unbound),
    citations: left.citations.filter(stays),
    acknowledgements: left.acknowledgements.filter(stays),
  };
}

/** The record with an item moved up (-1) or down (1) in its list; the same record at the list's end. */
export function moveItem(record: SessionRecord, path: string, by: -1 | 1): SessionRecord {
  const [list, id] = split(path);
  const items = nodeAt(record, list);
  if (!Array.isArray(items)) return record;
  const from = items.findIndex((item) => isBranch(item) && item.id === id);
  const [item, other] = [items[from], items[from + by]];
  if (item === undefined || other === undefined) return record;
  const moved = items.map((kept, n) => (n === from ? other : n === from + by ? item : kept));
  return replaceItems(record, list, moved) ?? record;
}

/**
 * The record with an item put at a place of a list: its own, or for directives and points that of another of their
 * kind. The same record where it cannot go there.
 *
 * @param place among the others of the list, from 0
 */
export function placeItem(record: SessionRecord, path: string, list: string, place: number): SessionRecord {
  if (isOfPoints(path)) return isOfPoints(`${list}/`) ? movePoint(record, path, list, place) : record;
  const [own, id] = split(path);
  const items = nodeAt(record, own);
  if (own !== list || !Array.isArray(items)) return record;
  const item = items.find((one) => isBranch(one) && one.id === id);
  if (item === undefined) return record;
  const others = items.filter((one) => one !== item);
  return replaceItems(record, list, [...others.slice(0, place), item, ...others.slice(place)]) ?? record;
}

/** Whether a path is one of a directive or a point: they can go under each other. */
export const isOfPoints = (path: string) => /\/(?:directives|points)\/[^/]*$/.test(path);

function split(path: string): [list: string, id: string] {
  const cut = path.lastIndexOf("/");
  return [path.slice(0, cut), path.slice(cut + 1)];
}

/** Directives and points are numbered by their place. */
function replaceItems(record: SessionRecord, list: string, items: Node[]): SessionRecord | null {
  const numbered = /(?:directives|points)$/.test(list)
    ? items.map((item, n) => (isBranch(item) ? { ...item, ordinal: n + 1 } : item))
    : items;
  const tree: Node = record;
  return asRecord(withNode(tree, list.split("/"), numbered));
}

function required(kind: string, words: Placeholders): Branch {
  if (kind === "reports" || kind === "resolutions") return { title: words.title };
  if (kind === "elections") return { name: words.name, post: words.post };
  return kind === "directives" || kind === "points" ? { heading: words.heading } : {};
}

/** One above the highest number in use, so that an id of something removed is not soon used again. */
function freeId(record: SessionRecord, prefix: string): string {
  const used = [...valuesOf(record), ...record.citations].flatMap(({ path }) => path.split("/"));
  const ids = [...used, ...listIds(record)].flatMap((part) => {
    const number = part.startsWith(prefix) ? Number(part.slice(prefix.length)) : Number.NaN;
    return Number.isInteger(number) ? [number] : [];
  });
  return `${prefix}${Math.max(0, ...ids) + 1}`;
}

function listIds(record: SessionRecord): string[] {
  return [record.sittings, record.reports, record.resolutions, record.elections, record.speeches].flatMap(
    (list) => list.map(({ id }) => id),
  );
}
