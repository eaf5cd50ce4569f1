import "server-only";
import { type SQL, sql } from "drizzle-orm";
import type { ListQuery, Resource, ResourceName } from "@/domain/open-data";

type Value = string | number;
type Condition = (value: Value) => SQL;

/** Conditions on `sessions`, `bodies` and `regions` that are true wherever the filter of that name holds. */
const bySession: Readonly<Record<string, Condition>> = {
  session: (value) => sql`sessions.key = ${value}`,
  body: (value) => sql`bodies.kind = ${value}`,
  level: (value) => sql`regions.level = ${value}`,
  term: (value) => sql`sessions.term = ${value}`,
  year: (value) => sql`sessions.year = ${value}`,
  year_from: (value) => sql`sessions.year >= ${value}`,
  year_to: (value) => sql`sessions.year <= ${value}`,
  published_since: (value) => sql`sessions.published_at >= ${new Date(value).toISOString()}`,
};

const inTable = (table: string, condition: SQL): SQL =>
  sql`exists (select 1 from ${sql.raw(table)} t where t.session_key = sessions.key and ${condition})`;

const column =
  (table: string, name: string): Condition =>
  (value) =>
    inTable(table, sql`t.${sql.raw(name)} = ${value}`);

const person =
  (table: string, name: string): Condition =>
  (value) =>
    inTable(table, sql`t.${sql.raw(name)} = sessions.body_key || ':' || ${value}`);

const counted = sql`coalesce(t.votes_for, t.votes_against, t.votes_abstain) is not null`;
const votesOn: Readonly<Record<string, SQL>> = {
  resolution: sql`exists (select 1 from resolutions t where t.session_key = sessions.key
    and (${counted} or t.votes_not_voting is not null))`,
  // The public tables leave out who did not vote in an election, so that any election may have a count.
  election: inTable("elections", sql`true`),
};

/** A table's rows there must be for a session to have any item of the resource. */
const needed: Partial<Record<ResourceName, SQL>> = {
  sittings: inTable("sittings", sql`true`),
  reports: inTable("reports", sql`true`),
  resolutions: inTable("resolutions", sql`true`),
  elections: inTable("elections", sql`true`),
  votes: sql`(${votesOn.resolution} or ${votesOn.election})`,
  speeches: inTable("speeches", sql`true`),
  directives: inTable("directives", sql`true`),
  notes: sql`exists (select 1 from followups t join followup_notes n on n.followup = t.id
    where t.session_key = sessions.key and n.published_at is not null)`,
  sources: inTable("sources", sql`true`),
};

/** Conditions for filters by item. */
const byItem: Partial<Record<ResourceName, Readonly<Record<string, Condition>>>> = {
  sittings: { kind: column("sittings", "kind") },
  reports: { presenter: person("reports", "presenter"), sitting: column("reports", "sitting") },
  resolutions: {
    category: column("resolutions", "category"),
    outcome: column("resolutions", "outcome"),
    sitting: column("resolutions", "sitting"),
  },
  elections: {
    person: person("elections", "person"),
    post: column("elections", "post"),
    sitting: column("elections", "sitting"),
  },
  votes: { on: (value) => votesOn[value] ?? sql`true`, outcome: column("resolutions", "outcome") },
  speeches: { speaker: person("speeches", "speaker"), sitting: column("speeches", "sitting") },
  directives: {
    speaker: person("speeches", "speaker"),
    theme: column("directive_themes", "theme"),
    quantity: column("quantities", "kind"),
  },
  notes: { directive: column("followups", "directive") },
  people: {
    name: (value) =>
      sql`exists (select 1 from people t where t.body_key = sessions.body_key and t.name = ${value})`,
  },
  sources: { sha256: column("sources", "sha256"), kind: column("sources", "kind") },
};

/** What a session of today must satisfy to hold anything that a list wants; null where every one may. */
export function prefilterOf({ name }: Resource, { filters }: ListQuery): SQL | null {
  const conditions = Object.entries(filters).flatMap(([filter, value]) => {
    const condition = bySession[filter] ?? byItem[name]?.[filter];
    return condition === undefined ? [] : [condition(value)];
  });
  const own = needed[name];
  const all = own === undefined ? conditions : [own, ...conditions];
  return all.length === 0 ? null : sql.join(all, sql` and `);
}
