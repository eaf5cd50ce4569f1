import "server-only";
import { z } from "zod";
import { type BodyKind, bodyKinds, type Level, levels, liesWithin } from "@/domain/record";
import { type SessionStanding, standingOf } from "@/domain/stats";
import type { Database } from "../client";
import type { DashboardFilter } from "./dashboard-filter";
import { keptByPart } from "./kept-by-part";
import { type PublishedState, publishedState, sessionsPublishedSince } from "./published-state";
import type { SessionFilter } from "./session-filter";

/** Sessions by what they have in common, each part in the order of all. */
type Parts<Key> = ReadonlyMap<Key, readonly SessionStanding[]>;

/** Sessions as of a state, year by year from the oldest, and region by region by its code. */
type Memory = { state: PublishedState; byYear: Parts<number>; byRegion: Parts<string> };

/** One memory for the whole process: pages, routes and what runs at the start are bundles that each have this module anew. */
const held: typeof globalThis & { huiluStandings?: WeakMap<Database["$client"], Memory> } = globalThis;
held.huiluStandings ??= new WeakMap();
const memories = held.huiluStandings;

/**
 * Every published session with the figures of the sitting that stands for it, by year and address. All are read once; after
 * that only those published, corrected or withdrawn since, by whichever process.
 */
export function allStandings(db: Database): readonly SessionStanding[] {
  return [...memoryOf(db).byYear.values()].flat();
}

/**
 * The same, region by region. A region's sessions stay the same array until one of them is published, corrected or
 * withdrawn, so that what follows from them alone can be kept by it.
 */
export function standingsByRegion(db: Database): Parts<string> {
  return memoryOf(db).byRegion;
}

function memoryOf(db: Database): Memory {
  const state = publishedState(db);
  const memory = memories.get(db.$client);
  if (memory?.state.id === state.id) return memory;
  const changed = memory === undefined ? null : sessionsPublishedSince(db, memory.state);
  const renewed =
    memory === undefined || changed === null
      ? readAll(db, state)
      : { state, ...renew(memory, changed, readStandings(db, changed)) };
  memories.set(db.$client, renewed);
  return renewed;
}

function readAll(db: Database, state: PublishedState): Memory {
  const standings = readStandings(db, null);
  return {
    state,
    byYear: partsOf(standings, ({ year }) => year),
    byRegion: partsOf(standings, ({ regionCode }) => regionCode),
  };
}

function partsOf<Key>(
  standings: readonly SessionStanding[],
  keyOf: (session: SessionStanding) => Key,
): Map<Key, readonly SessionStanding[]> {
  const parts = new Map<Key, SessionStanding[]>();
  for (const session of standings) {
    const part = parts.get(keyOf(session));
    if (part === undefined) parts.set(keyOf(session), [session]);
    else part.push(session);
  }
  return parts;
}

/** Filters of dashboards and of lists. */
type StandingFilter = DashboardFilter & SessionFilter;

/** Sessions within a filter, by year and address. */
export function sessionStandings(db: Database, filter: StandingFilter = {}): readonly SessionStanding[] {
  return yearsWithin(db, filter).flat();
}

/** The same from the newest year to the oldest, within a year by address. */
export function newestStandings(db: Database, filter: StandingFilter = {}): readonly SessionStanding[] {
  return yearsWithin(db, filter).reverse().flat();
}

/**
 * The same year by year from the oldest. Without region and term a year's sessions stay the same array until one of that
 * year is published, corrected or withdrawn.
 */
export function yearsWithin(
  db: Database,
  { body, level, region, from, to, year, term }: StandingFilter,
): (readonly SessionStanding[])[] {
  const years =
    region === undefined ? memoryOf(db).byYear : partsOf(standingsWithin(db, region), (one) => one.year);
  const found: (readonly SessionStanding[])[] = [];
  for (const [of, part] of years) {
    if ((year !== undefined && of !== year) || of < (from ?? of) || of > (to ?? of)) continue;
    const ofBodies = body === undefined && level === undefined ? part : ofKindAndLevel(part, body, level);
    found.push(term === undefined ? ofBodies : ofBodies.filter((session) => session.term === term));
  }
  return found;
}

