import { existsSync } from "node:fs";
import { join } from "node:path";
import type { Database } from "@/db/client";
import { databaseFile, openDatabase } from "@/db/open";

/** Folder of the generated migrations. */
export const migrationsFolder = join(import.meta.dirname, "..", "db", "migrations");

/** The data folder: HUILU_DATA, or `data` beside package.json. */
export function dataFolder(): string {
  return process.env.HUILU_DATA ?? join(import.meta.dirname, "..", "data");
}

/** Whether the data folder has a database yet. */
export function hasDatabase(): boolean {
  return existsSync(databaseFile(dataFolder()));
}

/** Runs work on the database and closes it whatever happens. */
export async function withDatabase<T>(work: (db: Database) => Promise<T> | T): Promise<T> {
  const db = openDatabase(dataFolder());
  try {
    return await work(db);
  } finally {
    db.$client.close();
  }
}
