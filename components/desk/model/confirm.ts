import { awaitsConfirmation, type SessionRecord, valuesOf } from "@/domain/record";
import { citationAt, withCitation } from "./values";

const waitingIn = new WeakMap<SessionRecord["citations"], ReadonlySet<string>>();

/** Paths of values that a person still has to look at, in no order; found once for each state of the evidence. */
export function waitingPaths(citations: SessionRecord["citations"]): ReadonlySet<string> {
  let waiting = waitingIn.get(citations);
  if (waiting === undefined) {
    waiting = new Set(citations.filter(awaitsConfirmation).map(({ path }) => path));
    waitingIn.set(citations, waiting);
  }
  return waiting;
}

/** The same in the record's order. */
export function pathsToCheck(record: SessionRecord): string[] {
  const waiting = waitingPaths(record.citations);
  return valuesOf(record).flatMap(({ path }) => (waiting.has(path) ? [path] : []));
}

/** The path to check after `from`, round to the first; null when none is left. */
export function nextToCheck(record: SessionRecord, from: string | null): string | null {
  const waiting = pathsToCheck(record);
  const order = valuesOf(record).map(({ path }) => path);
  const place = from === null ? -1 : order.indexOf(from);
  return waiting.find((path) => order.indexOf(path) > place) ?? waiting[0] ?? null;
}

/** The record with a value that was read confirmed by a person. */
export function confirmValue(record: SessionRecord, path: string, by: string): SessionRecord {
  const citation = citationAt(record, path);
  if (citation === undefined || citation.origin !== "read") return record;
  return withCitation(record, path, { ...citation, confirmedBy: by });
}
