import "server-only";
import { asc, inArray, sql } from "drizzle-orm";
import { type BodyKind, type Level, mainSitting, type SittingKind } from "@/domain/record";
import type { Connection } from "../client";
import { bodies, regions, resolutions, sessions, sittings, sources } from "../schema";

/** Figures of one sitting as lists show them; null is "not reported". */
export type SittingFigures = {
  id: string;
  position: number;
  kind: SittingKind | null;
  ordinal: number | null;
  date: string | null;
  inOffice: number | null;
  due: number | null;
  present: number | null;
  absent: number | null;
  quorumClaim: string | null;
};

/** A published session as lists and comparisons show it. */
export type SessionSummary = {
  key: string;
  kind: BodyKind;
  level: Level;
  regionCode: string;
  /** The region's name at the time of the session. */
  regionName: string;
  term: number;
  session: number;
  year: number;
  firstDay: string | null;
  lastDay: string | null;
  /** The sitting whose attendance stands for the session. */
  main: SittingFigures | null;
  resolutions: { total: number; adopted: number; withVotes: number };
  /** Whether all its sources are published figures, so that no words stand behind its values. */
  figuresOnly: boolean;
  revision: number;
  publishedAt: string;
};

/** Columns of a session together with its body and region; join bodies and regions when selecting them. */
export const summaryColumns = {
  key: sessions.key,
  kind: bodies.kind,
  level: regions.level,
  regionCode: regions.code,
  regionName: sessions.regionName,
  term: sessions.term,
  session: sessions.session,
  year: sessions.year,
  firstDay: sessions.firstDay,
  lastDay: sessions.lastDay,
  revision: sessions.revision,
  publishedAt: sessions.publishedAt,
} as const;

type SummaryHead = Omit<SessionSummary, "main" | "resolutions" | "figuresOnly">;

/** Adds attendance, counts of resolutions and the kind of evidence to selected sessions, in three queries whatever their number. */
export function withFigures(db: Connection, heads: readonly SummaryHead[]): SessionSummary[] {
  const keys = heads.map(({ key }) => key);
  if (keys.length === 0) return [];
  const figures = db
    .select({
      sessionKey: sittings.sessionKey,
      id: sittings.id,
      position: sittings.position,
      kind: sittings.kind,
      ordinal: sittings.ordinal,
      date: sittings.date,
      inOffice: sittings.inOffice,
      due: sittings.due,
      present: sittings.present,
      absent: sittings.absent,
      quorumClaim: sittings.quorumClaim,
    })
    .from(sittings)
    .where(inArray(sittings.sessionKey, keys))
    .orderBy(asc(sittings.sessionKey), asc(sittings.position))
    .all();
  const counts = db
    .select({
      sessionKey: resolutions.sessionKey,
      total: sql<number>`count(*)`,
      adopted: sql<number>`count(*) filter (where ${resolutions.outcome} = 'adopted')`,
      withVotes: sql<number>`count(${resolutions.votesFor})`,
    })
    .from(resolutions)
    .where(inArray(resolutions.sessionKey, keys))
    .groupBy(resolutions.sessionKey)
    .all();
  const kinds = db
    .select({
      sessionKey: sources.sessionKey,
      others: sql<number>`count(*) filter (where ${sources.kind} <> 'published_figures')`,
    })
    .from(sources)
    .where(inArray(sources.sessionKey, keys))
    .groupBy(sources.sessionKey)
    .all();
  const onFigures = new Set(kinds.filter(({ others }) => others === 0).map(({ sessionKey }) => sessionKey));
  const sittingsOf = new Map<string, SittingFigures[]>();
  for (const { sessionKey, ...sitting } of figures) {
    const known = sittingsOf.get(sessionKey);
    if (known === undefined) sittingsOf.set(sessionKey, [sitting]);
    else known.push(sitting);
  }
  const countsOf = new Map(counts.map(({ sessionKey, ...count }) => [sessionKey, count]));
  return heads.map((head) => ({
    ...head,
    main: mainSitting(sittingsOf.get(head.key) ?? []),
    resolutions: countsOf.get(head.key) ?? { total: 0, adopted: 0, withVotes: 0 },
    figuresOnly: onFigures.has(head.key),
  }));
}