const ofKindAndLevel = keptByPart((part, body: BodyKind | undefined, level: Level | undefined) =>
  part.filter((one) => one.kind === (body ?? one.kind) && one.level === (level ?? one.level)),
);

/** Sessions of a region and of those below it, in the order of all. */
function standingsWithin(db: Database, region: string): SessionStanding[] {
  const found: SessionStanding[] = [];
  for (const [code, own] of standingsByRegion(db)) if (liesWithin(code, region)) found.push(...own);
  return found.sort((a, b) => (comesBefore(a, b) ? -1 : 1));
}

const row = z.object({
  key: z.string(),
  kind: z.enum(bodyKinds),
  level: z.enum(levels),
  regionCode: z.string(),
  regionName: z.string(),
  term: z.number(),
  session: z.number(),
  year: z.number(),
  date: z.string().nullable(),
  inOffice: z.number().nullable(),
  due: z.number().nullable(),
  present: z.number().nullable(),
});

/** Plain SQL: a hundred thousand rows take a query builder several times as long. @param keys null for all */
function readStandings(db: Database, keys: readonly string[] | null): SessionStanding[] {
  const statement = db.$client.prepare(
    `select s.key, b.kind, r.level, r.code as regionCode, s.region_name as regionName, s.term, s.session, s.year,
      t.date, t.in_office as inOffice, t.due, t.present
    from sessions s join bodies b on b.key = s.body_key join regions r on r.code = b.region_code
    left join sittings t on t.session_key = s.key and t.stands = 1
    ${keys === null ? "" : "where s.key in (select value from json_each(?))"} order by s.year, s.key`,
  );
  const rows = keys === null ? statement.iterate() : statement.iterate(JSON.stringify(keys));
  return Array.from(rows, (one) => standingOf(row.parse(one)));
}

/** Those that changed go, and come as they are now; the others are not looked at. */
function renew(
  { byYear, byRegion }: Memory,
  changed: readonly string[],
  anew: readonly SessionStanding[],
): Omit<Memory, "state"> {
  const [years, regions] = [new Map(byYear), new Map(byRegion)];
  for (const key of changed) {
    // An address begins with the region's code.
    const before = regions.get(key.slice(0, key.indexOf("-")))?.find((session) => session.key === key);
    if (before === undefined) continue;
    takeOut(years, before.year, before);
    takeOut(regions, before.regionCode, before);
  }
  for (const session of anew) {
    putIn(years, session.year, session);
    putIn(regions, session.regionCode, session);
  }
  return { byYear: new Map([...years].sort(([a], [b]) => a - b)), byRegion: regions };
}

function takeOut<Key>(parts: Map<Key, readonly SessionStanding[]>, at: Key, session: SessionStanding): void {
  const left = (parts.get(at) ?? []).filter((one) => one !== session);
  if (left.length === 0) parts.delete(at);
  else parts.set(at, left);
}

function putIn<Key>(parts: Map<Key, readonly SessionStanding[]>, at: Key, session: SessionStanding): void {
  const part = parts.get(at) ?? [];
  parts.set(at, part.toSpliced(placeOf(part, session), 0, session));
}

/** Where a session stands, or would stand, among others in their order. */
function placeOf(sessions: readonly SessionStanding[], session: SessionStanding): number {
  let [low, high] = [0, sessions.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    const one = sessions[middle];
    if (one !== undefined && comesBefore(one, session)) low = middle + 1;
    else high = middle;
  }
  return low;
}

function comesBefore(a: SessionStanding, b: SessionStanding): boolean {
  return a.year === b.year ? a.key < b.key : a.year < b.year;
}
