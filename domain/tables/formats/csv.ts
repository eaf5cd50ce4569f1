import iconv from "iconv-lite";
import type { Cell, TableColumn } from "../column";
import { type CsvPart, fileCells, fileColumns, type TableFile } from "../table-file";
import { csvLine } from "./csv-line";

/** Characters of a chunk before it is encoded and handed on. */
const chunkLength = 65_536;

/** Text in the encodings of files. UTF-8 begins with a byte order mark, by which spreadsheets know it. */
const encodings = {
  "utf-8": { mark: "\uFEFF", encode: (text: string): Uint8Array => new TextEncoder().encode(text) },
  gb18030: { mark: "", encode: (text: string): Uint8Array => iconv.encode(text, "gb18030") },
};
export type CsvEncoding = keyof typeof encodings;

/**
 * A table as CSV: RFC 4180 quoting, CRLF, a header in the file's language. What is not reported is empty; text that a
 * spreadsheet would run has an apostrophe before it.
 */
export function* csvFile(file: TableFile, encoding: CsvEncoding): Generator<Uint8Array> {
  const columns = fileColumns(file);
  yield* encoded(withHeader(columns, file), encoding);
}

function* withHeader(columns: readonly TableColumn[], file: TableFile): Generator<string> {
  yield csvLine(columns.map(({ title }) => title[file.language]));
  if (file.joined !== null) {
    const { parts, rows } = file.joined;
    for (const row of rows()) yield csvLine(row, parts);
    return;
  }
  const parts = columns.map(partOf);
  for (const one of file.lines(false)) yield csvLine(fileCells(file, one), parts);
}

/** Plain rows as CSV, for what goes beside a table. */
export function* csvRows(rows: Iterable<readonly Cell[]>): Generator<Uint8Array> {
  const lines = function* () {
    for (const row of rows) yield csvLine(row);
  };
  yield* encoded(lines(), "utf-8");
}

/** Codes, numbers and dates hold nothing that needs quotes. */
export function partOf({ type }: Pick<TableColumn, "type">): CsvPart {
  return type === "text" || type === "json" || type === "code" ? "text" : "value";
}

function* encoded(lines: Iterable<string>, encoding: CsvEncoding): Generator<Uint8Array> {
  const { mark, encode } = encodings[encoding];
  let chunk = mark;
  for (const one of lines) {
    chunk += one;
    if (chunk.length < chunkLength) continue;
    yield encode(chunk);
    chunk = "";
  }
  if (chunk !== "") yield encode(chunk);
}
