import type { BodyKind, Level } from "@/domain/record";
import { attendanceRate, quorumVerdict } from "@/domain/rules";

/** What is compared: one session's body, time and the figures of the sitting that stands for it. */
export type ComparedSitting = {
  kind: BodyKind;
  level: Level;
  year: number;
  main: { date: string | null; inOffice: number | null; due: number | null; present: number | null } | null;
};

/** A session's attendance as comparisons use it: rate and quorum in percent of due, margin in persons. */
export type AttendanceStanding = {
  rate: number;
  quorum: number;
  threshold: number;
  margin: number;
  met: boolean;
};

/** How a session's attendance stands; null where its figures or its rule are not known. */
export function attendanceStanding({ kind, level, year, main }: ComparedSitting): AttendanceStanding | null {
  const rate = main === null ? null : attendanceRate(main);
  if (main === null || main.due === null || rate === null) return null;
  const verdict = quorumVerdict({ kind, level, date: main.date, year, attendance: main });
  if (!verdict.known || verdict.margin === null || verdict.met === null) return null;
  return {
    rate,
    quorum: (100 * verdict.threshold) / main.due,
    threshold: verdict.threshold,
    margin: verdict.margin,
    met: verdict.met,
  };
}
