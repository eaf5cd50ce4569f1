import { awaitsConfirmation, type SessionRecord } from "@/domain/record";
import { type Difference, differences } from "./differences";
import { citationAt, valueAt, withCitation } from "./values";

export type Side = "mine" | "theirs";

/**
 * Which side to offer for each difference: where only one of the two changed a value since they parted, that one;
 * where both did, one's own, marked as needing a look.
 */
export function offer(base: SessionRecord, mine: SessionRecord, theirs: SessionRecord): Record<string, Side> {
  const changedByMe = differences(base, mine).map(({ path }) => path);
  const touched = (path: string) =>
    changedByMe.some(
      (changed) => changed === path || changed.startsWith(`${path}/`) || path.startsWith(`${changed}/`),
    );
  return Object.fromEntries(
    differences(mine, theirs).map(
      ({ path }: Difference) => [path, touched(path) ? "mine" : "theirs"] as const,
    ),
  );
}

/** Equal values keep the better evidence of the two: what the other person confirmed stays confirmed. */
export function joinEvidence(merged: SessionRecord, theirs: SessionRecord): SessionRecord {
  let record = merged;
  for (const citation of theirs.citations) {
    const own = citationAt(record, citation.path);
    const same = valueAt(record, citation.path) === valueAt(theirs, citation.path);
    const better = own === undefined || (awaitsConfirmation(own) && !awaitsConfirmation(citation));
    if (same && better) record = withCitation(record, citation.path, citation);
  }
  const key = ({ code, path }: { code: string; path: string }) => `${code} ${path}`;
  const known = new Set(record.acknowledgements.map(key));
  const added = theirs.acknowledgements.filter((given) => !known.has(key(given)));
  return added.length === 0
    ? record
    : { ...record, acknowledgements: [...record.acknowledgements, ...added] };
}
