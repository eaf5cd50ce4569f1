import type { Cell, TableColumn } from "../../column";
import { columnLetters, formulaCell, numberCell, styles, textCell } from "./cells";

/** The line of a subtotal or total, as what it stands over: sheet rows from `first` to `last`. */
export type TotalLine = {
  row: number;
  first: number;
  last: number;
  cells: readonly Cell[];
  /** Whether the lines over it are rows, so that it can be reckoned from them; else they are subtotals. */
  overRows: boolean;
};

/**
 * A subtotal's cells. Sums are SUBTOTAL, which leaves out other subtotals and follows a filter; shares are worked out from
 * rows in which both numbers are reported. Where the sheet does not show what is needed, the number itself stands there.
 */
export function totalCells(columns: readonly TableColumn[], line: TotalLine): string {
  return columns
    .map((column, place) => {
      const at = `${columnLetters(place)}${line.row}`;
      const value = line.cells[place] ?? null;
      if (column.total === null) {
        return value === null
          ? ""
          : typeof value === "number"
            ? numberCell(at, value, styles.total)
            : textCell(at, String(value), styles.total);
      }
      const known = typeof value === "number" ? value : null;
      const style = column.type === "decimal" ? styles.totalPercent : styles.total;
      const formula = formulaOf(columns, column, place, line);
      if (formula === null) return known === null ? "" : numberCell(at, known, style);
      return formulaCell(at, formula, known, style);
    })
    .join("");
}

function formulaOf(
  columns: readonly TableColumn[],
  { total }: TableColumn,
  place: number,
  line: TotalLine,
): string | null {
  const { first, last, overRows } = line;
  if (last < first) return null;
  const range = (n: number) => `${columnLetters(n)}${first}:${columnLetters(n)}${last}`;
  // Nothing reported stays empty: a sum of no numbers is not zero.
  if (total === "sum") return `IF(COUNT(${range(place)})=0,"",SUBTOTAL(9,${range(place)}))`;
  if (total === null || !overRows) return null;
  const part = columns.findIndex(({ key }) => key === total.part);
  const of = columns.findIndex(({ key }) => key === total.of);
  if (part < 0 || of < 0) return null;
  const lines = columns.findIndex(({ key }) => key === "line");
  const rows = lines < 0 ? "" : `,${range(lines)},"row"`;
  const summed = (n: number) => `SUMIFS(${range(n)},${range(part)},">=0",${range(of)},">0"${rows})`;
  return `IFERROR(ROUND(100*${summed(part)}/${summed(of)},2),"")`;
}
