import { type BodyKind, bodyKinds } from "@/domain/record";
import type { SessionStanding } from "./session-standing";
import { medianOf, rounded, spreadOf } from "./spread";

/** One kind of body in one year: how many sessions, how many of them report attendance, and how it lay. */
export type YearOfAttendance = {
  year: number;
  kind: BodyKind;
  sessions: number;
  /** Sessions that report both due and present. */
  reported: number;
  /** Rates in percent of due, to one decimal; null where none is reported. */
  median: number | null;
  lowest: number | null;
  highest: number | null;
  /** Median distance from rate to quorum, in percentage points of due; null where no quorum is known. */
  margin: number | null;
  /** Sessions below their quorum. */
  below: number;
};

/** By year, then congress before CPPCC. Years without a session are left out, never filled in. */
export function attendanceByYear(sessions: readonly SessionStanding[]): YearOfAttendance[] {
  const groups = new Map<number, SessionStanding[]>();
  for (const session of sessions) {
    const at = session.year * bodyKinds.length + bodyKinds.indexOf(session.kind);
    const group = groups.get(at);
    if (group === undefined) groups.set(at, [session]);
    else group.push(session);
  }
  return [...groups]
    .sort(([a], [b]) => a - b)
    .flatMap(([, group]) => {
      const [first] = group;
      return first === undefined ? [] : [oneYear(first.year, first.kind, group)];
    });
}

function oneYear(year: number, kind: BodyKind, group: readonly SessionStanding[]): YearOfAttendance {
  const rates: number[] = [];
  const margins: number[] = [];
  let below = 0;
  for (const { rate, standing } of group) {
    if (rate !== null) rates.push(rate);
    if (standing === null) continue;
    margins.push(standing.rate - standing.quorum);
    if (!standing.met) below += 1;
  }
  const spread = spreadOf(rates);
  const margin = medianOf(margins);
  return {
    year,
    kind,
    sessions: group.length,
    reported: rates.length,
    median: spread && rounded(spread.median),
    lowest: spread && rounded(spread.lowest),
    highest: spread && rounded(spread.highest),
    margin: margin === null ? null : rounded(margin),
    below,
  };
}
