import "server-only";
import { and, asc, desc, eq, inArray, isNotNull, sql } from "drizzle-orm";
import type { BodyKind, ResolutionCategory } from "@/domain/record";
import { customaryStates, type MatrixState } from "@/domain/stats";
import type { Database } from "../client";
import { bodies, regions, resolutions, sessions } from "../schema";
import { type DashboardFilter, whereWithin } from "./dashboard-filter";
import { remembered } from "./remembered";
import { type SessionHead, sessionHead } from "./session-head";

/** A session's row in the matrix of customary resolutions. */
export type MatrixRow = SessionHead & { states: MatrixState[] };

/** The newest sessions of one kind of body, and how many there are within the filter. */
export type Matrix = { rows: MatrixRow[]; total: number };

export const resolutionMatrix = remembered(
  (
    db: Database,
    { filter, kind, limit }: { filter: DashboardFilter; kind: BodyKind; limit: number },
  ): Matrix => {
    const where = whereWithin({ ...filter, body: kind });
    const heads = db
      .select(sessionHead)
      .from(sessions)
      .innerJoin(bodies, eq(bodies.key, sessions.bodyKey))
      .innerJoin(regions, eq(regions.code, bodies.regionCode))
      .where(where)
      .orderBy(desc(sessions.year), asc(sessions.key))
      .limit(limit)
      .all();
    const total = db
      .select({ n: sql<number>`count(*)` })
      .from(sessions)
      .innerJoin(bodies, eq(bodies.key, sessions.bodyKey))
      .innerJoin(regions, eq(regions.code, bodies.regionCode))
      .where(where)
      .get();
    const decided = db
      .select({
        sessionKey: resolutions.sessionKey,
        category: resolutions.category,
        outcome: resolutions.outcome,
        votesFor: resolutions.votesFor,
      })
      .from(resolutions)
      .where(
        inArray(
          resolutions.sessionKey,
          heads.map(({ key }) => key),
        ),
      )
      .all();
    return {
      rows: heads.map((head) => ({
        ...head,
        states: customaryStates(
          kind,
          decided.filter(({ sessionKey }) => sessionKey === head.key),
        ),
      })),
      total: total?.n ?? 0,
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
  const where = whereWithin(filter);
  const years = db
    .select({
      year: sessions.year,
      category: resolutions.category,
      resolutions: sql<number>`count(*)`,
      inFavour: sql<number>`sum(${resolutions.votesFor})`,
      against: sql<number>`sum(${resolutions.votesAgainst})`,
      abstain: sql<number>`sum(${resolutions.votesAbstain})`,
    })
    .from(resolutions)
    .innerJoin(sessions, eq(sessions.key, resolutions.sessionKey))
    .innerJoin(bodies, eq(bodies.key, sessions.bodyKey))
    .innerJoin(regions, eq(regions.code, bodies.regionCode))
    .where(
      and(
        where,
        isNotNull(resolutions.votesFor),
        isNotNull(resolutions.votesAgainst),
        isNotNull(resolutions.votesAbstain),
      ),
    )
    .groupBy(sessions.year, resolutions.category)
    .orderBy(asc(sessions.year), asc(resolutions.category))
    .all();
  const counted = db
    .select({
      total: sql<number>`count(*)`,
      withVotes: sql<number>`count(${resolutions.votesFor})`,
      sessions: sql<number>`count(distinct ${resolutions.sessionKey})`,
    })
    .from(resolutions)
    .innerJoin(sessions, eq(sessions.key, resolutions.sessionKey))
    .innerJoin(bodies, eq(bodies.key, sessions.bodyKey))
    .innerJoin(regions, eq(regions.code, bodies.regionCode))
    .where(where)
    .get();
  return { years, ...(counted ?? { total: 0, withVotes: 0, sessions: 0 }) };
});
