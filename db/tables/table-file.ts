import "server-only";
import type { Cell, CsvPart, Language, TableFile, TableRequest } from "@/domain/tables";
import type { OpenTables } from "./open-tables";
import { readLines } from "./read-lines";
import { expression, layoutOf, orderOf, whereOf } from "./select";
import { tableSql } from "./table-sql";

/** A request's table as a file's content, read while it is written. */
export function tableFile(tables: OpenTables, request: TableRequest, language: Language): TableFile {
  const { columns } = layoutOf(request);
  return {
    request,
    columns,
    language,
    asOf: tables.asOf,
    lines: (hasTotal) => readLines(tables, request, hasTotal),
    joined: request.groups.length > 0 ? null : joinedRows(tables, request),
  };
}

/**
 * Rows for CSV in which the database joins neighbouring columns that need no care. Handing a row over costs by the cell, which
 * is most of the time that a long CSV takes.
 */
export function joinedRows({ client }: OpenTables, request: TableRequest): NonNullable<TableFile["joined"]> {
  const { sql, values, parts } = joinedSelect(request);
  return {
    parts,
    rows: () =>
      client
        .prepare<(string | number)[], Cell[]>(sql)
        .raw()
        .iterate(...values),
  };
}

/** The statement behind `joinedRows`. */
export function joinedSelect(request: TableRequest): {
  sql: string;
  values: (string | number)[];
  parts: CsvPart[];
} {
  const of = tableSql[request.table];
  const { where, values } = whereOf(request, of);
  const parts: CsvPart[] = [];
  const selected: string[] = [];
  let run: string[] = [];
  const closeRun = () => {
    if (run.length === 0) return;
    parts.push("joined");
    selected.push(`concat_ws(',', ${run.join(", ")})`);
    run = [];
  };
  for (const { key, type } of layoutOf(request).columns) {
    const value = expression(of, key);
    if (type === "boolean") run.push(`case ${value} when 1 then 'true' when 0 then 'false' else '' end`);
    else if (type === "text" || type === "json" || type === "decimal") {
      closeRun();
      parts.push(type === "decimal" ? "value" : "text");
      selected.push(value);
    } else run.push(`coalesce(${value}, '')`);
  }
  closeRun();
  const sql = `select ${selected.join(", ")} from ${of.from}${where} order by ${orderOf(request, of)}`;
  return { sql, values, parts };
}
