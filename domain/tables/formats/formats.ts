import type { Cell } from "../column";
import { definitionRows, fileName, provenanceOf, type TableFile } from "../table-file";
import { csvFile, csvRows } from "./csv";
import { jsonLinesFile } from "./json-lines";
import { parquetFile } from "./parquet";
import { xlsxFile } from "./xlsx/workbook";
import { zipStream } from "./zip-stream";

/** A kind of file: its ending, its media type, whether it holds the columns' definitions itself, and how it is written. */
export type FileFormat = {
  ending: string;
  mediaType: string;
  defines: boolean;
  write(file: TableFile): Generator<Uint8Array>;
};

export const fileFormats = {
  csv: {
    ending: "csv",
    mediaType: "text/csv; charset=utf-8",
    defines: false,
    write: (file) => csvFile(file, "utf-8"),
  },
  "csv-gb18030": {
    ending: "gb18030.csv",
    mediaType: "text/csv; charset=gb18030",
    defines: false,
    write: (file) => csvFile(file, "gb18030"),
  },
  xlsx: {
    ending: "xlsx",
    mediaType: "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
    defines: true,
    write: xlsxFile,
  },
  jsonl: { ending: "jsonl", mediaType: "application/x-ndjson", defines: false, write: jsonLinesFile },
  parquet: {
    ending: "parquet",
    mediaType: "application/vnd.apache.parquet",
    defines: true,
    write: parquetFile,
  },
} as const satisfies Record<string, FileFormat>;

export type FormatKey = keyof typeof fileFormats;
export const formatKeys = [
  "csv",
  "csv-gb18030",
  "xlsx",
  "jsonl",
  "parquet",
] as const satisfies readonly FormatKey[];

/** A file to be handed on: its name, what it is, and its bytes as they are made. */
export type WrittenFile = { name: string; mediaType: string; chunks: Generator<Uint8Array> };

/**
 * A table as a file. Formats that do not hold the definitions of their columns go into a zip with them and with where the rows
 * come from, unless the bare table is asked for.
 */
export function writeTable(file: TableFile, key: FormatKey, isBare: boolean): WrittenFile {
  const format: FileFormat = fileFormats[key];
  const name = fileName(file);
  const table = `${name}.${format.ending}`;
  if (isBare || format.defines)
    return { name: table, mediaType: format.mediaType, chunks: format.write(file) };
  const entries = [
    { name: table, chunks: format.write(file) },
    { name: `${name}.definitions.csv`, chunks: csvRows(definitionRows(file)) },
    { name: `${name}.provenance.csv`, chunks: csvRows(provenanceTable(file)) },
  ];
  return { name: `${table}.zip`, mediaType: "application/zip", chunks: zipStream(entries, 6) };
}

/** Where a file's rows come from, as rows. */
export function provenanceTable(file: TableFile): Cell[][] {
  return [["item", "value"], ...Object.entries(provenanceOf(file)).map(([item, value]) => [item, value])];
}
