import "server-only";
import { getTableName } from "drizzle-orm";
import { recordSchema } from "@/domain/record";
import { type Connection, connect, type Database } from "../client";
import { standingRevisions } from "../projection/rebuild";
import { writeProjection } from "../projection/write";
import * as schema from "../schema";
import { everyChoice } from "../theme-choices";
import { checkIndex } from "./check-index";
import type { Fault } from "./fault";

const projected = [
  schema.regions,
  schema.bodies,
  schema.sessions,
  schema.sittings,
  schema.resolutions,
  schema.people,
  schema.posts,
  schema.reports,
  schema.elections,
  schema.speeches,
  schema.directives,
  schema.directiveThemes,
  schema.quantities,
  schema.sources,
  schema.citations,
  schema.tallies,
] as const;

/** All rows of the projection, by table, in an order of their own content: what two projections are compared by. */
export function projectionRows(db: Connection): Map<string, string[]> {
  return new Map(
    projected.map((table) => [
      getTableName(table),
      db
        .select()
        .from(table)
        .all()
        .map((row) => JSON.stringify(row))
        .sort(),
    ]),
  );
}

/**
 * Projects the revisions that stand anew into a database in memory and compares it with what public pages read.
 *
 * @param emptyDatabase a migrated database without rows
 */
export function checkProjection(db: Database, emptyDatabase: Database): { faults: Fault[]; checked: number } {
  const chosen = everyChoice(db);
  emptyDatabase.transaction((tx) => {
    for (const revision of standingRevisions(db)) {
      const record = recordSchema.safeParse(JSON.parse(revision.document));
      const choices = chosen.get(revision.sessionKey) ?? [];
      if (record.success) writeProjection(tx, revision, record.data, { choices });
    }
  });
  const expected = projectionRows(emptyDatabase);
  const stored = projectionRows(db);
  const faults: Fault[] = [];
  let checked = 0;
  for (const [table, rows] of expected) {
    const actual = stored.get(table) ?? [];
    checked += actual.length;
    faults.push(
      ...onlyIn(actual, rows).map(
        (row): Fault => ({ part: "projection", where: `${table} ${row}`, code: "row_unfounded" }),
      ),
    );
    faults.push(
      ...onlyIn(rows, actual).map(
        (row): Fault => ({ part: "projection", where: `${table} ${row}`, code: "row_missing" }),
      ),
    );
  }
  const index = checkIndex(db, emptyDatabase);
  return { faults: [...faults, ...index.faults], checked: checked + index.checked };
}

function onlyIn(rows: readonly string[], others: readonly string[]): string[] {
  const known = new Set(others);
  return rows.filter((row) => !known.has(row));
}

/** An empty database in memory, for `checkProjection`. Migrate it first. */
export function memoryDatabase(): Database {
  return connect(":memory:");
}
