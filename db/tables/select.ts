import "server-only";
import { codeRange } from "@/domain/record";
import {
  columnsOf,
  groupColumns,
  type Layout,
  shownColumns,
  type TableColumn,
  type TableRequest,
  tableOf,
} from "@/domain/tables";
import type { TableSql } from "./column-sql";
import { tableSql } from "./table-sql";

/** A statement with what is bound to it, and how the cells of its rows lie. */
export type TableSelect = { sql: string; values: (string | number)[]; layout: Layout };

/** The statement that reads a request's rows, sorted; each row's cells are the columns shown, then those that totals need. */
export function selectOf(request: TableRequest, hasTotal = false): TableSelect {
  const of = tableSql[request.table];
  const layout = layoutOf(request, hasTotal);
  const keys = [...layout.columns.map(({ key }) => key), ...layout.hidden];
  const { where, values } = whereOf(request, of);
  const columns = keys.map((key) => expression(of, key)).join(", ");
  return {
    sql: `select ${columns} from ${of.from}${where} order by ${orderOf(request, of)}`,
    values,
    layout,
  };
}

/** The statement that counts a request's rows. */
export function countOf(request: TableRequest): Pick<TableSelect, "sql" | "values"> {
  const of = tableSql[request.table];
  const { where, values } = whereOf(request, of);
  return { sql: `select count(*) from ${of.from}${where}`, values };
}

/** How the cells of a request's rows lie. */
export function layoutOf(request: TableRequest, hasTotal = false): Layout {
  const known = new Map(columnsOf(tableOf(request.table)).map((column) => [column.key, column]));
  const columns = shownColumns(request).flatMap((key) => known.get(key) ?? []);
  const places = new Map(columns.map(({ key }, place) => [key, place]));
  const needed = request.groups.length === 0 && !hasTotal ? [] : columns.flatMap(partsOf);
  return {
    columns,
    hidden: [...new Set(needed)].filter((key) => !places.has(key)),
    groups: request.groups.map((group) => ({
      by: places.get(groupColumns[group][0]) ?? 0,
      named: groupColumns[group].flatMap((key) => places.get(key) ?? []),
    })),
    isSummary: request.isSummary,
    hasTotal,
  };
}

const partsOf = ({ total }: TableColumn) => (total === null || total === "sum" ? [] : [total.part, total.of]);

export function expression(of: TableSql, key: string): string {
  const found = of.columns[key];
  if (found === undefined) throw new Error(`no column ${key}`);
  return `(${found})`;
}

export function whereOf(
  { scope }: TableRequest,
  of: TableSql,
): { where: string; values: (string | number)[] } {
  const parts: string[] = [];
  const values: (string | number)[] = [];
  const add = (part: string, ...bound: (string | number | undefined)[]) => {
    const given = bound.filter((value) => value !== undefined);
    if (given.length !== bound.length) return;
    parts.push(part);
    values.push(...given);
  };
  add("b.kind = ?", scope.body);
  add("r.level = ?", scope.level);
  add("s.year >= ?", scope.from);
  add("s.year <= ?", scope.to);
  add("s.term = ?", scope.term);
  if (of.sitting !== null) add(`${of.sitting} = ?`, scope.sitting);
  if (scope.region !== undefined) add("b.region_code between ? and ?", ...codeRange(scope.region));
  return { where: parts.length === 0 ? "" : ` where ${parts.join(" and ")}`, values };
}

/** Groups, then what is sorted by, then the table's own order, by which no two rows are alike. What is not reported comes last. */
export function orderOf({ groups, sort }: TableRequest, of: TableSql): string {
  const byGroup = groups.map((group) => expression(of, groupColumns[group][0]));
  const bySort = sort.map(
    ({ column, isDescending }) => `${expression(of, column)} ${isDescending ? "desc" : "asc"} nulls last`,
  );
  return [...byGroup, ...bySort, ...of.order].join(", ");
}
