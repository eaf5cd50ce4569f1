import { createHash } from "node:crypto";
import { existsSync, readdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";

/**
 * A hash over the names and bytes of every file in a folder, and over anything else that decides the result. Dates
 * are left out: they change with each checkout.
 * @param {string} folder
 * @param {(path: string) => boolean} counts whether a file or folder (by its path from `folder`) has a say
 * @param {readonly string[]} [also]
 * @returns {string} hex
 */
export function stampOf(folder, counts, also = []) {
  const hash = createHash("sha256").update(JSON.stringify(also));
  for (const path of filesIn(folder, counts)) {
    hash.update(`\n${path}\n`).update(
      createHash("sha256")
        .update(readFileSync(join(folder, path)))
        .digest(),
    );
  }
  return hash.digest("hex");
}

/**
 * @param {string} folder
 * @param {(path: string) => boolean} counts
 * @param {string} [below]
 * @returns {string[]} paths from `folder`, in an order that is the same everywhere
 */
export function filesIn(folder, counts, below = "") {
  const entries = readdirSync(join(folder, below), { withFileTypes: true });
  return entries
    .map((entry) => ({ entry, path: below ? `${below}/${entry.name}` : entry.name }))
    .filter(({ entry, path }) => (entry.isFile() || entry.isDirectory()) && counts(path))
    .sort((a, b) => (a.path < b.path ? -1 : 1))
    .flatMap(({ entry, path }) => (entry.isDirectory() ? filesIn(folder, counts, path) : [path]));
}

/**
 * @param {string} file
 * @param {string} stamp
 */
export function hasStamp(file, stamp) {
  return existsSync(file) && readFileSync(file, "utf8").trim() === stamp;
}

/**
 * @param {string} file
 * @param {string} stamp
 */
export function writeStamp(file, stamp) {
  writeFileSync(file, `${stamp}\n`);
}
