import "server-only";
import { levels } from "@/domain/record";
import type { Connection } from "../client";
import { sumOf, type TallyRow, talliesWithin } from "./tallies";

/** How much of a group of sessions is reported, in numbers of sessions. */
export type Completeness = {
  /** A level or a year; "all" for everything. */
  group: string;
  sessions: number;
  /** With the number due and the number present of at least one sitting. */
  attendance: number;
  resolutions: number;
  /** With the votes for at least one resolution. */
  votes: number;
  /** Resting on more than published figures. */
  whole: number;
};

/** How complete the published records are: altogether, by level of government, by year from the latest. */
export function completeness(db: Connection): {
  all: Completeness | null;
  byLevel: Completeness[];
  byYear: Completeness[];
} {
  const rows = talliesWithin(db, {}, [
    "sessions",
    "with_attendance",
    "with_resolutions",
    "with_votes",
    "whole",
  ]);
  const years = [...new Set(rows.map(({ year }) => year))].sort((a, b) => b - a);
  return {
    all: rows.length === 0 ? null : counted("all", rows),
    byLevel: levels
      .map((level) =>
        counted(
          level,
          rows.filter((row) => row.level === level),
        ),
      )
      .filter(({ sessions }) => sessions > 0),
    byYear: years.map((year) =>
      counted(
        String(year),
        rows.filter((row) => row.year === year),
      ),
    ),
  };
}

function counted(group: string, rows: readonly TallyRow[]): Completeness {
  return {
    group,
    sessions: sumOf(rows, "sessions"),
    attendance: sumOf(rows, "with_attendance"),
    resolutions: sumOf(rows, "with_resolutions"),
    votes: sumOf(rows, "with_votes"),
    whole: sumOf(rows, "whole"),
  };
}
