import { existsSync, readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { root } from "./root.mjs";

/** What a line before a DROP TABLE must say to let it pass: that someone looked, and why nothing is lost. */
const reviewed = /^--\s*drop reviewed:\s*\S/i;

/**
 * The statements of a migration that drop a table. SQLite deletes the rows of every ON DELETE CASCADE child along
 * with it, and generated migrations do this to change a column's default.
 * @param {string} sql
 * @returns {number[]} line numbers from 1
 */
export function droppedTables(sql) {
  const lines = sql.split("\n");
  return lines.flatMap((line, index) => {
    if (!/\bDROP\s+TABLE\b/i.test(line.replace(/--.*$/, ""))) return [];
    return reviewed.test(lines[index - 1]?.trim() ?? "") ? [] : [index + 1];
  });
}

/** @returns {string[]} a sentence for each dropped table in db/migrations */
export function findDroppedTables(folder = join(root, "db", "migrations")) {
  if (!existsSync(folder)) return [];
  return readdirSync(folder)
    .filter((name) => name.endsWith(".sql"))
    .sort()
    .flatMap((name) =>
      droppedTables(readFileSync(join(folder, name), "utf8")).map(
        (line) =>
          `db/migrations/${name}:${line} drops a table. If its children are safe, say so on the line above: -- drop reviewed: REASON`,
      ),
    );
}
