import type { Cell, Language, TableColumn } from "./column";
import { columnsOf } from "./column";
import { lineColumns } from "./line-columns";
import type { Line } from "./lines";
import { tableOf } from "./registry";
import { hasSittings, type TableRequest, tableQuery } from "./request";

/** What a table was as of, under the ledger's signed checkpoint. */
export type TableAsOf = { moment: string; origin: string; size: number; root: string };

/** A request's table, ready to be written. Its lines are read once, while it is written. */
export type TableFile = {
  request: TableRequest;
  columns: readonly TableColumn[];
  language: Language;
  /** Null where nothing had been published by then. */
  asOf: TableAsOf | null;
  /** @param hasTotal whether a table that is not grouped gets a total too */
  lines(hasTotal: boolean): Iterable<Line>;
  /** Rows whose columns that need no care are joined as CSV already; null for a table that is grouped. */
  joined: { parts: readonly CsvPart[]; rows(): Iterable<readonly Cell[]> } | null;
};

/** What a cell of a CSV row still needs: nothing, quotes and an apostrophe where due, or to be written as a value. */
export type CsvPart = "joined" | "text" | "value";

/** The columns of a file: those of the table, behind those that tell lines apart where rows are grouped. */
export function fileColumns({ request, columns }: TableFile): readonly TableColumn[] {
  return request.groups.length === 0 ? columns : [...lineColumns, ...columns];
}

/** The cells of a line under the columns of a file. */
export function fileCells({ request }: TableFile, { is, rows, cells }: Line): readonly Cell[] {
  return request.groups.length === 0 ? cells : [is, rows, ...cells];
}

/** Where a file's rows come from, as plain values in a fixed order: enough to ask for the same file again. */
export function provenanceOf(file: TableFile): Record<string, Cell> {
  const { request, language, asOf } = file;
  return {
    format: "huilu.table/1",
    table: request.table,
    query: tableQuery({ ...request, asOf: asOf?.moment ?? request.asOf }),
    language,
    as_of: asOf?.moment ?? null,
    ledger_origin: asOf?.origin ?? null,
    ledger_size: asOf?.size ?? null,
    ledger_root: asOf?.root ?? null,
  };
}

/** The scope of a request in the order of addresses, for titles and file names. */
export function scopeWords({ scope, table }: TableRequest): string[] {
  const { region, level, body, from, to, term, sitting } = scope;
  const years = from === undefined && to === undefined ? undefined : `${from ?? ""}-${to ?? ""}`;
  return [region, level, body, years, term, hasSittings(table) ? sitting : undefined].flatMap((word) =>
    word === undefined ? [] : [String(word)],
  );
}

/** A file's name without its ending: `huilu-attendance-141102-2020-2023-asof-20260101T000000Z`. */
export function fileName(file: TableFile): string {
  const moment = file.asOf?.moment.replace(/\.\d+/, "").replace(/[-:]/g, "") ?? "none";
  return ["huilu", file.request.table, ...scopeWords(file.request), "asof", moment].join("-");
}

/** Definitions of a file's columns as a table of its own. */
export function definitionRows(file: TableFile): Cell[][] {
  const words = fileColumns(file).map(({ key, title, type, unit, definition }) => [
    ...[key, title["zh-CN"], title.en, type, unit],
    ...[definition["zh-CN"], definition.en],
  ]);
  return [["key", "列", "column", "type", "unit", "定义", "definition"], ...words];
}

/** How many columns a table has in all, for what is said beside a choice of them. */
export function columnCount(request: TableRequest): number {
  return columnsOf(tableOf(request.table)).length;
}
