import "server-only";
import { type BodyKind, country, type Level, liesWithin } from "@/domain/record";
import { regionByCode, regionsWithin } from "@/domain/regions";
import type { SessionStanding } from "@/domain/stats";
import type { Database } from "../client";
import { remembered } from "./remembered";
import { standingsByRegion } from "./session-standings";

/** A name that records give a region, with the years in which they do. */
export type RegionName = { name: string; from: number; to: number };

/** A region with what is published about it. `names` are newest first; the first is the one it goes by. */
export type RegionEntry = {
  code: string;
  names: RegionName[];
  level: Level;
  sessions: Record<BodyKind, number>;
  /** Sessions of regions below it. */
  below: number;
};

/** Regions that have sessions or lie above such, by code. */
export const regionEntries = remembered((db: Database): readonly RegionEntry[] => {
  const entries = new Map<string, RegionEntry>();
  for (const [code, sessions] of standingsByRegion(db)) entries.set(code, { ...entryOf(code, sessions) });
  for (const { code, sessions } of [...entries.values()]) {
    for (const parent of parentsOf(code)) {
      const above = entries.get(parent) ?? emptyEntry(parent, regionByCode(parent)?.level ?? "province");
      above.below += sessions.people_congress + sessions.cppcc;
      entries.set(parent, above);
    }
  }
  return [...entries.values()].sort((a, b) => (a.code < b.code ? -1 : 1));
});

/** What follows from a region's own sessions, as long as they are the same. */
const known = new WeakMap<readonly SessionStanding[], RegionEntry>();

function entryOf(code: string, sessions: readonly SessionStanding[]): RegionEntry {
  const before = known.get(sessions);
  if (before !== undefined) return before;
  const entry = emptyEntry(code, sessions[0]?.level ?? "county");
  for (const { kind, regionName, year } of sessions) {
    entry.sessions[kind]++;
    entry.names = withName(entry.names, regionName, year);
  }
  known.set(sessions, entry);
  return entry;
}

/** A region with its sessions, oldest first, and the regions around it that have anything published. */
export type RegionView = {
  entry: RegionEntry;
  /** Names from the province down to the region itself, as the standard has them; empty where it has none. */
  path: { code: string; name: string }[];
  sessions: SessionStanding[];
  children: RegionEntry[];
  neighbours: RegionEntry[];
  /** Regions below it that the standard knows. */
  known: number;
};

/** Null for a code that neither the standard nor any record knows. */
export function getRegion(db: Database, code: string): RegionView | null {
  const entries = regionEntries(db);
  const known = regionByCode(code);
  const entry =
    entries.find((one) => one.code === code) ?? (known === null ? null : emptyEntry(code, known.level));
  if (entry === null) return null;
  const above = (one: string) => parentsOf(one)[0] ?? (one === country ? null : country);
  const parent = above(code);
  return {
    entry,
    path: [...parentsOf(code)].reverse().flatMap((above) => {
      const region = regionByCode(above);
      return region === null ? [] : [{ code: above, name: region.name }];
    }),
    sessions: [...(standingsByRegion(db).get(code) ?? [])],
    children: entries.filter((one) => one.code !== code && above(one.code) === code),
    neighbours:
      parent === null ? [] : entries.filter((one) => one.code !== code && above(one.code) === parent),
    known: regionsWithin(code).length,
  };
}

function emptyEntry(code: string, level: Level): RegionEntry {
  const known = regionByCode(code);
  const { path, name = "" } = known ?? { path: [] };
  // As records name regions: a city without its province, a district with its city.
  const names =
    known === null ? [] : [{ name: path.length > 2 ? path.slice(1).join("") : name, from: 0, to: 0 }];
  return { code, names, level, sessions: { people_congress: 0, cppcc: 0 }, below: 0 };
}

/** Sessions come by year; a name's years grow, and a new name goes before the older ones. */
function withName(names: RegionName[], name: string, year: number): RegionName[] {
  const [newest] = names;
  if (newest?.name === name && newest.from > 0) {
    // As nearly always: in place, since the entry is still being made.
    newest.to = Math.max(newest.to, year);
    return names;
  }
  const recorded = names.filter(({ from }) => from > 0);
  const known = recorded.find((one) => one.name === name);
  const changed =
    known === undefined ? { name, from: year, to: year } : { ...known, to: Math.max(known.to, year) };
  return [changed, ...recorded.filter((one) => one !== known)];
}

/** Codes above a region that the standard has, nearest first: 141102 lies in 141100 and 140000. */
export function parentsOf(code: string): string[] {
  return [`${code.slice(0, 6)}`, `${code.slice(0, 4)}00`, `${code.slice(0, 2)}0000`].filter(
    (above, n, all) =>
      above !== code &&
      all.indexOf(above) === n &&
      code !== country &&
      regionByCode(above) !== null &&
      liesWithin(code, above),
  );
}
