import "server-only";
import { and, asc, eq, type SQL, sql } from "drizzle-orm";
import { type QuantityKind, quantityKinds, type Theme, themes } from "@/domain/directives";
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
import { among, fewEnoughToName, newestRows } from "./newest-rows";
import { remembered } from "./remembered";
import { type SessionHead, sessionHead } from "./session-head";
import { sessionStandings } from "./session-standings";
import { sumOf, talliesWithin } from "./tallies";

/** Numbered points of one kind of body in one year: how many there are, and how many have a theme. */
export type ThemeCount = { kind: BodyKind; year: number; theme: Theme; directives: number };
export type DirectiveCount = { kind: BodyKind; year: number; directives: number; sessions: number };
export type ThemesByYear = { counts: ThemeCount[]; all: DirectiveCount[] };

export const themesByYear = remembered((db: Database, filter: DashboardFilter): ThemesByYear => {
  const rows = talliesWithin(db, filter, ["themes", "directives", "with_directives"]);
  const counts = new Map<string, ThemeCount>();
  const all = new Map<string, DirectiveCount>();
  for (const { tally, of, kind, year, n } of rows) {
    const theme = themes.find((known) => known === of);
    if (theme !== undefined) {
      const at = `${kind} ${year} ${theme}`;
      const directives = (counts.get(at)?.directives ?? 0) + n;
      counts.set(at, { kind, year, theme, directives });
    } else {
      const at = `${kind} ${year}`;
      const count = all.get(at) ?? { kind, year, directives: 0, sessions: 0 };
      if (tally === "directives") count.directives += n;
      else count.sessions += n;
      all.set(at, count);
    }
  }
  return {
    counts: [...counts.values()],
    all: [...all.values()].sort((a, b) => a.year - b.year || (a.kind > b.kind ? -1 : 1)),
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

/** A sentence behind a theme, and whether people chose the theme. */
export type ThemeSentence = Said & { theme: Theme; sentence: string; isChosen: boolean };

/** The newest sentences behind a theme, or behind all, and how many there are. */
export const themeSentences = remembered(
  (
    db: Database,
    { filter, theme, limit }: { filter: DashboardFilter; theme: Theme; limit: number },
  ): { rows: ThemeSentence[]; total: number } => {
    const total = sumOf(talliesWithin(db, filter, ["themes"]), "themes", theme);
    const rows = newestRows(db, filter, { limit, total }, (ofSessions, left) =>
      db
        .select({
          ...said,
          theme: directiveThemes.theme,
          sentence: directiveThemes.sentence,
          isChosen: directives.themesChosen,
        })
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
        .where(and(ofSessions(directiveThemes.sessionKey), eq(directiveThemes.theme, theme)))
        .orderBy(
          sql`+${sessions.year} desc`,
          asc(sessions.key),
          asc(directives.speech),
          asc(directives.position),
        )
        .limit(left)
        .all(),
    );
    return { rows, total };
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
    const tallied = talliesWithin(db, filter, ["quantities", "with_quantities"]);
    const total = sumOf(tallied, "quantities");
    const within = sessionStandings(db, filter).map(({ key }) => key);
    const kinds = quantityKinds
      .map((quantity) => ({ quantity, named: sumOf(tallied, "quantities", quantity) }))
      .filter(({ named }) => named > 0)
      .sort((a, b) => b.named - a.named || (a.quantity < b.quantity ? -1 : 1))
      .map((counted) => ({ ...counted, largest: largestOf(db, counted.quantity, filter, within) }));
    const rows = newestRows(db, filter, { limit, total }, (ofSessions, left) =>
      db
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
        .where(ofSessions(quantities.sessionKey))
        .orderBy(sql`+${sessions.year} desc`, asc(sessions.key), asc(directives.id), asc(quantities.position))
        .limit(left)
        .all(),
    );
    return { kinds, rows, total, sessions: sumOf(tallied, "with_quantities") };
  },
);

/** Within few sessions they are looked through; else the quantities from the largest, until one lies within. */
function largestOf(
  db: Database,
  quantity: QuantityKind,
  filter: DashboardFilter,
  within: readonly string[],
): number {
  const from = sql`from quantities q cross join sessions on sessions.key = q.session_key
    join bodies on bodies.key = sessions.body_key join regions on regions.code = bodies.region_code`;
  const largest = db.get<{ value: number | null }>(
    within.length <= fewEnoughToName
      ? sql`select max(value) as value from quantities
          where kind = ${quantity} and ${among(within)(quantities.sessionKey)}`
      : sql`select q.value ${from} where q.kind = ${quantity} and ${whereWithin(filter) ?? sql`true`}
          order by q.value desc limit 1`,
  );
  return largest?.value ?? 0;
}

function sameDirective(table: typeof directiveThemes | typeof quantities): SQL | undefined {
  return and(eq(directives.sessionKey, table.sessionKey), eq(directives.id, table.directive));
}
