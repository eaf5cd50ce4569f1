import { type SQL, sql } from "drizzle-orm";
import type { AnySQLiteColumn } from "drizzle-orm/sqlite-core";

/** CHECK that repeats a closed list of the domain in the database. */
export function oneOf(column: AnySQLiteColumn, values: readonly string[]): SQL {
  return sql`${column} in (${sql.raw(values.map((value) => `'${value.replaceAll("'", "''")}'`).join(", "))})`;
}

/** CHECK that a nullable count is not negative. */
export function notNegative(column: AnySQLiteColumn): SQL {
  return sql`${column} >= 0`;
}
