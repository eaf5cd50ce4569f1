import {
  type Acknowledgement,
  type Finding,
  finding,
  identityOf,
  type SessionRecord,
  structureFindings,
} from "@/domain/record";
import { lawFindings } from "./law-findings";
import { type Sibling, siblingFindings } from "./sibling-findings";

export type { Finding } from "@/domain/record";
export type { Sibling } from "./sibling-findings";

/** What a record's rules need to know beyond the record. */
export type InspectionContext = {
  /** Whole texts of sources by SHA-256. */
  texts: ReadonlyMap<string, string>;
  /** Number of the latest revision published under the record's address; null where there is none. */
  publishedRevision: number | null;
  /** Revision that this draft corrects, and the address under which it was published; null for a new record. */
  corrects: { revision: number; sessionKey: string } | null;
  /** Address that the record would have; null while its identity is not whole. */
  sessionKey: string | null;
  /** Other published sessions of the same body. */
  siblings: readonly Sibling[];
};

/** All findings of a record, errors first, in a stable order; code and path together name a finding. */
export function inspectRecord(record: SessionRecord, context: InspectionContext): Finding[] {
  const identity = identityOf(record);
  const found = [
    ...structureFindings(record, context.texts),
    ...publicationFindings(context),
    ...(identity === null
      ? []
      : [...lawFindings(record, identity), ...siblingFindings(record, identity, context.siblings)]),
  ];
  const named = new Map(found.toReversed().map((one) => [`${one.code} ${one.path}`, one]));
  const rank = { error: 0, confirm: 1, note: 2 };
  return [...named.values()].toReversed().sort((a, b) => rank[a.weight] - rank[b.weight]);
}

/** What still stands in the way: every error, and each "confirm" to which nobody has given a reason. */
export function openFindings(
  findings: readonly Finding[],
  acknowledged: readonly Acknowledgement[],
): Finding[] {
  const answered = new Set(acknowledged.map(({ code, path }) => `${code} ${path}`));
  return findings.filter(
    ({ code, path, weight }) =>
      weight === "error" || (weight === "confirm" && !answered.has(`${code} ${path}`)),
  );
}

function publicationFindings({ publishedRevision, corrects, sessionKey }: InspectionContext): Finding[] {
  if (corrects === null) {
    return publishedRevision === null || sessionKey === null
      ? []
      : [finding("session_already_published", "", { session: sessionKey })];
  }
  if (sessionKey !== corrects.sessionKey) {
    return [finding("correction_changes_identity", "", { session: corrects.sessionKey })];
  }
  return publishedRevision === corrects.revision
    ? []
    : [finding("correction_outdated", "", { based: corrects.revision, latest: publishedRevision ?? 0 })];
}
