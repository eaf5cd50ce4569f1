import "server-only";
import { and, asc, eq, isNotNull, isNull, notExists, type SQL, sql } from "drizzle-orm";
import { unionAll } from "drizzle-orm/sqlite-core";
import type { BodyKind } from "@/domain/record";
import type { Database } from "../client";
import { bodies, people, personIdentities, regions } from "../schema";

/**
 * A person by the address of their page: a name in one body's records, until people are linked by choice. `number` is 1,
 * or tells apart several of one name there.
 */
export type PersonEntry = {
  name: string;
  number: number;
  bodyKey: string;
  kind: BodyKind;
  regionCode: string;
  regionName: string;
};

export const peoplePageSize = 60;

/** What the list of people may be narrowed by: part of a name, a kind of body, a region by code. */
export type PeopleFilter = { name?: string; body?: BodyKind; region?: string };

/** One page of people, by region and name, and how many there are. @param page from 1 */
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
  const rows = unionAll(named(db, where), splitOff(db, where))
    .orderBy(sql`body_key`, sql`person_name`, sql`number`)
    .limit(peoplePageSize)
    .offset((page - 1) * peoplePageSize)
    .all();
  const total = count(db, where);
  return { people: rows, total, pages: Math.max(1, Math.ceil(total / peoplePageSize)) };
}

/** Where people's pages are, for sitemaps. */
export function peopleAddresses(
  db: Database,
  from: number,
  most: number,
): Pick<PersonEntry, "bodyKey" | "name" | "number">[] {
  return unionAll(named(db), splitOff(db))
    .orderBy(sql`body_key`, sql`person_name`, sql`number`)
    .limit(most)
    .offset(from)
    .all();
}

/** How many people have a page. */
export function countPeople(db: Database): number {
  return count(db, undefined);
}

function count(db: Database, where: SQL | undefined): number {
  return (
    db
      .select({ n: sql<number>`count(*)` })
      .from(unionAll(named(db, where), splitOff(db, where)).as("everyone"))
      .get()?.n ?? 0
  );
}

/** Names that hold the words as they stand; no character of them is a wildcard. */
function holds(words: string): SQL {
  return sql`instr(${people.name}, ${words}) > 0`;
}

// Two of the columns are called "name"; a union orders by names of columns, so each has its own.
const entry = {
  name: sql<string>`${people.name}`.as("person_name"),
  number: sql<number>`1`.as("number"),
  bodyKey: people.bodyKey,
  kind: bodies.kind,
  regionCode: regions.code,
  regionName: sql<string>`${regions.name}`.as("region_name"),
};

/** Names that stand for themselves: all that were not merged into another. */
function named(db: Database, where?: SQL) {
  const merged = db
    .select({ one: sql`1` })
    .from(personIdentities)
    .where(
      and(
        eq(personIdentities.bodyKey, people.bodyKey),
        eq(personIdentities.name, people.name),
        eq(personIdentities.number, 1),
        isNotNull(personIdentities.rootBody),
      ),
    );
  return db
    .select(entry)
    .from(people)
    .innerJoin(bodies, eq(bodies.key, people.bodyKey))
    .innerJoin(regions, eq(regions.code, bodies.regionCode))
    .where(and(where, notExists(merged)));
}

/** Those split off from a name, and not merged since. */
function splitOff(db: Database, where?: SQL) {
  return db
    .select({ ...entry, number: sql<number>`${personIdentities.number}`.as("number") })
    .from(personIdentities)
    .innerJoin(
      people,
      and(eq(people.bodyKey, personIdentities.bodyKey), eq(people.name, personIdentities.name)),
    )
    .innerJoin(bodies, eq(bodies.key, people.bodyKey))
    .innerJoin(regions, eq(regions.code, bodies.regionCode))
    .where(and(where, sql`${personIdentities.number} > 1`, isNull(personIdentities.rootBody)));
}

/** Everyone of a name, by body. */
export function peopleNamed(db: Database, name: string): PersonEntry[] {
  const where = eq(people.name, name);
  return unionAll(named(db, where), splitOff(db, where)).orderBy(sql`body_key`, sql`number`).limit(200).all();
}

/** A name in a body's records with where that body is, whoever it stands for; null where no record names it. */
export function entryOf(db: Database, bodyKey: string, name: string): PersonEntry | null {
  return (
    db
      .select(entry)
      .from(people)
      .innerJoin(bodies, eq(bodies.key, people.bodyKey))
      .innerJoin(regions, eq(regions.code, bodies.regionCode))
      .where(and(eq(people.bodyKey, bodyKey), eq(people.name, name)))
      .orderBy(asc(people.name))
      .get() ?? null
  );
}
