import { statSync } from "node:fs";
import { resolve } from "node:path";
import { databaseFile, openDatabase } from "@/db/open";
import { countSessions } from "@/db/queries/recent-sessions";
import { countSearch, searchSessions } from "@/db/queries/search";
import { parseQuery, readCursor, type SearchFilter } from "@/domain/search";
import { searches } from "./searches";

/*
 * Measures what a search costs on the server: `npm run bench:search -- FOLDER`, with a folder that `bench:fill` made.
 * Each search does what its page does: it finds the first 20 sessions with their places and counts every choice. Prints
 * the slowest, and the 50th and 95th percentile; ends with 1 where the 95th is above the limit.
 */

const limit = 50;
const rounds = 5;
const folder = process.argv[2];
if (folder === undefined) {
  console.error("Usage: npm run bench:search -- FOLDER (npm run bench:fill -- FOLDER makes one)");
  process.exit(2);
}
const file = databaseFile(resolve(folder));
const db = openDatabase(resolve(folder));

function timed(typed: string, filter: SearchFilter, cursor: string | undefined): Timed {
  const started = performance.now();
  const before = process.cpuUsage();
  const search = { ...parseQuery(typed), filter };
  const { total } = countSearch(db, search);
  searchSessions(db, search, cursor === undefined ? null : readCursor(cursor));
  const { user, system } = process.cpuUsage(before);
  return { ms: performance.now() - started, processor: (user + system) / 1000, total };
}

/** Milliseconds by the clock, and of the processor: the former also counts what else the machine does meanwhile. */
type Timed = { ms: number; processor: number; total: number };

const times: (Timed & { name: string })[] = [];
for (let round = 0; round < rounds; round++) {
  for (const { typed, filter = {}, cursor } of searches) {
    const name = [typed || "(no words)", JSON.stringify(filter), cursor ?? ""].join(" ");
    times.push({ name, ...timed(typed, filter, cursor) });
  }
}
const percentile = (share: number, of: "ms" | "processor" = "ms") =>
  times.map((time) => time[of]).sort((a, b) => a - b)[Math.ceil(times.length * share) - 1] ?? 0;
const slowest = new Map<string, Timed>();
for (const { name, ...time } of times) {
  if ((slowest.get(name)?.ms ?? 0) < time.ms) slowest.set(name, time);
}
for (const [name, { ms, processor, total }] of [...slowest]
  .sort(([, a], [, b]) => b.ms - a.ms)
  .slice(0, 15)) {
  console.log(
    `${ms.toFixed(1).padStart(7)} ms  ${processor.toFixed(1).padStart(7)} ms  ${String(total).padStart(7)} sessions  ${name}`,
  );
}
console.log(
  `\n${countSessions(db)} sessions, database ${Math.round(statSync(file).size / 1e6)} MB, ${times.length} searches: ` +
    `p50 ${percentile(0.5).toFixed(1)} ms, p95 ${percentile(0.95).toFixed(1)} ms, slowest ${percentile(1).toFixed(1)} ms; of the ` +
    `processor p50 ${percentile(0.5, "processor").toFixed(1)} ms, p95 ${percentile(0.95, "processor").toFixed(1)} ms`,
);
process.exitCode = percentile(0.95) < limit ? 0 : 1;
