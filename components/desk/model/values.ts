import { z } from "zod";
import { type Citation, canonicalJson, type SessionRecord } from "@/domain/record";
import { leafSchema } from "./leaf-schema";
import { type Node, nodeAt, withNode } from "./record-tree";

export type Value = string | number | null;

/** The value at a path; null where nothing is reported. */
export function valueAt(record: SessionRecord, path: string): Value {
  const node = nodeAt(record, path);
  return typeof node === "string" || typeof node === "number" ? node : null;
}

/** Parts of a record that classify or describe a source; they need no evidence. */
const withoutEvidence = /^sources\/|\/(?:category|method|sitting)$|^body\/regionCode$/;

/** Whether a value at a path is one that a report gives, and so needs to say where it comes from. */
export const needsEvidence = (path: string) => !withoutEvidence.test(path);

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
  if (!needsEvidence(path)) return next;
  return withCitation(next, path, value === null ? null : { origin: "hand", path, ...hand });
}

/**
 * The record with a value and whatever evidence it has kept. Null where the record cannot hold it. Only the value is
 * checked, and what surrounds it is shared with the record before: this runs at every key.
 */
export function putValue(record: SessionRecord, path: string, value: Value): SessionRecord | null {
  const tree: Node = record;
  if (value === null) {
    const next = withNode(tree, path.split("/"), null);
    return isRecordWithout(next, path) ? dropLostEvidence(next, path) : null;
  }
  const schema = leafSchema(path);
  const fits = schema === null ? null : z.safeParse(schema, value);
  if (fits?.success !== true || !isValue(fits.data)) return null;
  const next = withNode(tree, path.split("/"), fits.data);
  return isRecordWith(next, path, fits.data) ? next : null;
}

const isValue = (data: unknown): data is string | number =>
  typeof data === "string" || typeof data === "number";

/** A record in which a value that fits took another's place is a record again. */
function isRecordWith(tree: Node, path: string, value: string | number): tree is SessionRecord {
  return nodeAt(tree, path) === value;
}

/** And so it is without a value, where the value may be missing, or went with all that it belongs to. */
function isRecordWithout(tree: Node, path: string): tree is SessionRecord {
  const schema = leafSchema(path);
  const around = nodeAt(tree, path.slice(0, path.lastIndexOf("/")));
  return schema !== null && (around === null || z.safeParse(schema, null).success);
}

/** The record with the one citation of a path replaced, or removed. What is the same stays the same. */
export function withCitation(record: SessionRecord, path: string, citation: Citation | null): SessionRecord {
  const before = citationAt(record, path);
  if (citation === null && before === undefined) return record;
  if (citation !== null && before !== undefined && canonicalJson(before) === canonicalJson(citation))
    return record;
  const at = record.citations.findIndex((known) => known.path === path);
  const others = record.citations.filter((known) => known.path !== path);
  if (citation === null) return { ...record, citations: others };
  const place = at < 0 ? others.length : at;
  return { ...record, citations: [...others.slice(0, place), citation, ...others.slice(place)] };
}

/** A post goes with its name, a vote with its last figure: evidence of what is no longer there goes too. */
function dropLostEvidence(record: SessionRecord, path: string): SessionRecord {
  const around = path.slice(0, path.lastIndexOf("/") + 1);
  const kept = record.citations.filter(
    (cited) =>
      (cited.path !== path && !cited.path.startsWith(around)) || valueAt(record, cited.path) !== null,
  );
  return kept.length === record.citations.length ? record : { ...record, citations: kept };
}

const indexes = new WeakMap<SessionRecord["citations"], ReadonlyMap<string, Citation>>();

/** Citations by path; made once for each state of them. */
export function citationsByPath(citations: SessionRecord["citations"]): ReadonlyMap<string, Citation> {
  let index = indexes.get(citations);
  if (index === undefined) {
    index = new Map(citations.map((citation) => [citation.path, citation]));
    indexes.set(citations, index);
  }
  return index;
}

/** The citation of a path. */
export function citationAt(record: SessionRecord, path: string): Citation | undefined {
  return citationsByPath(record.citations).get(path);
}
