import "server-only";
import { and, asc, desc, eq, type SQL, sql } from "drizzle-orm";
import type { BodyKind } from "@/domain/record";
import type { Database } from "../client";
import {
  bodies,
  directives,
  elections,
  people,
  posts,
  regions,
  reports,
  sessions,
  speeches,
} from "../schema";
import { type SessionHead, sessionHead } from "./session-head";

/** A name in one body's records. The same name in another body is another entry, until people are linked by choice. */
export type PersonEntry = {
  name: string;
  bodyKey: string;
  kind: BodyKind;
  regionCode: string;
  regionName: string;
};

export const peoplePageSize = 60;

/** What the list of people may be narrowed by: part of a name, a kind of body, a region by code. */
export type PeopleFilter = { name?: string; body?: BodyKind; region?: string };

/** One page of names, by region and name, and how many there are. @param page from 1 */
export function listPeople(
  db: Database,
  filter: PeopleFilter,
  page: number,
): { people: PersonEntry[]; total: number; pages: number } {
  const where = and(
    filter.name === undefined ? undefined : holds(filter.name),
    filter.body === undefined ? undefined : eq(bodies.kind, filter.body),
    filter.region === undefined ? undefined : eq(bodies.regionCode, filter.region),
  );
  const rows = entries(db)
    .where(where)
    .orderBy(asc(people.bodyKey), asc(people.name))
    .limit(peoplePageSize)
    .offset((page - 1) * peoplePageSize)
    .all();
  const total =
    db
      .select({ n: sql<number>`count(*)` })
      .from(people)
      .innerJoin(bodies, eq(bodies.key, people.bodyKey))
      .where(where)
      .get()?.n ?? 0;
  return { people: rows, total, pages: Math.max(1, Math.ceil(total / peoplePageSize)) };
}

/** Where people's pages are, by body and name, for sitemaps. */
export function peopleAddresses(
  db: Database,
  from: number,
  most: number,
): Pick<PersonEntry, "bodyKey" | "name">[] {
  return db
    .select({ bodyKey: people.bodyKey, name: people.name })
    .from(people)
    .orderBy(asc(people.bodyKey), asc(people.name))
    .limit(most)
    .offset(from)
    .all();
}

/** How many people have a page. */
export function countPeople(db: Database): number {
  return db.select({ n: sql<number>`count(*)` }).from(people).get()?.n ?? 0;
}

/** Names that hold the words as they stand; no character of them is a wildcard. */
function holds(words: string): SQL {
  return sql`instr(${people.name}, ${words}) > 0`;
}

/** The session at which something is recorded of a person. */
type AtSession = SessionHead & { lastDay: string | null };

const atSession = { ...sessionHead, lastDay: sessions.lastDay };

/** Everything that one body's records say of a name, newest session first. */
export type PersonView = PersonEntry & {
  posts: (AtSession & { title: string })[];
  speeches: (AtSession & { id: string; directives: { id: string; heading: string }[] })[];
  reports: (AtSession & { id: string; title: string })[];
  elections: (AtSession & { id: string; post: string; votesFor: number | null })[];
  /** Entries of the same name in other bodies; nobody has said whether they are the same person. */
  namesakes: PersonEntry[];
};

export function getPerson(db: Database, bodyKey: string, name: string): PersonView | null {
  const found = entriesNamed(db, name);
  const entry = found.find((one) => one.bodyKey === bodyKey);
  if (entry === undefined) return null;
  const id = `${bodyKey}:${name}`;
  const newest = [desc(sessions.year), desc(sessions.term), desc(sessions.session)] as const;
  const said = db
    .select({ ...atSession, id: speeches.id })
    .from(speeches)
    .innerJoin(sessions, eq(sessions.key, speeches.sessionKey))
    .innerJoin(bodies, eq(bodies.key, sessions.bodyKey))
    .innerJoin(regions, eq(regions.code, bodies.regionCode))
    .where(eq(speeches.speaker, id))
    .orderBy(...newest, asc(speeches.position))
    .all();
  return {
    ...entry,
    posts: db
      .select({ ...atSession, title: posts.title })
      .from(posts)
      .innerJoin(sessions, eq(sessions.key, posts.sessionKey))
      .innerJoin(bodies, eq(bodies.key, sessions.bodyKey))
      .innerJoin(regions, eq(regions.code, bodies.regionCode))
      .where(eq(posts.person, id))
      .orderBy(...newest, asc(posts.title))
      .all(),
    speeches: said.map((speech) => ({ ...speech, directives: directivesOf(db, speech.key, speech.id) })),
    reports: db
      .select({ ...atSession, id: reports.id, title: reports.title })
      .from(reports)
      .innerJoin(sessions, eq(sessions.key, reports.sessionKey))
      .innerJoin(bodies, eq(bodies.key, sessions.bodyKey))
      .innerJoin(regions, eq(regions.code, bodies.regionCode))
      .where(eq(reports.presenter, id))
      .orderBy(...newest, asc(reports.position))
      .all(),
    elections: db
      .select({ ...atSession, id: elections.id, post: elections.post, votesFor: elections.votesFor })
      .from(elections)
      .innerJoin(sessions, eq(sessions.key, elections.sessionKey))
      .innerJoin(bodies, eq(bodies.key, sessions.bodyKey))
      .innerJoin(regions, eq(regions.code, bodies.regionCode))
      .where(eq(elections.person, id))
      .orderBy(...newest, asc(elections.position))
      .all(),
    namesakes: found.filter((one) => one.bodyKey !== bodyKey),
  };
}

/** People with the body in whose records they are named. */
function entries(db: Database) {
  return db
    .select({
      name: people.name,
      bodyKey: people.bodyKey,
      kind: bodies.kind,
      regionCode: regions.code,
      regionName: regions.name,
    })
    .from(people)
    .innerJoin(bodies, eq(bodies.key, people.bodyKey))
    .innerJoin(regions, eq(regions.code, bodies.regionCode));
}

function entriesNamed(db: Database, name: string): PersonEntry[] {
  return entries(db).where(eq(people.name, name)).orderBy(asc(people.bodyKey)).limit(200).all();
}

function directivesOf(db: Database, sessionKey: string, speech: string): { id: string; heading: string }[] {
  return db
    .select({ id: directives.id, heading: directives.heading })
    .from(directives)
    .where(
      and(
        eq(directives.sessionKey, sessionKey),
        eq(directives.speech, speech),
        sql`${directives.parent} is null`,
      ),
    )
    .orderBy(asc(directives.position))
    .all();
}
