import type { SessionRecord } from "@/domain/record";
import { type Cell, columnsOf, csvLine, type Language, type TableColumn, tableOf } from "@/domain/tables";
import { attendanceRows } from "./attendance-rows";
import type { RowHead } from "./cells";
import { coverageRows } from "./coverage-rows";
import { electionRows, resolutionRows } from "./decision-rows";
import { type BundleTable, leftOut } from "./left-out";
import { directiveRows, reportRows } from "./proceeding-rows";

type Rule = (head: RowHead, record: SessionRecord) => Readonly<Record<string, Cell>>[];

const rules: Readonly<Record<BundleTable, Rule>> = {
  attendance: attendanceRows,
  resolutions: resolutionRows,
  elections: electionRows,
  directives: directiveRows,
  reports: reportRows,
  coverage: coverageRows,
};

/** The columns of a table in a bundle, in their usual order. */
export function bundleColumns(table: BundleTable): TableColumn[] {
  const without: readonly string[] = leftOut[table];
  return columnsOf(tableOf(table)).filter(({ key }) => !without.includes(key));
}

/**
 * The rows of one document, each cell under its column of `bundleColumns`: what the table builder gives too.
 *
 * @throws Error for a record without identity
 */
export function rowsOf(table: BundleTable, head: RowHead, record: SessionRecord): Cell[][] {
  const keys = bundleColumns(table).map(({ key }) => key);
  return rules[table](head, record).map((row) => keys.map((key) => row[key] ?? null));
}

/** The first line of a bundle's table as CSV, behind the byte order mark that begins the file. */
export function headLine(table: BundleTable, language: Language): string {
  return `\uFEFF${csvLine(bundleColumns(table).map(({ title }) => title[language]))}`;
}
