import { spawnSync } from "node:child_process";
import { mkdtempSync, rmSync, statSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { Database } from "@/db/client";
import { databaseFile } from "@/db/open";
import { openTables } from "@/db/tables/open-tables";
import { selectOf } from "@/db/tables/select";
import { readTableRequest } from "@/domain/tables";
import { filledDatabase } from "./fill";

/*
 * `npm run bench:export -- [--rows=1000000] [--sheet=100000]`: a CSV of all rows against `sqlite3 -csv` with the same query to
 * a file (goal: at most 1.5 times its time, less than 200 MB), and a workbook of fewer rows against exceljs. Seconds are of
 * processor time, so that what else runs on the machine hardly counts.
 */
const number = (name: string, otherwise: number) =>
  Number(process.argv.find((word) => word.startsWith(`--${name}=`))?.split("=")[1] ?? otherwise);
const rows = number("rows", 1_000_000);
const sheetRows = number("sheet", 100_000);

const folder = mkdtempSync(join(tmpdir(), "huilu-export-"));
try {
  const db = await filledDatabase(folder, rows);
  // Years are even within the sessions: so many of the sixty make the workbook's rows.
  const sheetYear = String(1960 + Math.max(1, Math.round((60 * sheetRows) / rows)) - 1);
  const reference = sqliteSeconds(db, join(folder, "reference.csv"));
  console.log(`sqlite3 -csv      ${line(reference, join(folder, "reference.csv"))}`);
  const csv = exported("csv", "2100");
  console.log(`CSV               ${csv.words}, ${(csv.seconds / reference).toFixed(2)} times sqlite3`);
  console.log(`Parquet           ${exported("parquet", "2100").words}`);
  const exceljs = exported("exceljs", sheetYear);
  console.log(`exceljs, streamed ${exceljs.words}`);
  const xlsx = exported("xlsx", sheetYear);
  console.log(
    `XLSX              ${xlsx.words}, ${(xlsx.seconds / exceljs.seconds).toFixed(2)} times exceljs`,
  );
  db.$client.close();
} finally {
  rmSync(folder, { recursive: true });
}

function exported(how: string, to: string): { seconds: number; words: string } {
  const out = join(folder, `out.${how}`);
  const child = join(import.meta.dirname, "timed-child.ts");
  const node = ["--conditions=react-server", "--import", "tsx", child, folder, how, out, to];
  // GNU time says the most memory that the process ever held.
  const { stdout, stderr } = spawnSync("/usr/bin/time", ["-f", "%M", process.execPath, ...node], {
    encoding: "utf8",
  });
  const seconds = Number(stdout.trim());
  if (!(seconds > 0)) throw new Error(stderr);
  const peak = Math.round(Number(stderr.trim().split("\n").at(-1)) / 1000);
  return { seconds, words: `${line(seconds, out)}, peak memory ${peak} MB` };
}

function line(seconds: number, file: string): string {
  return `${seconds.toFixed(1).padStart(6)} s, ${(statSync(file).size / 1e6).toFixed(0)} MB`;
}

/** The same rows and columns by SQLite's own program, with the temporary table that the query looks claims up in. */
function sqliteSeconds(db: Database, out: string): number {
  const { request } = readTableRequest("attendance", {});
  using tables = openTables(db, null);
  const { sql } = selectOf(request);
  const claims = tables.client.prepare("select words, met, unmet from claims").raw().all();
  const values = claims.map(
    (row) => `(${(Array.isArray(row) ? row : []).map((word) => `'${word}'`).join()})`,
  );
  const script = join(folder, "reference.sql");
  writeFileSync(
    script,
    `create temp table claims (words text primary key, met text, unmet text);
     insert into claims values ${values.join()};\n.mode csv\n.headers on\n.output ${out}\n${sql};\n`,
  );
  const call = ["-f", "%U %S", "sqlite3", "-readonly", databaseFile(folder), `.read ${script}`];
  const { stderr, status } = spawnSync("/usr/bin/time", call, { encoding: "utf8" });
  if (status !== 0) throw new Error(stderr);
  const [user = 0, system = 0] = stderr.trim().split(" ").map(Number);
  return user + system;
}
