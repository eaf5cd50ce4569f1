import "server-only";
import { existsSync } from "node:fs";
import { join } from "node:path";
import { sql } from "drizzle-orm";
import { migrate as applyMigrations } from "drizzle-orm/better-sqlite3/migrator";
import type { Database } from "./client";
import { guardHistory } from "./history-guard";
import { fillTree } from "./ledger-tree";
import { newestMigration } from "./migration-journal";

/** A migration left rows that point nowhere; the database was put back as it was. */
export class BrokenReferences extends Error {}

/**
 * Brings a database to the newest schema; forward only. Foreign keys are off while tables are rebuilt (SQLite would
 * delete the children of a rebuilt table), then every reference is checked before they are on again.
 *
 * @param folder of migrations
 * @param backupTo file for a copy of a filled database, made before anything changes; null for none
 * @returns whether a filled database was brought forward: its projection must be made anew then
 * @throws BrokenReferences
 */
export async function migrate(db: Database, folder: string, backupTo: string | null): Promise<boolean> {
  const sqlite = db.$client;
  const filled =
    sqlite.prepare("select count(*) as n from sqlite_master where type = 'table'").pluck().get() !== 0;
  const forward = filled && pending(db, folder);
  if (forward && backupTo !== null) await sqlite.backup(backupTo);
  sqlite.pragma("foreign_keys = OFF");
  try {
    applyMigrations(db, { migrationsFolder: folder });
    guardHistory(db);
    db.transaction(fillTree, { behavior: "immediate" });
    const broken = sqlite.pragma("foreign_key_check");
    if (Array.isArray(broken) && broken.length > 0) {
      throw new BrokenReferences(
        `${broken.length} rows point nowhere after migrating; restore ${backupTo ?? "your backup"}`,
      );
    }
  } finally {
    sqlite.pragma("foreign_keys = ON");
  }
  return forward;
}

/** Whether the folder holds migrations that the database has not had. */
function pending(db: Database, folder: string): boolean {
  if (!existsSync(join(folder, "meta", "_journal.json"))) return false;
  const known = db.$client
    .prepare("select count(*) from sqlite_master where name = '__drizzle_migrations'")
    .pluck()
    .get();
  if (known === 0) return true;
  const last = db.get<{ at: number | null }>(sql`select max(created_at) as at from __drizzle_migrations`);
  return newestMigration(folder) > (last?.at ?? 0);
}
