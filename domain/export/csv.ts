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
  return csvHead(columns, locale) + csvLines(columns, rows);
}

/** The header of such a file, with the byte order mark that begins it. */
export function csvHead<Row>(columns: readonly Pick<Column<Row>, "title">[], locale: "zh-CN" | "en"): string {
  return stringify([columns.map(({ title }) => title[locale])], { bom: true, record_delimiter: "\r\n" });
}

/** Some of its rows, for whoever writes them as they come. */
export function csvLines<Row>(columns: readonly Pick<Column<Row>, "value">[], rows: readonly Row[]): string {
  const lines = rows.map((row) => columns.map(({ value }) => safeCell(value(row))));
  return stringify(lines, { record_delimiter: "\r\n" });
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
