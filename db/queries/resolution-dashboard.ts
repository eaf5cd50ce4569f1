import "server-only";
import { asc, desc, eq, inArray } from "drizzle-orm";
import { type BodyKind, type ResolutionCategory, resolutionCategories } from "@/domain/record";
import { customaryStates, type MatrixState } from "@/domain/stats";
import type { Database } from "../client";
import { bodies, regions, resolutions, sessions as sessionsTable } from "../schema";
import type { DashboardFilter } from "./dashboard-filter";
import { remembered } from "./remembered";
import { type SessionHead, sessionHead } from "./session-head";
import { newestStandings } from "./session-standings";
import { sumOf, talliesWithin } from "./tallies";

/** A session's row in the matrix of customary resolutions. */
export type MatrixRow = SessionHead & { states: MatrixState[] };

/** The newest sessions of one kind of body, and how many there are within the filter. */
export type Matrix = { rows: MatrixRow[]; total: number };

export const resolutionMatrix = remembered(
  (
    db: Database,
    { filter, kind, limit }: { filter: DashboardFilter; kind: BodyKind; limit: number },
  ): Matrix => {
    const sessions = newestStandings(db, { ...filter, body: kind });
    const shown = sessions.slice(0, limit).map(({ key }) => key);
    const heads = db
      .select(sessionHead)
      .from(sessionsTable)
      .innerJoin(bodies, eq(bodies.key, sessionsTable.bodyKey))
      .innerJoin(regions, eq(regions.code, bodies.regionCode))
      .where(inArray(sessionsTable.key, shown))
      .orderBy(desc(sessionsTable.year), asc(sessionsTable.key))
      .all();
    const decided = db
      .select({
        sessionKey: resolutions.sessionKey,
        category: resolutions.category,
        outcome: resolutions.outcome,
        votesFor: resolutions.votesFor,
      })
      .from(resolutions)
      .where(inArray(resolutions.sessionKey, shown))
      .all();
    return {
      rows: heads.map((head) => ({
        ...head,
        states: customaryStates(
          kind,
          decided.filter(({ sessionKey }) => sessionKey === head.key),
        ),
      })),
      total: sessions.length,
    };
  },
);

/** Votes on texts of one kind in one year, over all bodies within the filter. */
export type YearOfVotes = {
  year: number;
  category: ResolutionCategory;
  /** Resolutions with votes for, against and abstaining all reported. */
  resolutions: number;
  inFavour: number;
  against: number;
  abstain: number;
};

/** Votes by year and kind of text, where all three counts are reported; and how often any are. */
export type VotesReported = { years: YearOfVotes[]; total: number; withVotes: number; sessions: number };

export const votesReported = remembered((db: Database, filter: DashboardFilter): VotesReported => {
  const rows = talliesWithin(db, filter, [
    "with_resolutions",
    "resolutions",
    "resolutions_with_votes",
    "voted",
    "votes_for",
    "votes_against",
    "votes_abstain",
  ]);
  const years = new Map<string, YearOfVotes>();
  for (const { tally, of, year, n } of rows) {
    const category = resolutionCategories.find((known) => known === of);
    if (category === undefined) continue;
    const key = `${year} ${of}`;
    const counts = years.get(key) ?? { ...noVotes, year, category };
    if (tally === "voted") counts.resolutions += n;
    if (tally === "votes_for") counts.inFavour += n;
    if (tally === "votes_against") counts.against += n;
    if (tally === "votes_abstain") counts.abstain += n;
    years.set(key, counts);
  }
  return {
    years: [...years.values()].sort((a, b) => a.year - b.year || (a.category < b.category ? -1 : 1)),
    total: sumOf(rows, "resolutions"),
    withVotes: sumOf(rows, "resolutions_with_votes"),
    sessions: sumOf(rows, "with_resolutions"),
  };
});

const noVotes = { resolutions: 0, inFavour: 0, against: 0, abstain: 0 };
