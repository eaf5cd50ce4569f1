import type { BodyKind, Level } from "@/domain/record";
import { attendanceRate } from "@/domain/rules";
import { type AttendanceStanding, attendanceStanding } from "./attendance";

/** What dashboards know of a session: whose it is, when, and the figures of the sitting that stands for it. */
export type SessionFigures = {
  key: string;
  kind: BodyKind;
  level: Level;
  regionCode: string;
  regionName: string;
  term: number;
  session: number;
  year: number;
  /** Day of the sitting that stands for the session. */
  date: string | null;
  inOffice: number | null;
  due: number | null;
  present: number | null;
};

/**
 * A session's figures with what follows from them. `rate` is null where due or present is not reported; `standing` is
 * null there too, and where no quorum rule is known.
 */
export type SessionStanding = SessionFigures & { rate: number | null; standing: AttendanceStanding | null };

/** Field by field: a hundred thousand made alike are gone through several times as fast as copies of what came. */
export function standingOf(figures: SessionFigures): SessionStanding {
  return {
    key: figures.key,
    kind: figures.kind,
    level: figures.level,
    regionCode: figures.regionCode,
    regionName: figures.regionName,
    term: figures.term,
    session: figures.session,
    year: figures.year,
    date: figures.date,
    inOffice: figures.inOffice,
    due: figures.due,
    present: figures.present,
    rate: attendanceRate(figures),
    standing: attendanceStanding({ ...figures, main: figures }),
  };
}
