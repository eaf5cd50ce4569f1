import { closeSync, openSync, writeSync } from "node:fs";
import { openDatabase } from "@/db/open";
import { openTables } from "@/db/tables/open-tables";
import { readLines } from "@/db/tables/read-lines";
import { tableFile } from "@/db/tables/table-file";
import { fileFormats, readTableRequest, shownColumns } from "@/domain/tables";

/*
 * One export in a process of its own, so that its peak memory is its own: FOLDER HOW OUT LAST-YEAR. HOW is a format, or
 * `exceljs` for the same cells through that library's streaming writer. Prints the seconds of processor time it took.
 */
const [folder = "", how = "", out = "", to = ""] = process.argv.slice(2);
const db = openDatabase(folder);
const { request } = readTableRequest("attendance", { to });
const before = process.cpuUsage();
using tables = openTables(db, null);
if (how === "exceljs") {
  // Only here: its own weight must not count for the others.
  const { default: ExcelJS } = await import("exceljs");
  const workbook = new ExcelJS.stream.xlsx.WorkbookWriter({ filename: out, useStyles: true });
  const sheet = workbook.addWorksheet("Attendance", { views: [{ state: "frozen", ySplit: 1 }] });
  sheet.addRow(shownColumns(request)).commit();
  for (const { cells } of readLines(tables, request)) sheet.addRow([...cells]).commit();
  await workbook.commit();
} else {
  const format =
    how === "xlsx" ? fileFormats.xlsx : how === "parquet" ? fileFormats.parquet : fileFormats.csv;
  const descriptor = openSync(out, "w");
  for (const chunk of format.write(tableFile(tables, request, "en"))) writeSync(descriptor, chunk);
  closeSync(descriptor);
}
const { user, system } = process.cpuUsage(before);
console.log(((user + system) / 1e6).toFixed(2));
