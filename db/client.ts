import "server-only";
import BetterSqlite3 from "better-sqlite3";
import { drizzle } from "drizzle-orm/better-sqlite3";
import * as schema from "./schema";

/** A connection with its schema. Transactions are synchronous: never pass an async function. */
export type Database = ReturnType<typeof connect>;
/** What works inside a transaction as well as outside. */
export type Connection = Database | Parameters<Parameters<Database["transaction"]>[0]>[0];

/**
 * Opens a database file. WAL lets readers go on while one writes; FULL makes a published record survive a power cut.
 *
 * @param path file, or ":memory:"
 */
export function connect(path: string) {
  const sqlite = new BetterSqlite3(path, { timeout: 5000 });
  sqlite.pragma("journal_mode = WAL");
  sqlite.pragma("synchronous = FULL");
  sqlite.pragma("foreign_keys = ON");
  // INSERT OR REPLACE deletes too: with this on, the triggers that guard history see it.
  sqlite.pragma("recursive_triggers = ON");
  sqlite.pragma("trusted_schema = OFF");
  return drizzle(sqlite, { schema });
}
