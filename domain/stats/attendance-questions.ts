import { changesThatStandOut } from "./changes";
import { bodySeries, consecutiveSessions } from "./series";
import type { SessionStanding } from "./session-standing";

/**
 * Something in reported attendance that an auditor would ask about. A question, never a verdict: each has innocent
 * answers too, and the record says nothing of the cause.
 */
export type AttendanceQuestion =
  /** Two sessions in a row report the same due and the same present. */
  | { kind: "repeated"; before: SessionStanding; after: SessionStanding }
  /** A body reports everyone due as present at every session that reports both. `sessions` by number. */
  | { kind: "always_full"; sessions: readonly SessionStanding[] }
  /** The rate changes by more than chance would often give (see `changesThatStandOut`). */
  | { kind: "rate_break"; before: SessionStanding; after: SessionStanding; points: number }
  /** Within one term, where seats change by by-elections only, the number due moves by more than a tenth. */
  | { kind: "due_break"; before: SessionStanding; after: SessionStanding; share: number };

/** Fewest sessions with both figures before "everyone, always" is worth a question. */
export const leastFullSessions = 3;
/** Least change of the number due within a term that is asked about: a part of the earlier number. */
export const leastDueShare = 0.1;

/**
 * Asks what an auditor would of reported attendance, by four tests, in the order of the tests, then of the sessions.
 *
 * @param sessions of any bodies, in any order
 */
export function attendanceQuestions(sessions: readonly SessionStanding[]): AttendanceQuestion[] {
  const pairs = consecutiveSessions(sessions);
  const repeated = pairs.flatMap(([before, after]): AttendanceQuestion[] =>
    before.due !== null &&
    before.present !== null &&
    before.present < before.due &&
    before.due === after.due &&
    before.present === after.present
      ? [{ kind: "repeated", before, after }]
      : [],
  );
  const full = bodySeries(sessions).flatMap((own): AttendanceQuestion[] => {
    const reported = own.filter(({ due, present }) => due !== null && present !== null);
    return reported.length >= leastFullSessions && reported.every(({ due, present }) => due === present)
      ? [{ kind: "always_full", sessions: reported }]
      : [];
  });
  const rates = changesThatStandOut(sessions).found.map(
    ({ before, after, points }): AttendanceQuestion => ({ kind: "rate_break", before, after, points }),
  );
  const dues = pairs.flatMap(([before, after]): AttendanceQuestion[] => {
    if (before.term !== after.term || before.due === null || after.due === null || before.due === 0)
      return [];
    const share = (after.due - before.due) / before.due;
    return Math.abs(share) > leastDueShare ? [{ kind: "due_break", before, after, share }] : [];
  });
  return [...repeated, ...full, ...rates, ...dues];
}
