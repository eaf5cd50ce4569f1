import "server-only";
import { type BodyKind, bodyKinds, type Level, levels } from "@/domain/record";
import type { Database } from "../client";
import { keptByPart } from "./kept-by-part";
import { remembered } from "./remembered";
import { standingsByRegion, yearsWithin } from "./session-standings";

/** What the filters can be set to, from what is published, each with its number of sessions. */
export type FilterChoices = {
  bodies: { kind: BodyKind; sessions: number }[];
  levels: { level: Level; sessions: number }[];
  regions: { code: string; name: string; sessions: number }[];
  years: { year: number; sessions: number }[];
  terms: { term: number; sessions: number }[];
};

/** How many of a year's sessions each kind of body, level and term has. */
const ofYear = keptByPart((sessions) => {
  const [kind, level, term] = [
    new Map<BodyKind, number>(),
    new Map<Level, number>(),
    new Map<number, number>(),
  ];
  for (const session of sessions) {
    add(kind, session.kind, 1);
    add(level, session.level, 1);
    add(term, session.term, 1);
  }
  return { kind, level, term };
});

export const filterChoices = remembered((db: Database): FilterChoices => {
  const kinds = new Map<BodyKind, number>();
  const ofLevels = new Map<Level, number>();
  const terms = new Map<number, number>();
  const years: FilterChoices["years"] = [];
  for (const sessions of yearsWithin(db, {})) {
    const { kind, level, term } = ofYear(sessions);
    for (const [of, n] of kind) add(kinds, of, n);
    for (const [of, n] of level) add(ofLevels, of, n);
    for (const [of, n] of term) add(terms, of, n);
    const [first] = sessions;
    if (first !== undefined) years.unshift({ year: first.year, sessions: sessions.length });
  }
  // A region's sessions come by year: it goes by its latest name.
  const regions = [...standingsByRegion(db)].map(([code, sessions]) => ({
    code,
    name: sessions.at(-1)?.regionName ?? code,
    sessions: sessions.length,
  }));
  return {
    bodies: bodyKinds.flatMap((kind) => counted(kinds, kind, (sessions) => ({ kind, sessions }))),
    levels: levels.flatMap((level) => counted(ofLevels, level, (sessions) => ({ level, sessions }))),
    regions: regions.sort((a, b) => (a.code < b.code ? -1 : 1)),
    years,
    terms: [...terms].sort(([a], [b]) => a - b).map(([term, sessions]) => ({ term, sessions })),
  };
});

function add<Key>(counts: Map<Key, number>, key: Key, n: number): void {
  counts.set(key, (counts.get(key) ?? 0) + n);
}

/** Nothing for what is not there. */
function counted<Key, Choice>(
  counts: ReadonlyMap<Key, number>,
  key: Key,
  choice: (n: number) => Choice,
): Choice[] {
  const n = counts.get(key);
  return n === undefined ? [] : [choice(n)];
}
