import type { Citation, SessionRecord } from "@/domain/record";
import { asRecord, type Node, nodeAt, withNode } from "./record-tree";

export type Value = string | number | null;

/** The value at a path; null where nothing is reported. */
export function valueAt(record: SessionRecord, path: string): Value {
  const node = nodeAt(record, path);
  return typeof node === "string" || typeof node === "number" ? node : null;
}

/** Parts of a record that classify or describe a source; they need no evidence. */
const withoutEvidence = /^sources\/|\/(?:category|method|sitting)$|^body\/regionCode$/;

/** Who enters a value, and what it is taken from. */
export type Hand = { by: string; from: string };

/**
 * The record with a value entered by hand: its evidence becomes the hand's. A value that is taken away loses its
 * evidence. Null where the record cannot hold the value.
 */
export function enterValue(
  record: SessionRecord,
  path: string,
  value: Value,
  hand: Hand,
): SessionRecord | null {
  const next = putValue(record, path, value);
  // A post without a name has no place in the record.
  if (next === null || (value !== null && valueAt(next, path) === null)) return null;
  if (withoutEvidence.test(path)) return next;
  return withCitation(next, path, value === null ? null : { origin: "hand", path, ...hand });
}

/** The record with a value and whatever evidence it has kept. Null where the record cannot hold it. */
export function putValue(record: SessionRecord, path: string, value: Value): SessionRecord | null {
  const tree: Node = record;
  const next = asRecord(withNode(tree, path.split("/"), value));
  return next === null ? null : dropLostEvidence(next);
}

/** The record with the one citation of a path replaced, or removed. */
export function withCitation(record: SessionRecord, path: string, citation: Citation | null): SessionRecord {
  const at = record.citations.findIndex((known) => known.path === path);
  const others = record.citations.filter((known) => known.path !== path);
  if (citation === null) return { ...record, citations: others };
  const place = at < 0 ? others.length : at;
  return { ...record, citations: [...others.slice(0, place), citation, ...others.slice(place)] };
}

/** A post goes with its name: evidence of what is no longer there goes too. */
function dropLostEvidence(record: SessionRecord): SessionRecord {
  const kept = record.citations.filter(({ path }) => valueAt(record, path) !== null);
  return kept.length === record.citations.length ? record : { ...record, citations: kept };
}

const indexes = new WeakMap<SessionRecord, ReadonlyMap<string, Citation>>();

/** The citation of a path; looked up in an index made once for each state of the record. */
export function citationAt(record: SessionRecord, path: string): Citation | undefined {
  let index = indexes.get(record);
  if (index === undefined) {
    index = new Map(record.citations.map((citation) => [citation.path, citation]));
    indexes.set(record, index);
  }
  return index.get(path);
}
