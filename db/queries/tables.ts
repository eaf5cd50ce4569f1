import "server-only";
import { Refusal } from "@/domain/errors";
import {
  type FormatKey,
  type Language,
  type Line,
  mostSheetRows,
  type TableAsOf,
  type TableColumn,
  type TableFile,
  type TableRequest,
  type WrittenFile,
  writeTable,
} from "@/domain/tables";
import type { Context } from "../context";
import { permit } from "../guard";
import { closing } from "../snapshot";
import { openTables } from "../tables/open-tables";
import { countRows, readLines } from "../tables/read-lines";
import { layoutOf } from "../tables/select";
import { tableFile } from "../tables/table-file";
import { tableVerbs } from "./table-verbs";

/** Most rows of a file that is made while it is sent; longer ones are prepared by a job. */
export const mostDirectRows = 100_000;

/** The first lines of a table, how many rows it has, and what it is as of. */
export type TablePreview = {
  columns: readonly TableColumn[];
  lines: Line[];
  /** Rows in all, not counting subtotals. */
  rows: number;
  /** Whether lines are left out. */
  isCut: boolean;
  asOf: TableAsOf | null;
};

/** The first lines of what a request would give. @throws Refusal */
export function previewTable(ctx: Context, request: TableRequest, most: number): TablePreview {
  for (const verb of tableVerbs(request)) permit(ctx, verb);
  using tables = openTables(ctx.db, request.asOf);
  const lines: Line[] = [];
  let isCut = false;
  for (const line of readLines(tables, request)) {
    if (lines.length === most) {
      isCut = true;
      break;
    }
    lines.push(line);
  }
  return {
    columns: layoutOf(request).columns,
    lines,
    rows: countRows(tables, request),
    isCut,
    asOf: tables.asOf,
  };
}

/** What is asked for besides the table: its form, and the language of its header. */
export type FileChoice = { format: FormatKey; language: Language; isBare: boolean };

/** A file that is read while it is written, how many rows it has, and how many were taken so far. */
export type CountedFile = WrittenFile & { rows: number; taken: () => number };

/**
 * A table as a file, read from one snapshot while its chunks are taken: what is published meanwhile is not in it.
 *
 * @param most rows beyond which it is refused
 * @throws Refusal `table_too_long`, `sheet_too_long`
 */
export function openTableFile(
  ctx: Context,
  request: TableRequest,
  { format, language, isBare }: FileChoice,
  most = Number.POSITIVE_INFINITY,
): CountedFile {
  for (const verb of tableVerbs(request)) permit(ctx, verb);
  const tables = openTables(ctx.db, request.asOf);
  try {
    const rows = countRows(tables, request);
    if (rows > most) throw new Refusal("table_too_long", { rows, limit: most });
    // The header and the total take a row each, and each group its subtotal.
    const sheetRows = rows * (request.groups.length + 1) + 2;
    if (format === "xlsx" && sheetRows > mostSheetRows)
      throw new Refusal("sheet_too_long", { rows, limit: mostSheetRows });
    const { file, taken } = counted(tableFile(tables, request, language));
    const { name, mediaType, chunks } = writeTable(file, format, isBare);
    return { name, mediaType, rows, taken, chunks: closing(chunks, () => tables[Symbol.dispose]()) };
  } catch (error) {
    tables[Symbol.dispose]();
    throw error;
  }
}

/** The same content, with how many of its rows were read so far. In a summary those count that a subtotal stands for. */
function counted(file: TableFile): { file: TableFile; taken: () => number } {
  const { groups, isSummary } = file.request;
  const { joined } = file;
  let taken = 0;
  function* lines(hasTotal: boolean): Generator<Line> {
    for (const line of file.lines(hasTotal)) {
      if (line.is === "row" || (isSummary && line.depth === groups.length)) taken += line.rows;
      yield line;
    }
  }
  function* rows(of: NonNullable<TableFile["joined"]>) {
    for (const row of of.rows()) {
      taken += 1;
      yield row;
    }
  }
  const counting = joined === null ? null : { parts: joined.parts, rows: () => rows(joined) };
  return { file: { ...file, lines, joined: counting }, taken: () => taken };
}
