import "server-only";
import { type BodyKind, type Level, liesWithin } from "@/domain/record";
import {
  amongPeers,
  attendanceBins,
  attendanceByYear,
  type Bin,
  type Changes,
  changesThatStandOut,
  largestFirst,
  latestReported,
  medianOf,
  type SessionStanding,
  type YearAmongPeers,
  type YearOfAttendance,
} from "@/domain/stats";
import type { Database } from "../client";
import type { DashboardFilter } from "./dashboard-filter";
import { keptByPart } from "./kept-by-part";
import { remembered } from "./remembered";
import { standingsByRegion, yearsWithin } from "./session-standings";

/** A session whose rate is known. */
export type RatedSession = SessionStanding & { rate: number };

/** Attendance within a filter, year by year and at large. Null: no session reports both figures. */
export type AttendanceWithin = {
  sessions: number;
  years: YearOfAttendance[];
  reported: number;
  median: number | null;
  lowest: RatedSession | null;
  /** Sessions whose quorum is known, and those of them below it. */
  known: number;
  below: number;
};

/** Attendance of a year's sessions, with their rates. */
type YearWithin = Omit<AttendanceWithin, "median"> & { rates: Float64Array };

const ofYear = keptByPart((sessions): YearWithin => {
  const rated = withRate(sessions);
  let lowest: RatedSession | null = null;
  let [known, below] = [0, 0];
  for (const session of rated) {
    if (lowest === null || session.rate < lowest.rate) lowest = session;
    if (session.standing === null) continue;
    known += 1;
    if (!session.standing.met) below += 1;
  }
  return {
    sessions: sessions.length,
    years: attendanceByYear(sessions),
    reported: rated.length,
    rates: Float64Array.from(rated, ({ rate }) => rate),
    lowest,
    known,
    below,
  };
});

export const attendanceWithin = remembered((db: Database, filter: DashboardFilter): AttendanceWithin => {
  const years = yearsWithin(db, filter).map((sessions) => ofYear(sessions));
  const sum = (of: "sessions" | "reported" | "known" | "below") => years.reduce((n, year) => n + year[of], 0);
  const rates = new Float64Array(sum("reported"));
  let at = 0;
  let lowest: RatedSession | null = null;
  for (const year of years) {
    rates.set(year.rates, at);
    at += year.rates.length;
    if (year.lowest !== null && (lowest === null || year.lowest.rate < lowest.rate)) lowest = year.lowest;
  }
  return {
    sessions: sum("sessions"),
    years: years.flatMap((year) => year.years),
    reported: sum("reported"),
    median: medianOf(rates),
    lowest,
    known: sum("known"),
    below: sum("below"),
  };
});

/** Changes from one session to the next that stand out within a filter. */
export const changesWithin = remembered(
  (db: Database, filter: DashboardFilter): Changes & { sessions: number } => {
    const regions = ofRegions(db, filter, changesOf);
    return {
      found: regions.flatMap(({ found }) => found).sort(largestFirst),
      pairs: regions.reduce((n, { pairs }) => n + pairs, 0),
      sessions: regions.reduce((n, { sessions }) => n + sessions, 0),
    };
  },
);

/** The latest reported session of each body within a filter, lowest rate first, and how they lie. */
export const latestWithin = remembered(
  (db: Database, filter: DashboardFilter): { latest: RatedSession[]; bins: Bin[] } => {
    const latest = ofRegions(db, filter, latestOf).flat();
    latest.sort((a, b) => a.rate - b.rate || (a.key < b.key ? -1 : 1));
    return { latest, bins: attendanceBins(latest) };
  },
);

const changesOf = keptByPart((region, ...within: Within) => {
  const sessions = narrowed(region, within);
  return { ...changesThatStandOut(sessions), sessions: sessions.length };
});

const latestOf = keptByPart((region, ...within: Within) =>
  withRate(latestReported(narrowed(region, within))),
);

/** A filter without its region. */
type Within = [body?: BodyKind, level?: Level, from?: number, to?: number];

/** What a read gives of each region within a filter; a body's sessions all lie in one region. */
function ofRegions<Answer>(
  db: Database,
  { body, level, region, from, to }: DashboardFilter,
  read: (sessions: readonly SessionStanding[], ...within: Within) => Answer,
): Answer[] {
  const found: Answer[] = [];
  for (const [code, sessions] of standingsByRegion(db)) {
    if (region === undefined || liesWithin(code, region)) found.push(read(sessions, body, level, from, to));
  }
  return found;
}

function narrowed(
  sessions: readonly SessionStanding[],
  [body, level, from, to]: Within,
): readonly SessionStanding[] {
  return sessions.filter(
    (one) =>
      one.kind === (body ?? one.kind) &&
      one.level === (level ?? one.level) &&
      one.year >= (from ?? one.year) &&
      one.year <= (to ?? one.year),
  );
}

/** A region's body among the bodies of the filter, which are of its kind and level. */
export const peersWithin = remembered(
  (
    db: Database,
    { filter, region }: { filter: DashboardFilter; region: string },
  ): { years: YearAmongPeers[]; sessions: number } => {
    const years = yearsWithin(db, filter);
    const own = new Set(
      standingsByRegion(db)
        .get(region)
        ?.map(({ year }) => year),
    );
    const ofOwnYears = years.filter(([first]) => first !== undefined && own.has(first.year));
    return {
      years: amongPeers(ofOwnYears.flat(), region),
      sessions: years.reduce((n, year) => n + year.length, 0),
    };
  },
);

function withRate(sessions: readonly SessionStanding[]): RatedSession[] {
  return sessions.filter((session): session is RatedSession => session.rate !== null);
}
