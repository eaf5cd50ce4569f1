import "server-only";
import { z } from "zod";
import { bodyKinds, levels } from "@/domain/record";
import { type SessionStanding, standingOf } from "@/domain/stats";
import type { Database } from "../client";
import { type DashboardFilter, within } from "./dashboard-filter";
import { type PublishedState, publishedState, sessionsPublishedSince } from "./published-state";
import type { SessionFilter } from "./session-filter";

/** Sessions as of a state, by year and address. */
type Memory = { state: PublishedState; standings: readonly SessionStanding[] };

/** One memory for the whole process: pages, routes and what runs at the start are bundles that each have this module anew. */
const held: typeof globalThis & { huiluStandings?: WeakMap<Database["$client"], Memory> } = globalThis;
held.huiluStandings ??= new WeakMap();
const memories = held.huiluStandings;

/**
 * Every published session with the figures of the sitting that stands for it, by year and address. All are read once; after
 * that only those published, corrected or withdrawn since, by whichever process.
 */
export function allStandings(db: Database): readonly SessionStanding[] {
  const state = publishedState(db);
  const memory = memories.get(db.$client);
  if (memory?.state.id === state.id) return memory.standings;
  const changed = memory === undefined ? null : sessionsPublishedSince(db, memory.state);
  const standings =
    memory === undefined || changed === null
      ? readStandings(db, null)
      : merged(memory.standings, new Set(changed), readStandings(db, changed));
  memories.set(db.$client, { state, standings });
  return standings;
}

/** Filters of dashboards and of lists. */
type StandingFilter = DashboardFilter & SessionFilter;

/** Sessions within a filter, by year and address. */
export function sessionStandings(db: Database, filter: StandingFilter = {}): readonly SessionStanding[] {
  const { body, level, region, from, to, year, term } = filter;
  const all = allStandings(db);
  if (Object.values(filter).every((one) => one === undefined)) return all;
  const isWithin = region === undefined ? null : within(region);
  return all.filter(
    (session) =>
      (body === undefined || session.kind === body) &&
      (level === undefined || session.level === level) &&
      (isWithin === null || isWithin(session.regionCode)) &&
      (from === undefined || session.year >= from) &&
      (to === undefined || session.year <= to) &&
      (year === undefined || session.year === year) &&
      (term === undefined || session.term === term),
  );
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

/** Both in their order; those that changed are taken from the second. */
function merged(
  before: readonly SessionStanding[],
  changed: ReadonlySet<string>,
  anew: readonly SessionStanding[],
): SessionStanding[] {
  const all: SessionStanding[] = [];
  let next = 0;
  for (const session of before) {
    if (changed.has(session.key)) continue;
    for (let one = anew[next]; one !== undefined && comesBefore(one, session); one = anew[++next])
      all.push(one);
    all.push(session);
  }
  return all.concat(anew.slice(next));
}

function comesBefore(a: SessionStanding, b: SessionStanding): boolean {
  return a.year === b.year ? a.key < b.key : a.year < b.year;
}
