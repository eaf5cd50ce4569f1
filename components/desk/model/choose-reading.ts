import { type Citation, type SessionRecord, withDisagreements } from "@/domain/record";
import { citationAt, putValue, type Value, valueAt, withCitation } from "./values";

/** What one source gives for a value. */
export type Reading = { value: string | number; citation: Citation };

/**
 * The record with another source's value in place of the one it has, which is kept beside it in turn. Whoever chooses
 * has looked: the value counts as confirmed.
 *
 * @param n place among the others
 */
export function chooseReading(record: SessionRecord, path: string, n: number, by: string): SessionRecord {
  const known = record.disagreements?.find((one) => one.path === path);
  const other = known?.others[n];
  const next = other === undefined ? null : putValue(record, path, other.value);
  if (known === undefined || other === undefined || next === null) return record;
  const [value, citation] = [valueAt(record, path), citationAt(record, path)];
  const left = known.others.filter((one) => one !== other);
  const others = value === null || citation === undefined ? left : [...left, { value, citation }];
  const rest = (record.disagreements ?? []).filter((one) => one !== known);
  const settled = withDisagreements(next, others.length === 0 ? rest : [...rest, { ...known, others }]);
  return withCitation(settled, path, confirmed(other.citation, by));
}

/** The record with the reason why the value that it has was chosen; none while nothing is said. */
export function giveReason(record: SessionRecord, path: string, reason: string, by: string): SessionRecord {
  const given = reason.trim().length < 2 ? null : reason.trim();
  return withDisagreements(
    record,
    (record.disagreements ?? []).map((one) =>
      one.path === path ? { ...one, reason: given, by: given === null ? null : by } : one,
    ),
  );
}

/** The record without what another source gives for a value, as if it had not been noted. */
export function dropReading(record: SessionRecord, path: string, n: number): SessionRecord {
  const left = (record.disagreements ?? []).map((one) =>
    one.path === path ? { ...one, others: one.others.filter((_, place) => place !== n) } : one,
  );
  return withDisagreements(
    record,
    left.filter(({ others }) => others.length > 0),
  );
}

/** The record with a value that it did not have, to be checked where it was read in doubt; the same where it has one. */
export function fillGap(record: SessionRecord, { value, citation }: Reading): SessionRecord {
  const { path } = citation;
  const has: Value = valueAt(record, path);
  const next = has === null ? putValue(record, path, value) : null;
  return next === null ? record : withCitation(next, path, citation);
}

function confirmed(citation: Citation, by: string): Citation {
  return citation.origin === "read" ? { ...citation, confirmedBy: citation.confirmedBy ?? by } : citation;
}
