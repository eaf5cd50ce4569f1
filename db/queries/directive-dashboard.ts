import "server-only";
import { and, asc, desc, eq, isNull, type SQL, sql } from "drizzle-orm";
import type { QuantityKind, Theme } from "@/domain/directives";
import type { BodyKind } from "@/domain/record";
import type { Database } from "../client";
import {
  bodies,
  directives,
  directiveThemes,
  people,
  quantities,
  regions,
  sessions,
  speeches,
} from "../schema";
import { type DashboardFilter, whereWithin } from "./dashboard-filter";
import { remembered } from "./remembered";
import { type SessionHead, sessionHead } from "./session-head";

/** Numbered points of one kind of body in one year: how many there are, and how many a theme is suggested for. */
export type ThemeCount = { kind: BodyKind; year: number; theme: Theme; directives: number };
export type DirectiveCount = { kind: BodyKind; year: number; directives: number; sessions: number };
export type ThemesByYear = { counts: ThemeCount[]; all: DirectiveCount[] };

export const themesByYear = remembered((db: Database, filter: DashboardFilter): ThemesByYear => {
  const where = whereWithin(filter);
  return {
    counts: db
      .select({
        kind: bodies.kind,
        year: sessions.year,
        theme: directiveThemes.theme,
        directives: sql<number>`count(*)`,
      })
      .from(directiveThemes)
      .innerJoin(sessions, eq(sessions.key, directiveThemes.sessionKey))
      .innerJoin(bodies, eq(bodies.key, sessions.bodyKey))
      .innerJoin(regions, eq(regions.code, bodies.regionCode))
      .where(where)
      .groupBy(bodies.kind, sessions.year, directiveThemes.theme)
      .all(),
    all: db
      .select({
        kind: bodies.kind,
        year: sessions.year,
        directives: sql<number>`count(*)`,
        sessions: sql<number>`count(distinct ${directives.sessionKey})`,
      })
      .from(directives)
      .innerJoin(sessions, eq(sessions.key, directives.sessionKey))
      .innerJoin(bodies, eq(bodies.key, sessions.bodyKey))
      .innerJoin(regions, eq(regions.code, bodies.regionCode))
      .where(and(where, isNull(directives.parent)))
      .groupBy(bodies.kind, sessions.year)
      .orderBy(asc(sessions.year), desc(bodies.kind))
      .all(),
  };
});

/** Where something stands: the session, and who said it (null: the meeting itself). */
export type Said = SessionHead & {
  directive: string;
  heading: string;
  speaker: string | null;
};

const said = {
  ...sessionHead,
  directive: directives.id,
  heading: directives.heading,
  speaker: people.name,
};

/** A sentence that suggests a theme. */
export type ThemeSentence = Said & { theme: Theme; sentence: string };

/** The newest sentences behind a theme, or behind all, and how many there are. */
export const themeSentences = remembered(
  (
    db: Database,
    { filter, theme, limit }: { filter: DashboardFilter; theme: Theme; limit: number },
  ): { rows: ThemeSentence[]; total: number } => {
    const where = and(whereWithin(filter), eq(directiveThemes.theme, theme));
    const rows = db
      .select({ ...said, theme: directiveThemes.theme, sentence: directiveThemes.sentence })
      .from(directiveThemes)
      .innerJoin(sessions, eq(sessions.key, directiveThemes.sessionKey))
      .innerJoin(bodies, eq(bodies.key, sessions.bodyKey))
      .innerJoin(regions, eq(regions.code, bodies.regionCode))
      .innerJoin(directives, sameDirective(directiveThemes))
      .leftJoin(
        speeches,
        and(eq(speeches.sessionKey, directives.sessionKey), eq(speeches.id, directives.speech)),
      )
      .leftJoin(people, eq(people.id, speeches.speaker))
      .where(where)
      .orderBy(desc(sessions.year), asc(sessions.key), asc(directives.speech), asc(directives.position))
      .limit(limit)
      .all();
    const counted = db
      .select({ n: sql<number>`count(*)` })
      .from(directiveThemes)
      .innerJoin(sessions, eq(sessions.key, directiveThemes.sessionKey))
      .innerJoin(bodies, eq(bodies.key, sessions.bodyKey))
      .innerJoin(regions, eq(regions.code, bodies.regionCode))
      .where(where)
      .get();
    return { rows, total: counted?.n ?? 0 };
  },
);

/** A quantity that a numbered point names, and where. */
export type NamedQuantity = Said & {
  quantity: QuantityKind;
  written: string;
  value: number;
  about: boolean;
  phrase: string;
};

/** Quantities within a filter: counts by kind, and the newest of them. */
export type NamedQuantities = {
  kinds: { quantity: QuantityKind; named: number; largest: number }[];
  rows: NamedQuantity[];
  total: number;
  sessions: number;
};

export const namedQuantities = remembered(
  (db: Database, { filter, limit }: { filter: DashboardFilter; limit: number }): NamedQuantities => {
    const where = whereWithin(filter);
    const kinds = db
      .select({
        quantity: quantities.kind,
        named: sql<number>`count(*)`,
        largest: sql<number>`max(${quantities.value})`,
      })
      .from(quantities)
      .innerJoin(sessions, eq(sessions.key, quantities.sessionKey))
      .innerJoin(bodies, eq(bodies.key, sessions.bodyKey))
      .innerJoin(regions, eq(regions.code, bodies.regionCode))
      .where(where)
      .groupBy(quantities.kind)
      .orderBy(sql`count(*) desc`, asc(quantities.kind))
      .all();
    const rows = db
      .select({
        ...said,
        quantity: quantities.kind,
        written: quantities.written,
        value: quantities.value,
        about: quantities.about,
        phrase: quantities.phrase,
      })
      .from(quantities)
      .innerJoin(sessions, eq(sessions.key, quantities.sessionKey))
      .innerJoin(bodies, eq(bodies.key, sessions.bodyKey))
      .innerJoin(regions, eq(regions.code, bodies.regionCode))
      .innerJoin(directives, sameDirective(quantities))
      .leftJoin(
        speeches,
        and(eq(speeches.sessionKey, directives.sessionKey), eq(speeches.id, directives.speech)),
      )
      .leftJoin(people, eq(people.id, speeches.speaker))
      .where(where)
      .orderBy(desc(sessions.year), asc(sessions.key), asc(directives.id), asc(quantities.position))
      .limit(limit)
      .all();
    const sessionsNaming = db
      .select({ n: sql<number>`count(distinct ${quantities.sessionKey})` })
      .from(quantities)
      .innerJoin(sessions, eq(sessions.key, quantities.sessionKey))
      .innerJoin(bodies, eq(bodies.key, sessions.bodyKey))
      .innerJoin(regions, eq(regions.code, bodies.regionCode))
      .where(where)
      .get();
    return {
      kinds,
      rows,
      total: kinds.reduce((sum, { named }) => sum + named, 0),
      sessions: sessionsNaming?.n ?? 0,
    };
  },
);

function sameDirective(table: typeof directiveThemes | typeof quantities): SQL | undefined {
  return and(eq(directives.sessionKey, table.sessionKey), eq(directives.id, table.directive));
}
