import { stringify } from "csv-stringify/sync";
import { type Cell, spreadsheetSafe } from "@/domain/tables";
import type { Column } from "./attendance-columns";

/**
 * A table as CSV: UTF-8 with BOM, CRLF, RFC 4180 quoting, a header in the reader's language. Text that a spreadsheet
 * would run as a formula gets an apostrophe before it (OWASP, CSV injection); numbers stay numbers.
 */
export function toCsv<Row>(
  columns: readonly Pick<Column<Row>, "title" | "value">[],
  rows: readonly Row[],
  locale: "zh-CN" | "en",
): string {
  const header = columns.map(({ title }) => title[locale]);
  return stringify([header], { bom: true, record_delimiter: "\r\n" }) + csvLines(columns, rows);
}

/** Further rows of a table that `toCsv` has begun. */
export function csvLines<Row>(columns: readonly Pick<Column<Row>, "value">[], rows: readonly Row[]): string {
  const body = rows.map((row) => columns.map(({ value }) => safeCell(value(row))));
  return stringify(body, { record_delimiter: "\r\n" });
}

/** A cell as CSV has it: text that a spreadsheet would run gets an apostrophe before it. */
export function safeCell(cell: Cell): string {
  if (cell === null) return "";
  if (typeof cell !== "string") return String(cell);
  return spreadsheetSafe(cell);
}

/** The same table as plain objects by column key, for JSON. */
export function toObjects<Row>(
  columns: readonly Column<Row>[],
  rows: readonly Row[],
): Record<string, Cell>[] {
  return rows.map((row) => Object.fromEntries(columns.map(({ key, value }) => [key, value(row)])));
}
