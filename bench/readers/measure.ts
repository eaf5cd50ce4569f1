import { resolve } from "node:path";
import { z } from "zod";
import { bulkLoad } from "@/db/bulk-load";
import type { Database } from "@/db/client";
import { openDatabase } from "@/db/open";
import {
  attendanceWithin,
  changesWithin,
  latestWithin,
  peersWithin,
} from "@/db/queries/attendance-dashboard";
import { completeness } from "@/db/queries/completeness";
import type { DashboardFilter } from "@/db/queries/dashboard-filter";
import { namedQuantities, themeSentences, themesByYear } from "@/db/queries/directive-dashboard";
import { filterChoices } from "@/db/queries/filter-choices";
import { countPeople, listPeople } from "@/db/queries/people";
import { recentSessions } from "@/db/queries/recent-sessions";
import { getRegion, regionEntries } from "@/db/queries/regions";
import { resolutionMatrix, votesReported } from "@/db/queries/resolution-dashboard";
import { allStandings } from "@/db/queries/session-standings";
import { listSessions } from "@/db/queries/sessions";
import { regionsByCode } from "@/domain/regions";
import { generateSession } from "../sessions/generate";

/*
 * `npm run bench:readers -- FOLDER` with a copy of a folder that `bench:fill` made. For every read that public pages rest
 * on: one more session is published, then the read is asked, as its first reader does. Ends with 1 where one takes more
 * than the limit.
 */

const limit = 300;
const folder = process.argv[2];
if (folder === undefined) {
  console.error("Usage: npm run bench:readers -- FOLDER (a copy of one that npm run bench:fill made)");
  process.exit(2);
}
const db = openDatabase(resolve(folder));
const filters: DashboardFilter[] = [
  {},
  { body: "cppcc", from: 2015, to: 2020 },
  { region: "370000" },
  { region: "371400", from: 2021 },
  { region: "141102" },
  { level: "national" },
];

const reads: [string, (db: Database) => unknown][] = [
  ["standings", allStandings],
  ["list of sessions", (on) => listSessions(on)],
  ["list of sessions, page 3000", (on) => listSessions(on, {}, 3000)],
  ["list of sessions of a province", (on) => listSessions(on, { region: "370000", body: "cppcc" }, 2)],
  ["choices", (on) => filterChoices(on)],
  ["completeness", (on) => completeness(on)],
  ["regions", (on) => regionEntries(on)],
  ["region", (on) => getRegion(on, "141102")],
  ["province", (on) => getRegion(on, "370000")],
  ["people", (on) => listPeople(on, {}, 1)],
  ["people, page 2000", (on) => listPeople(on, {}, 2000)],
  ["people of a name", (on) => listPeople(on, { name: "王建国" }, 1)],
  ["people counted", (on) => countPeople(on)],
  ["feed", (on) => recentSessions(on, {}, 50)],
  ["peers", (on) => peersWithin(on, { filter: { body: "cppcc", level: "county" }, region: "141102" })],
  ...filters.flatMap((filter): typeof reads => {
    const on = JSON.stringify(filter);
    return [
      [`attendance ${on}`, (from) => attendanceWithin(from, filter)],
      [`changes ${on}`, (from) => changesWithin(from, filter)],
      [`latest ${on}`, (from) => latestWithin(from, filter)],
      [`matrix ${on}`, (from) => resolutionMatrix(from, { filter, kind: "cppcc", limit: 60 })],
      [`votes ${on}`, (from) => votesReported(from, filter)],
      [`themes ${on}`, (from) => themesByYear(from, filter)],
      [`sentences ${on}`, (from) => themeSentences(from, { filter, theme: "livelihood", limit: 40 })],
      [`quantities ${on}`, (from) => namedQuantities(from, { filter, limit: 500 })],
    ];
  }),
];

const loaders = z
  .tuple([z.string(), z.string()])
  .parse(db.$client.prepare("select recorder, reviewer from revisions limit 1").raw().get());
// A year that no session has yet, so that the same folder can be measured again.
const year = z
  .tuple([z.number()])
  .parse(db.$client.prepare("select max(year) + 1 from sessions").raw().get())[0];
const publishing: number[] = [];
const waits: { name: string; ms: number }[] = [];
allStandings(db);
reads.forEach(([name, read], n) => {
  publishing.push(timed(() => publishOne(n)));
  waits.push({ name, ms: timed(() => read(db)) });
});

/** In milliseconds of the processor. */
function timed(act: () => unknown): number {
  const before = process.cpuUsage();
  act();
  const { user, system } = process.cpuUsage(before);
  return (user + system) / 1000;
}

function publishOne(n: number): void {
  const region = [...regionsByCode().values()].filter(({ level }) => level === "county")[7 * n];
  if (region === undefined) throw new Error("no such county");
  const [recorder, reviewer] = loaders;
  const record = generateSession({ seed: "9", region, kind: "cppcc", year, recorder });
  bulkLoad(db, { recorder, reviewer }, new Date().toISOString(), [record]);
}

for (const { name, ms } of waits.toSorted((a, b) => b.ms - a.ms)) {
  console.log(`${ms.toFixed(1).padStart(8)} ms  ${name}`);
}
console.log(
  `\n${allStandings(db).length} sessions; publishing one: ${Math.min(...publishing).toFixed(1)} to ${Math.max(...publishing).toFixed(1)} ms`,
);
process.exitCode = waits.every(({ ms }) => ms < limit) ? 0 : 1;
