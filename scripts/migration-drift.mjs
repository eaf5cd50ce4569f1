import { cpSync, existsSync, mkdtempSync, readdirSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { installed, root } from "./root.mjs";
import { run } from "./run.mjs";

/**
 * Whether the schema has changed since the last migration was made: drizzle-kit is asked to go on from a copy of
 * the migrations, where it must find nothing to do.
 * @returns {Promise<string | undefined>} what is wrong, with the SQL that is missing
 */
export async function findDrift(folder = join(root, "db", "migrations")) {
  if (!existsSync(folder))
    return "There are no migrations in db/migrations: npm run migration makes the first.";
  const copy = mkdtempSync(join(tmpdir(), "huilu-migrations-"));
  try {
    cpSync(folder, copy, { recursive: true });
    const before = new Set(readdirSync(copy));
    const schema = join(root, "db", "schema", "index.ts");
    const drizzle = installed("drizzle-kit/bin.cjs");
    const args = [drizzle, "generate", "--dialect", "sqlite", "--schema", schema, "--out", copy];
    const { code, output } = await run(process.execPath, args, { seconds: 120 });
    const added = readdirSync(copy).filter((name) => !before.has(name));
    if (added.length > 0) {
      const sql = added
        .filter((name) => name.endsWith(".sql"))
        .map((name) => readFileSync(join(copy, name), "utf8"));
      return `The schema has changed since the last migration; npm run migration, then commit it. Missing:\n${sql.join("\n")}`;
    }
    return code === 0 ? undefined : `drizzle-kit could not compare schema and migrations:\n${output}`;
  } finally {
    rmSync(copy, { recursive: true, force: true });
  }
}
