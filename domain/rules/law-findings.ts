import {
  type Attendance,
  type Finding,
  finding,
  type SessionIdentity,
  type SessionRecord,
  type Votes,
} from "@/domain/record";
import { baseOf } from "./base";
import { claimAgreement } from "./claim";
import { type MajorityVerdict, majorityVerdict } from "./majority";
import { quorumVerdict } from "./quorum";

/** Attendance and votes against what the rules of quorum and majority need, and against the report's own words. */
export function lawFindings(record: SessionRecord, identity: SessionIdentity): Finding[] {
  return [...quorumFindings(record, identity), ...majorityFindings(record, identity)];
}

function quorumFindings({ sittings }: SessionRecord, { kind, level, year }: SessionIdentity): Finding[] {
  return sittings.flatMap(({ id, date, attendance }) => {
    const verdict = quorumVerdict({ kind, level, year, date, attendance });
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
}

function majorityFindings(record: SessionRecord, identity: SessionIdentity): Finding[] {
  const short = (votes: Votes | null, sitting: string | null) =>
    shortfall(majorityVerdict({ ...identity, ...votedAt(record, sitting), votes }));
  return [
    ...record.resolutions.flatMap(({ id, votes, outcome, sitting }) => {
      const params = outcome === "adopted" ? short(votes, sitting) : null;
      return params === null ? [] : [finding("adopted_without_majority", `resolutions/${id}/votes`, params)];
    }),
    ...record.elections.flatMap(({ id, votes, sitting }) => {
      const params = short(votes, sitting);
      return params === null ? [] : [finding("elected_without_majority", `elections/${id}/votes`, params)];
    }),
  ];
}

function shortfall(verdict: MajorityVerdict): Finding["params"] | null {
  return !verdict.known || verdict.passes ? null : { votes: verdict.votesFor, needed: verdict.needed };
}

/**
 * Day and figures of the sitting that a vote belongs to. All in office hardly change within a session: where the
 * vote's own sitting gives no base, or is not known, another sitting's base serves.
 */
export function votedAt(
  { sittings }: Pick<SessionRecord, "sittings">,
  id: string | null,
): { date: string | null; attendance: Pick<Attendance, "inOffice" | "due"> } {
  const own = sittings.find((sitting) => sitting.id === id);
  const counted = [own, ...sittings].find(
    (sitting) => sitting !== undefined && baseOf(sitting.attendance) !== null,
  );
  return {
    date: own?.date ?? counted?.date ?? null,
    attendance: counted?.attendance ?? { inOffice: null, due: null },
  };
}
