import { column, type TableColumn } from "./column";

/** Columns that grouped tables begin with, to tell rows from subtotals. */
export const lineColumns: readonly TableColumn[] = Object.entries({
  line: column(
    { type: "code" },
    ["行别", "分组时才有：row 明细；subtotal 小计；total 合计"],
    ["Line", "Only where rows are grouped: row, subtotal or total"],
  ),
  rows: column(
    { type: "integer", unit: "item", total: "sum" },
    ["行数", "分组时才有：本行所代表的明细行数，明细为 1"],
    ["Rows", "Only where rows are grouped: how many rows the line stands for; 1 for a row"],
  ),
}).map(([key, words]) => ({ key, ...words }));
