import "server-only";
import { and, asc, eq, inArray, sql } from "drizzle-orm";
import type { Theme } from "@/domain/directives";
import { identityOf, recordSchema, sessionKey } from "@/domain/record";
import {
  countFacets,
  type FacetCounts,
  type HitKind,
  hitKinds,
  hitsIn,
  itemKinds,
  itemKindsOf,
  itemsOf,
  matchExpression,
  placeOf,
  type SearchCursor,
  type SearchFilter,
  type SearchTerm,
  type SessionHits,
  tierExpressions,
} from "@/domain/search";
import type { Database } from "../client";
import { bodies, directiveThemes, regions, revisions, sessions } from "../schema";
import { remembered } from "./remembered";
import { summaryColumns } from "./session-summary";

/** A search: its words, what it is narrowed to. */
export type Search = { terms: readonly SearchTerm[]; filter: SearchFilter };

type Head = Pick<typeof sessions.$inferSelect, "key" | "regionName" | "term" | "session" | "year"> & {
  kind: typeof bodies.$inferSelect.kind;
  level: typeof regions.$inferSelect.level;
  regionCode: string;
  lastDay: string | null;
  revision: number;
  publishedAt: string;
};

/** A session that a search found, with the places where its words stand. */
export type FoundSession = Head & { hits: SessionHits };

/** One page of results, best first; `next` is where the next page goes on, null at the end. */
export type SearchPage = { sessions: FoundSession[]; next: SearchCursor | null };

/**
 * How many sessions a search finds, and how many each choice would leave, exactly. `kinds` and `themes` are null where
 * there are too many to count.
 */
export type SearchCounts = FacetCounts & {
  total: number;
  kinds: { kind: HitKind; sessions: number }[] | null;
  themes: { theme: Theme; sessions: number }[] | null;
};

/** Above so many sessions it is not counted in which kinds of place the words stand, and with which themes: too slow. */
export const mostCountedOneByOne = 2000;

/** Places shown of one session. */
const placesShown = 4;

/** Sessions that hold all words of a search. Never throws, whatever was typed. */
export function searchSessions(
  db: Database,
  { terms, filter }: Search,
  cursor: SearchCursor | null = null,
  size = 20,
): SearchPage {
  const expressions = tierExpressions(terms, filter);
  const statement = db.$client
    .prepare<[string, number, number], number>(
      "select rowid from search_index where search_index match ? and rowid > ? order by rowid limit ?",
    )
    .pluck();
  const found: SearchCursor[] = [];
  for (let tier = cursor?.tier ?? 0; tier < expressions.length && found.length <= size; tier++) {
    const after = tier === cursor?.tier ? cursor.after : 0;
    const numbers = statement.all(expressions[tier] ?? "", after, size + 1 - found.length);
    found.push(...numbers.map((number) => ({ tier, after: number })));
  }
  const page = found.slice(0, size);
  return {
    sessions: withHits(
      db,
      page.map(({ after }) => sessionKey(placeOf(after))),
      { terms, filter },
    ),
    next: found.length > size ? (page.at(-1) ?? null) : null,
  };
}

/** Whether a search finds anything, by its words or by what it is narrowed to: a hundredth of the work of counting. */
export function findsAnything(db: Database, { terms, filter }: Search): boolean {
  const first = db.$client
    .prepare<[string], number>("select rowid from search_index where search_index match ? limit 1")
    .pluck();
  return (
    (terms.length > 0 || Object.keys(filter).length > 0) &&
    first.get(matchExpression(terms, filter)) !== undefined
  );
}

/** Counts what a search finds, exactly; remembered, since every further page of its results shows the same counts. */
export const countSearch = remembered(countAnew);

/** The same without memory, as the first reader of a search has it. */
export function countAnew(db: Database, { terms, filter }: Search): SearchCounts {
  const numbers = db.$client
    .prepare<[string], number>("select rowid from search_index where search_index match ?")
    .pluck()
    .all(matchExpression(terms, filter));
  const few = numbers.length <= mostCountedOneByOne;
  return {
    total: numbers.length,
    ...countFacets(numbers, filter.region),
    kinds: few && terms.length > 0 ? countKinds(db, { terms, filter }) : null,
    themes: few ? countThemes(db, numbers) : null,
  };
}

function countKinds(db: Database, { terms, filter }: Search): { kind: HitKind; sessions: number }[] {
  const counted = counter(db);
  const possible = possibleKinds(db, terms);
  return hitKinds
    .filter((kind) => itemKindsOf[kind].some((item) => possible.has(item)))
    .map((kind) => ({ kind, sessions: counted({ terms, filter: { ...filter, kind } }) }))
    .filter(({ sessions: count }) => count > 0);
}

/** Columns of the index that hold a token of one of the words: asking for the others would find nothing, as slowly. */
function possibleKinds(db: Database, terms: readonly SearchTerm[]): ReadonlySet<string> {
  if (terms.some(({ token }) => token === null)) return new Set(itemKinds);
  const columns = db.$client.prepare<[string], string>("select col from search_words where term = ?").pluck();
  return new Set(terms.flatMap(({ token }) => (token === null ? [] : columns.all(token))));
}

/** Read from the themes of the sessions found: asking the index once for each theme would find them all anew. */
function countThemes(db: Database, numbers: readonly number[]): { theme: Theme; sessions: number }[] {
  const keys = JSON.stringify(numbers.map((number) => sessionKey(placeOf(number))));
  return db
    .select({
      theme: directiveThemes.theme,
      sessions: sql<number>`count(distinct ${directiveThemes.sessionKey})`,
    })
    .from(directiveThemes)
    .where(sql`${directiveThemes.sessionKey} in (select value from json_each(${keys}))`)
    .groupBy(directiveThemes.theme)
    .orderBy(sql`2 desc`, asc(directiveThemes.theme))
    .all();
}

function counter(db: Database): (search: Search) => number {
  const statement = db.$client
    .prepare<[string], number>("select count(*) from search_index where search_index match ?")
    .pluck();
  return ({ terms, filter }) => statement.get(matchExpression(terms, filter)) ?? 0;
}

/** The sessions of the keys in their order, each with the places that a search finds in its record. */
function withHits(db: Database, keys: readonly string[], { terms, filter }: Search): FoundSession[] {
  if (keys.length === 0) return [];
  const rows = db
    .select({ ...summaryColumns, document: revisions.document })
    .from(sessions)
    .innerJoin(bodies, eq(bodies.key, sessions.bodyKey))
    .innerJoin(regions, eq(regions.code, bodies.regionCode))
    .innerJoin(
      revisions,
      and(eq(revisions.sessionKey, sessions.key), eq(revisions.number, sql`${sessions.revision}`)),
    )
    .where(inArray(sessions.key, [...keys]))
    .all();
  const byKey = new Map(rows.map((row) => [row.key, row]));
  return keys.flatMap((key) => {
    const row = byKey.get(key);
    if (row === undefined) return [];
    const { document, ...head } = row;
    const record = recordSchema.parse(JSON.parse(document));
    const identity = identityOf(record);
    if (identity === null) return [];
    return [{ ...head, hits: hitsIn(itemsOf(record, identity), terms, filter.kind, placesShown) }];
  });
}
