import { statSync } from "node:fs";
import { resolve } from "node:path";
import { databaseFile, openDatabase } from "@/db/open";
import { countSessions } from "@/db/queries/recent-sessions";
import { countAnew, countSearch, searchSessions } from "@/db/queries/search";
import { parseQuery, readCursor } from "@/domain/search";
import { searches } from "./searches";

/*
 * Measures what a search costs on the server: `npm run bench:search -- FOLDER`, with a folder that `bench:fill` made.
 * Each search does what its page does: it finds the first 20 sessions with their places and counts every choice, once
 * as its first reader has it and once from memory. Prints the slowest, and the 50th and 95th percentile; ends with 1
 * where the 95th of the first readers is above the limit, in time of the processor: the clock also counts what else the
 * machine does meanwhile.
 */

const limit = 50;
const rounds = 3;
const folder = process.argv[2];
if (folder === undefined) {
  console.error("Usage: npm run bench:search -- FOLDER (npm run bench:fill -- FOLDER makes one)");
  process.exit(2);
}
const file = databaseFile(resolve(folder));
const db = openDatabase(resolve(folder));

/** Milliseconds by the clock, and of the processor. */
type Timed = { name: string; ms: number; processor: number; total: number };

function timed(count: typeof countAnew, { typed, filter = {}, cursor }: (typeof searches)[number]): Timed {
  const name = [typed || "(no words)", JSON.stringify(filter), cursor ?? ""].join(" ");
  const started = performance.now();
  const before = process.cpuUsage();
  const { terms } = parseQuery(typed);
  const search = { terms, filter };
  const { total } = count(db, search);
  searchSessions(db, search, cursor === undefined ? null : readCursor(cursor));
  const { user, system } = process.cpuUsage(before);
  return { name, ms: performance.now() - started, processor: (user + system) / 1000, total };
}

const first: Timed[] = [];
const again: Timed[] = [];
for (let round = 0; round < rounds; round++) {
  for (const search of searches) {
    first.push(timed(countAnew, search));
    countSearch(db, { terms: parseQuery(search.typed).terms, filter: search.filter ?? {} });
    again.push(timed(countSearch, search));
  }
}

function percentiles(times: readonly Timed[], of: "ms" | "processor"): string {
  const at = (share: number) => percentile(times, of, share).toFixed(1);
  return `p50 ${at(0.5)} ms, p95 ${at(0.95)} ms, slowest ${at(1)} ms`;
}

function percentile(times: readonly Timed[], of: "ms" | "processor", share: number): number {
  return times.map((time) => time[of]).sort((a, b) => a - b)[Math.ceil(times.length * share) - 1] ?? 0;
}

for (const { name, ms, processor, total } of first
  .toSorted((a, b) => b.processor - a.processor)
  .slice(0, 15)) {
  console.log(
    `${processor.toFixed(1).padStart(7)} ms  ${ms.toFixed(1).padStart(7)} ms by the clock  ${String(total).padStart(7)} sessions  ${name}`,
  );
}
console.log(
  `\n${countSessions(db)} sessions, database ${Math.round(statSync(file).size / 1e6)} MB, ${first.length} searches, of the processor:\n` +
    `first reader: ${percentiles(first, "processor")} (by the clock ${percentiles(first, "ms")})\n` +
    `from memory:  ${percentiles(again, "processor")}`,
);
process.exitCode = percentile(first, "processor", 0.95) < limit ? 0 : 1;
