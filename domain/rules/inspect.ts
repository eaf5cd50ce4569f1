import {
  type Acknowledgement,
  type Finding,
  finding,
  identityOf,
  mainSitting,
  type SessionIdentity,
  type SessionRecord,
  structureFindings,
} from "@/domain/record";
import { claimAgreement } from "./claim";
import { majorityVerdict } from "./majority";
import { quorumVerdict } from "./quorum";

export type { Finding } from "@/domain/record";

/** Another session of the same body, as far as rules compare with it. */
export type Sibling = {
  term: number;
  session: number;
  year: number;
  due: number | null;
  present: number | null;
};

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

/** All findings of a record, errors first, in a stable order. */
export function inspectRecord(record: SessionRecord, context: InspectionContext): Finding[] {
  const identity = identityOf(record);
  const found = [
    ...structureFindings(record, context.texts),
    ...publicationFindings(context),
    ...(identity === null
      ? []
      : [...lawFindings(record, identity), ...siblingFindings(record, identity, context.siblings)]),
  ];
  const rank = { error: 0, confirm: 1, note: 2 };
  return found.sort((a, b) => rank[a.weight] - rank[b.weight]);
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

function lawFindings(record: SessionRecord, identity: SessionIdentity): Finding[] {
  const body = { kind: identity.kind, level: identity.level, year: identity.year };
  const ofSittings = record.sittings.flatMap(({ id, date, attendance }) => {
    const verdict = quorumVerdict({ ...body, date, attendance });
    if (!verdict.known || verdict.present === null) return [];
    const params = {
      threshold: verdict.threshold,
      present: verdict.present,
      claim: attendance.quorumClaim ?? "",
    };
    const found: Finding[] = [];
    if (verdict.met === false)
      found.push(finding("quorum_not_met", `sittings/${id}/attendance/present`, params));
    if (claimAgreement(attendance.quorumClaim, verdict) === "disagrees") {
      found.push(finding("claim_disagrees", `sittings/${id}/attendance/quorumClaim`, params));
    }
    return found;
  });
  const ofVotes = record.resolutions.flatMap(({ id, votes, outcome, sitting }) => {
    const held = record.sittings.find((candidate) => candidate.id === sitting) ?? record.sittings[0];
    if (held === undefined || outcome !== "adopted") return [];
    const verdict = majorityVerdict({ ...body, date: held.date, attendance: held.attendance, votes });
    if (!verdict.known || verdict.passes) return [];
    const params = { votes: verdict.votesFor, needed: verdict.needed };
    return [finding("adopted_without_majority", `resolutions/${id}/votes`, params)];
  });
  return [...ofSittings, ...ofVotes];
}

/** A fall of the attendance rate by more than this many percentage points is asked about. */
const unusualFall = 10;

function siblingFindings(
  record: SessionRecord,
  identity: SessionIdentity,
  siblings: readonly Sibling[],
): Finding[] {
  const found: Finding[] = [];
  const order = (a: { term: number; session: number }) => a.term * 100 + a.session;
  const odd = siblings.find(
    (other) =>
      (order(other) < order(identity) && other.year > identity.year) ||
      (order(other) > order(identity) && other.year < identity.year) ||
      (other.term === identity.term && Math.abs(other.year - identity.year) > 5),
  );
  if (odd !== undefined) {
    const params = { term: odd.term, session: odd.session, year: String(odd.year) };
    found.push(finding("term_year_mismatch", "term", params));
  }
  const previous = siblings
    .filter((other) => order(other) < order(identity))
    .sort((a, b) => order(b) - order(a))
    .find(({ due, present }) => due !== null && present !== null);
  const main = mainSitting(
    record.sittings.map((sitting, position) => ({
      ...sitting,
      position,
      present: sitting.attendance.present,
    })),
  );
  if (previous === undefined || main === null) return found;
  const before = rate(previous);
  const now = rate(main.attendance);
  if (before !== null && now !== null && before - now > unusualFall) {
    const params = { before: before.toFixed(1), now: now.toFixed(1) };
    found.push(finding("unusual_fall", `sittings/${main.id}/attendance/present`, params));
  }
  return found;
}

function rate({ due, present }: { due: number | null; present: number | null }): number | null {
  return due === null || present === null || due === 0 ? null : (100 * present) / due;
}
