import "server-only";
import { type BodyKind, type Level, levels } from "@/domain/record";
import type { Database } from "../client";
import { remembered } from "./remembered";
import { allStandings } from "./session-standings";

/** What the filters can be set to, from what is published, each with its number of sessions. */
export type FilterChoices = {
  bodies: { kind: BodyKind; sessions: number }[];
  levels: { level: Level; sessions: number }[];
  regions: { code: string; name: string; sessions: number }[];
  years: { year: number; sessions: number }[];
  terms: { term: number; sessions: number }[];
};

export const filterChoices = remembered((db: Database): FilterChoices => {
  const counts = {
    kind: new Map<BodyKind, number>(),
    level: new Map<Level, number>(),
    year: new Map<number, number>(),
    term: new Map<number, number>(),
  };
  const named = new Map<string, { name: string; sessions: number }>();
  const count = <Key>(of: Map<Key, number>, key: Key) => of.set(key, (of.get(key) ?? 0) + 1);
  for (const { kind, level, regionCode, regionName, year, term } of allStandings(db)) {
    count(counts.kind, kind);
    count(counts.level, level);
    count(counts.year, year);
    count(counts.term, term);
    // They come by year: a region goes by its latest name.
    named.set(regionCode, { name: regionName, sessions: (named.get(regionCode)?.sessions ?? 0) + 1 });
  }
  const inOrder = <Key>(of: Map<Key, number>, order: (a: Key, b: Key) => number) =>
    [...of].sort(([a], [b]) => order(a, b));
  return {
    bodies: inOrder(counts.kind, (a, b) => (a > b ? -1 : 1)).map(([kind, n]) => ({ kind, sessions: n })),
    levels: inOrder(counts.level, (a, b) => levels.indexOf(a) - levels.indexOf(b)).map(([level, n]) => ({
      level,
      sessions: n,
    })),
    regions: [...named].sort(([a], [b]) => (a < b ? -1 : 1)).map(([code, region]) => ({ code, ...region })),
    years: inOrder(counts.year, (a, b) => b - a).map(([year, n]) => ({ year, sessions: n })),
    terms: inOrder(counts.term, (a, b) => a - b).map(([term, n]) => ({ term, sessions: n })),
  };
});
