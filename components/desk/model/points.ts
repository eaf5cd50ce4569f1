import { type Directive, type SessionRecord, withDisagreements } from "@/domain/record";

/** A directive, or a point under one, and the list that holds it. */
type Placed = { point: Directive; list: string };

/** Every directive and point of a record with where it stands, in the record's order. */
export function pointsOf(record: SessionRecord): Placed[] {
  const walk = (list: string, points: readonly Directive[]): Placed[] =>
    points.flatMap((point) => [{ point, list }, ...walk(`${list}/${point.id}/points`, point.points)]);
  return record.speeches.flatMap(({ id, directives }) => walk(`speeches/${id}/directives`, directives));
}

/** The record with a point put below the one before it, as its last; the same record where none is before it. */
export function indentPoint(record: SessionRecord, path: string): SessionRecord {
  const { list, id } = split(path);
  const beside = listAt(record, list);
  const before = beside[beside.findIndex((point) => point.id === id) - 1];
  return before === undefined
    ? record
    : movePoint(record, path, `${list}/${before.id}/points`, before.points.length);
}

/** The record with a point put behind the one that it was below; the same record where it is below none. */
export function outdentPoint(record: SessionRecord, path: string): SessionRecord {
  const { list } = split(path);
  if (!list.endsWith("/points")) return record;
  const above = split(list.slice(0, -"/points".length));
  const place = listAt(record, above.list).findIndex((point) => point.id === above.id);
  return place < 0 ? record : movePoint(record, path, above.list, place + 1);
}

/**
 * The record with a point, and all that is below it, put at a place of the same or another list; its evidence goes with
 * it. The same record where there is no such point or list, or the list is below the point itself.
 *
 * @param place among the others of the list, from 0
 */
export function movePoint(record: SessionRecord, path: string, list: string, place: number): SessionRecord {
  const from = split(path);
  const point = listAt(record, from.list).find(({ id }) => id === from.id);
  if (point === undefined || list === path || list.startsWith(`${path}/`)) return record;
  const without = withList(record, from.list, (points) => points.filter((one) => one !== point));
  const moved = withList(without, list, (points) => [
    ...points.slice(0, place),
    point,
    ...points.slice(place),
  ]);
  if (!listAt(moved, list).includes(point) && listAt(moved, list).every(({ id }) => id !== point.id))
    return record;
  return withPathsMoved(moved, path, `${list}/${point.id}`);
}

/** Where a point is twice, because each of two people moved it elsewhere, the record with it where `prefer` has it. */
export function withoutDoubles(record: SessionRecord, prefer: SessionRecord): SessionRecord {
  const wanted = new Map(pointsOf(prefer).map(({ point, list }) => [point.id, list]));
  const all = pointsOf(record);
  let left = record;
  const ids = new Set(all.map(({ point }) => point.id));
  if (ids.size === all.length) return record;
  for (const id of ids) {
    const placed = all.filter(({ point }) => point.id === id);
    if (placed.length < 2) continue;
    const kept = placed.find(({ list }) => list === wanted.get(id)) ?? placed[0];
    for (const { list } of placed.filter((one) => one !== kept))
      left = withList(left, list, (points) => points.filter((one) => one.id !== id));
  }
  return left;
}

/** The record with evidence and reasons under one path said to stand under another. */
export function withPathsMoved(record: SessionRecord, from: string, to: string): SessionRecord {
  if (from === to) return record;
  const moved = <Signed extends { path: string }>(signed: Signed): Signed =>
    signed.path === from || signed.path.startsWith(`${from}/`)
      ? { ...signed, path: to + signed.path.slice(from.length) }
      : signed;
  const differ = (record.disagreements ?? []).map((one) => ({
    ...moved(one),
    others: one.others.map((other) => ({ ...other, citation: moved(other.citation) })),
  }));
  return {
    ...withDisagreements(record, differ),
    citations: record.citations.map(moved),
    acknowledgements: record.acknowledgements.map(moved),
  };
}

function listAt(record: SessionRecord, list: string): readonly Directive[] {
  const [, speech, , ...below] = list.split("/");
  let points = record.speeches.find(({ id }) => id === speech)?.directives ?? [];
  for (let n = 0; n + 1 < below.length; n += 2)
    points = points.find(({ id }) => id === below[n])?.points ?? [];
  return points;
}

/** The record with a list of points changed, and its points numbered by their places. */
function withList(
  record: SessionRecord,
  list: string,
  change: (points: readonly Directive[]) => readonly Directive[],
): SessionRecord {
  const [, speech, , ...below] = list.split("/");
  const inside = (points: readonly Directive[], way: readonly string[]): Directive[] => {
    const [id, , ...rest] = way;
    if (id === undefined) return change(points).map(numbered);
    return points.map((point) =>
      point.id === id ? { ...point, points: inside(point.points, rest) } : point,
    );
  };
  return {
    ...record,
    speeches: record.speeches.map((one) =>
      one.id === speech ? { ...one, directives: inside(one.directives, below) } : one,
    ),
  };
}

const numbered = (point: Directive, n: number): Directive =>
  point.ordinal === n + 1 ? point : { ...point, ordinal: n + 1 };

function split(path: string): { list: string; id: string } {
  const cut = path.lastIndexOf("/");
  return { list: path.slice(0, cut), id: path.slice(cut + 1) };
}
