import {
  mainSittingOf,
  type ResolutionCategory,
  resolutionCategories,
  type SessionRecord,
} from "@/domain/record";
import { attendanceRate } from "@/domain/rules";

/** Attendance and number due of a session's main sitting; rate in percent of due. */
export type Turnout = { present: number; due: number; rate: number };

/** What a body did otherwise than at its session before. Whatever one of the two does not report is no difference. */
export type SessionChanges = {
  /** Null where one of them does not report its attendance. `points` is now minus before, in percentage points. */
  attendance: { before: Turnout; now: Turnout; points: number } | null;
  /** Null where one of them reports no resolution. */
  resolutions: {
    before: number;
    now: number;
    /** Kinds of document that only one of them passed; "other" is no kind. */
    added: ResolutionCategory[];
    missing: ResolutionCategory[];
  } | null;
};

type Compared = Pick<SessionRecord, "sittings" | "resolutions">;

/** Compares a session with the one before it. @example 92.8 % now and 90.1 % before are 2.7 points more */
export function sessionChanges(before: Compared, now: Compared): SessionChanges {
  const [earlier, later] = [turnout(before), turnout(now)];
  return {
    attendance:
      earlier === null || later === null
        ? null
        : { before: earlier, now: later, points: later.rate - earlier.rate },
    resolutions:
      before.resolutions.length === 0 || now.resolutions.length === 0
        ? null
        : {
            before: before.resolutions.length,
            now: now.resolutions.length,
            added: kindsOnlyIn(now, before),
            missing: kindsOnlyIn(before, now),
          },
  };
}

function turnout({ sittings }: Compared): Turnout | null {
  const attendance = mainSittingOf(sittings)?.attendance;
  if (attendance === undefined) return null;
  const rate = attendanceRate(attendance);
  const { present, due } = attendance;
  return rate === null || present === null || due === null ? null : { present, due, rate };
}

function kindsOnlyIn(one: Compared, other: Compared): ResolutionCategory[] {
  const passed = ({ resolutions }: Compared) => new Set(resolutions.map(({ category }) => category));
  const [here, there] = [passed(one), passed(other)];
  return resolutionCategories.filter(
    (category) => category !== "other" && here.has(category) && !there.has(category),
  );
}
