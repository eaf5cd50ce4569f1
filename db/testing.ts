import "server-only";
import { randomUUID } from "node:crypto";
import { copyFileSync, existsSync, mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { Role } from "@/domain/access";
import { openZip } from "@/domain/proof";
import type { WrittenFile } from "@/domain/tables";
import { connect, type Database } from "./client";
import type { Context } from "./context";
import { migrate } from "./migrate";
import { accounts } from "./schema";

/** Folder of the generated migrations. */
export const migrationsFolder = join(import.meta.dirname, "migrations");

let template: Promise<string> | null = null;

/** A migrated database of its own for one test: a copy of one made once, so that tests share no rows. */
export async function temporaryDatabase(): Promise<Database & { [Symbol.dispose](): void }> {
  template ??= makeTemplate();
  const folder = mkdtempSync(join(tmpdir(), "huilu-"));
  const file = join(folder, "huilu.sqlite");
  copyFileSync(await template, file);
  const db = connect(file);
  return Object.assign(db, {
    [Symbol.dispose]() {
      db.$client.close();
      rmSync(folder, { recursive: true });
    },
  });
}

async function makeTemplate(): Promise<string> {
  const folder = mkdtempSync(join(tmpdir(), "huilu-template-"));
  const file = join(folder, "huilu.sqlite");
  const db = connect(file);
  await migrate(db, migrationsFolder, null);
  db.$client.pragma("wal_checkpoint(TRUNCATE)");
  db.$client.close();
  process.on("exit", () => {
    if (existsSync(folder)) rmSync(folder, { recursive: true });
  });
  return file;
}

/** An account, by default with a name that no other has, without the cost of hashing a password. */
export function makeAccount(db: Database, role: Role, name?: string): { id: string; role: Role } {
  const id = randomUUID();
  db.insert(accounts)
    .values({
      id,
      name: name ?? `${role}-${id.slice(0, 8)}`,
      displayName: `${role} ${id.slice(0, 4)}`,
      role,
      passwordHash: "none",
      createdAt: "2023-05-28T00:00:00.000Z",
    })
    .run();
  return { id, role };
}

/** Contexts whose clock goes on by a second each time. */
export function contextsOf(db: Database): (actor: Context["actor"]) => Context {
  let tick = Date.parse("2023-05-29T08:00:00.000Z");
  return (actor) => {
    tick += 1000;
    return { actor, db, now: new Date(tick).toISOString() };
  };
}

/** The files within a zip that is made while it is taken. */
export function filesOf({ chunks }: WrittenFile): Map<string, Uint8Array> {
  return filesOfZip(Buffer.concat([...chunks]));
}

/** The files within a zip, each whole. */
export function filesOfZip(zip: Uint8Array): Map<string, Uint8Array> {
  const { names, read } = openZip(zip.length, (at, length) => zip.subarray(at, at + length));
  return new Map(names.map((name) => [name, Buffer.concat([...read(name)])]));
}
