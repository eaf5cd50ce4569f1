import "server-only";
import { mkdirSync } from "node:fs";
import { join } from "node:path";
import { connect, type Database } from "./client";

/** The database file within a data folder. */
export function databaseFile(folder: string): string {
  return join(folder, "huilu.sqlite");
}

/** Opens the database of a data folder, making the folder if it is missing. Run `migrate` before the first use. */
export function openDatabase(folder: string): Database {
  // Passwords, though hashed, and unpublished drafts lie here: only the server's own account reads them.
  mkdirSync(folder, { recursive: true, mode: 0o700 });
  return connect(databaseFile(folder));
}
