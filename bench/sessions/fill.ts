import { existsSync } from "node:fs";
import { join, resolve } from "node:path";
import { bulkLoad } from "@/db/bulk-load";
import type { Database } from "@/db/client";
import { migrate } from "@/db/migrate";
import { createAccount, createFirstAccount } from "@/db/mutations/account/create-account";
import { databaseFile, openDatabase } from "@/db/open";
import { regionsByCode } from "@/domain/regions";
import { generateSession } from "./generate";

/*
 * Publishes generated sessions into a data folder of their own: `npm run bench:fill -- FOLDER [--years=18] [--seed=1]
 * [--bodies=5700]`. All county-level bodies for eighteen years are some 119,000 sessions. Serve the folder with
 * HUILU_DATA=FOLDER to open every page at that size. A folder that holds a database already is refused.
 */

const words = process.argv.slice(2);
const folder = words.find((word) => !word.startsWith("--"));
const number = (name: string, otherwise: number) =>
  Number(words.find((word) => word.startsWith(`--${name}=`))?.split("=")[1] ?? otherwise);
const seed = String(number("seed", 1));
const lastYear = 2025;

if (folder === undefined || existsSync(databaseFile(resolve(folder)))) {
  console.error("Usage: npm run bench:fill -- FOLDER; the folder must not hold a database yet");
  process.exit(2);
}
const db = openDatabase(resolve(folder));
await migrate(db, join(import.meta.dirname, "..", "..", "db", "migrations"), null);
// Lost at a power cut, and then made again.
db.$client.pragma("synchronous = OFF");
const loader = makeLoader(db);
const started = performance.now();
let total = 0;
for (let year = lastYear; year > lastYear - number("years", 18); year--) {
  total += bulkLoad(db, loader, `${year}-12-31T00:00:00.000Z`, sessionsOf(year));
  console.log(`${year}: ${total} sessions, ${Math.round((performance.now() - started) / 1000)} s`);
}
db.$client.exec("insert into search_index(search_index) values ('optimize'); analyze");
db.$client.pragma("wal_checkpoint(TRUNCATE)");
db.$client.close();
console.log(`${total} sessions in ${Math.round((performance.now() - started) / 1000)} s`);

function* sessionsOf(year: number) {
  let left = number("bodies", Number.POSITIVE_INFINITY);
  for (const region of regionsByCode().values()) {
    if (region.level !== "county") continue;
    for (const kind of ["people_congress", "cppcc"] as const) {
      if (left-- <= 0) return;
      yield generateSession({ seed, region, kind, year, recorder: loader.recorder });
    }
  }
}

/** Two accounts that nobody can sign in to by guessing: their password is thrown away. */
function makeLoader(into: Database) {
  const now = "2008-01-01T00:00:00.000Z";
  const password = crypto.randomUUID();
  const account = (name: string, role: "admin" | "recorder") => ({
    name,
    displayName: "测速",
    role,
    password,
  });
  const { id: reviewer } = createFirstAccount({ db: into, now }, account("bench", "admin"));
  const actor = { id: reviewer, role: "admin" as const };
  const { id: recorder } = createAccount({ actor, db: into, now }, account("bench2", "recorder"));
  return { recorder, reviewer };
}
