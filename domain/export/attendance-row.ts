import type { BodyKind, Level, SittingKind } from "@/domain/record";
import { attendanceRate, type ClaimAgreement, claimAgreement, quorumVerdict } from "@/domain/rules";

/** Plain facts of one sitting; null is "not reported". */
export type SittingFacts = {
  sessionKey: string;
  regionCode: string;
  regionName: string;
  kind: BodyKind;
  level: Level;
  term: number;
  session: number;
  year: number;
  sittingId: string;
  sitting: SittingKind | null;
  ordinal: number | null;
  date: string | null;
  inOffice: number | null;
  due: number | null;
  present: number | null;
  absent: number | null;
  quorumClaim: string | null;
  revision: number;
  sha256: string;
  publishedAt: string;
  sources: { title: string | null; publisher: string | null; url: string | null; sha256: string }[];
  /** Words in which the source gives a figure, by the figure's name. */
  quotes: Record<string, string>;
};

/** One row of the attendance table: the facts with everything that is derived from them, never stored. */
export type AttendanceRow = SittingFacts & {
  /** Present in percent of due, to two decimals; null where either is not reported. */
  rate: number | null;
  threshold: number | null;
  margin: number | null;
  quorumMet: boolean | null;
  base: "in_office" | "due" | null;
  rule: string | null;
  agreement: ClaimAgreement;
};

/** Derives a row from its facts. */
export function attendanceRow(facts: SittingFacts): AttendanceRow {
  const verdict = quorumVerdict({ ...facts, attendance: facts });
  return {
    ...facts,
    rate: twoDecimals(attendanceRate(facts)),
    threshold: verdict.known ? verdict.threshold : null,
    margin: verdict.known ? verdict.margin : null,
    quorumMet: verdict.known ? verdict.met : null,
    base: verdict.known ? verdict.base.kind : null,
    rule: verdict.rule?.id ?? null,
    agreement: claimAgreement(facts.quorumClaim, verdict),
  };
}

function twoDecimals(value: number | null): number | null {
  return value === null ? null : Math.round(100 * value) / 100;
}
