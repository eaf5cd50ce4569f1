import "server-only";
import {
  amongPeers,
  attendanceBins,
  attendanceByYear,
  type Bin,
  type Changes,
  changesThatStandOut,
  latestReported,
  medianOf,
  type SessionStanding,
  type YearAmongPeers,
  type YearOfAttendance,
} from "@/domain/stats";
import type { Database } from "../client";
import type { DashboardFilter } from "./dashboard-filter";
import { remembered } from "./remembered";
import { sessionStandings } from "./session-standings";

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

export const attendanceWithin = remembered((db: Database, filter: DashboardFilter): AttendanceWithin => {
  const sessions = sessionStandings(db, filter);
  const rated = withRate(sessions);
  const rates: number[] = [];
  let lowest: RatedSession | null = null;
  let [known, below] = [0, 0];
  for (const session of rated) {
    rates.push(session.rate);
    if (lowest === null || session.rate < lowest.rate) lowest = session;
    if (session.standing === null) continue;
    known += 1;
    if (!session.standing.met) below += 1;
  }
  return {
    sessions: sessions.length,
    years: attendanceByYear(sessions),
    reported: rated.length,
    median: medianOf(rates),
    lowest,
    known,
    below,
  };
});

/** Changes from one session to the next that stand out within a filter. */
export const changesWithin = remembered(
  (db: Database, filter: DashboardFilter): Changes & { sessions: number } => {
    const sessions = sessionStandings(db, filter);
    return { ...changesThatStandOut(sessions), sessions: sessions.length };
  },
);

/** The latest reported session of each body within a filter, lowest rate first, and how they lie. */
export const latestWithin = remembered(
  (db: Database, filter: DashboardFilter): { latest: RatedSession[]; bins: Bin[] } => {
    const latest = withRate(latestReported(sessionStandings(db, filter)));
    latest.sort((a, b) => a.rate - b.rate || (a.key < b.key ? -1 : 1));
    return { latest, bins: attendanceBins(latest) };
  },
);

/** A region's body among the bodies of the filter, which are of its kind and level. */
export const peersWithin = remembered(
  (
    db: Database,
    { filter, region }: { filter: DashboardFilter; region: string },
  ): { years: YearAmongPeers[]; sessions: number } => {
    const sessions = sessionStandings(db, filter);
    return { years: amongPeers(sessions, region), sessions: sessions.length };
  },
);

function withRate(sessions: readonly SessionStanding[]): RatedSession[] {
  return sessions.filter((session): session is RatedSession => session.rate !== null);
}
