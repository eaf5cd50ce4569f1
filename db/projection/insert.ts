import "server-only";
import { getTableColumns, getTableName } from "drizzle-orm";
import type { SQLiteTable } from "drizzle-orm/sqlite-core";
import type { Database } from "../client";
import * as schema from "../schema";
import type { ProjectedRows } from "./rows";

/** Puts the rows of one session in. */
export type InsertRows = (rows: ProjectedRows) => void;

/**
 * Inserts through statements that are prepared once: for whoever writes many sessions. Several times as fast as
 * building each statement anew.
 */
export function preparedInserts(db: Database): InsertRows {
  const session = into(db, schema.sessions);
  const people = into(db, schema.people, "on conflict do nothing");
  const others = {
    sittings: into(db, schema.sittings),
    resolutions: into(db, schema.resolutions),
    posts: into(db, schema.posts),
    reports: into(db, schema.reports),
    elections: into(db, schema.elections),
    speeches: into(db, schema.speeches),
    directives: into(db, schema.directives),
    directiveThemes: into(db, schema.directiveThemes),
    quantities: into(db, schema.quantities),
    sources: into(db, schema.sources),
    citations: into(db, schema.citations),
  };
  return ({ session: row, people: named, ...rest }) => {
    session(row);
    for (const person of named) people(person);
    for (const table of tables) for (const one of rest[table]) others[table](one);
  };
}

const tables = [
  "sittings",
  "resolutions",
  "posts",
  "reports",
  "elections",
  "speeches",
  "directives",
  "directiveThemes",
  "quantities",
  "sources",
  "citations",
] as const;

function into(db: Database, table: SQLiteTable, conflict = ""): (row: object) => void {
  const columns = Object.entries(getTableColumns(table));
  const names = columns.map(([, { name }]) => name);
  const statement = db.$client.prepare(
    `insert into ${getTableName(table)} (${names.join(", ")}) values (${names.map(() => "?").join(", ")}) ${conflict}`,
  );
  return (row) => {
    const given = new Map(Object.entries(row));
    statement.run(
      columns.map(([key, column]) => {
        const value: unknown = given.get(key) ?? null;
        return value === null ? null : column.mapToDriverValue(value);
      }),
    );
  };
}
