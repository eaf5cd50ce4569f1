import "server-only";
import { z } from "zod";
import { bodyKinds, levels } from "@/domain/record";
import { type SessionStanding, standingOf } from "@/domain/stats";
import type { Database } from "../client";
import { type DashboardFilter, within } from "./dashboard-filter";
import { type PublishedState, publishedState, sessionsPublishedSince } from "./published-state";
import type { SessionFilter } from "./session-filter";

/** Sessions as of a state, by year and address: all of them, and those of each region by its code. */
type Memory = {
  state: PublishedState;
  standings: readonly SessionStanding[];
  byRegion: ReadonlyMap<string, readonly SessionStanding[]>;
};

/** One memory for the whole process: pages, routes and what runs at the start are bundles that each have this module anew. */
const held: typeof globalThis & { huiluStandings?: WeakMap<Database["$client"], Memory> } = globalThis;
held.huiluStandings ??= new WeakMap();
const memories = held.huiluStandings;

/**
 * Every published session with the figures of the sitting that stands for it, by year and address. All are read once; after
 * that only those published, corrected or withdrawn since, by whichever process.
 */
export function allStandings(db: Database): readonly SessionStanding[] {
  return memoryOf(db).standings;
}

/**
 * The same, region by region. A region's sessions stay the same array until one of them is published, corrected or
 * withdrawn, so that what follows from them alone can be kept by it.
 */
export function standingsByRegion(db: Database): ReadonlyMap<string, readonly SessionStanding[]> {
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
  const byRegion = new Map<string, SessionStanding[]>();
  for (const session of standings) {
    const own = byRegion.get(session.regionCode);
    if (own === undefined) byRegion.set(session.regionCode, [session]);
    else own.push(session);
  }
  return { state, standings, byRegion };
}

/** Filters of dashboards and of lists. */
type StandingFilter = DashboardFilter & SessionFilter;

/** Sessions within a filter, by year and address. */
export function sessionStandings(db: Database, filter: StandingFilter = {}): readonly SessionStanding[] {
  const { body, level, region, from, to, year, term } = filter;
  if (Object.values(filter).every((one) => one === undefined)) return allStandings(db);
  return (region === undefined ? allStandings(db) : standingsWithin(db, region)).filter(
    (session) =>
      (body === undefined || session.kind === body) &&
      (level === undefined || session.level === level) &&
      (from === undefined || session.year >= from) &&
      (to === undefined || session.year <= to) &&
      (year === undefined || session.year === year) &&
      (term === undefined || session.term === term),
  );
}

/** Sessions of a region and of those below it, in the order of all. */
function standingsWithin(db: Database, region: string): SessionStanding[] {
  const isWithin = within(region);
  const found: SessionStanding[] = [];
  for (const [code, own] of standingsByRegion(db)) if (isWithin(code)) found.push(...own);
  return found.sort((a, b) => (comesBefore(a, b) ? -1 : 1));
}

/** The same from the newest year to the oldest, within a year by address. */
export function newestStandings(db: Database, filter: StandingFilter = {}): SessionStanding[] {
  const years = new Map<number, SessionStanding[]>();
  for (const session of sessionStandings(db, filter)) {
    const year = years.get(session.year);
    if (year === undefined) years.set(session.year, [session]);
    else year.push(session);
  }
  return [...years.values()].reverse().flat();
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
  { standings, byRegion }: Memory,
  changed: readonly string[],
  anew: readonly SessionStanding[],
): Omit<Memory, "state"> {
  const all = [...standings];
  const regions = new Map(byRegion);
  for (const key of changed) {
    // An address begins with the region's code.
    const code = key.slice(0, key.indexOf("-"));
    const own = regions.get(code) ?? [];
    const before = own.find((session) => session.key === key);
    if (before === undefined) continue;
    all.splice(placeOf(all, before), 1);
    regions.set(
      code,
      own.filter((session) => session !== before),
    );
  }
  for (const session of anew) {
    all.splice(placeOf(all, session), 0, session);
    const own = regions.get(session.regionCode) ?? [];
    regions.set(session.regionCode, own.toSpliced(placeOf(own, session), 0, session));
  }
  for (const [code, own] of regions) if (own.length === 0) regions.delete(code);
  return { standings: all, byRegion: regions };
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
