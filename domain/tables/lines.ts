import type { Cell, TableColumn } from "./column";

/** A line of a table: a row, a subtotal after the rows of a group, or the total at the end. */
export type Line = {
  is: "row" | "subtotal" | "total";
  /** How many of the groups a line is within: for a subtotal the number of groups that it is of, for the total 0. */
  depth: number;
  cells: readonly Cell[];
  /** How many rows it stands for; 1 for a row. */
  rows: number;
};

/** How the cells of a row that come from the database lie: the columns shown, then those that only totals need. */
export type Layout = {
  columns: readonly TableColumn[];
  /** Keys of columns read besides those shown, behind them. */
  hidden: readonly string[];
  /** For each group, the place of the cell by which it is one, and the places of all that its subtotal shows. */
  groups: readonly { by: number; named: readonly number[] }[];
  isSummary: boolean;
  /** Whether rows that are not grouped get a total too. */
  hasTotal: boolean;
};

/** A column that is totalled, and how. */
type Totalled =
  | { place: number; how: "sum"; from: number }
  | { place: number; how: "ratio"; part: number; of: number };

/** Totals of one group while its rows come by. A null sum is that of nothing reported, which is not zero. */
class Sums {
  rows = 0;
  private readonly sums: (number | null)[];
  private readonly parts: [part: number, of: number][];

  constructor(private readonly totalled: readonly Totalled[]) {
    this.sums = totalled.map(() => null);
    this.parts = totalled.map(() => [0, 0]);
  }

  add(cells: readonly Cell[]): void {
    this.rows += 1;
    for (const [n, one] of this.totalled.entries()) {
      if (one.how === "sum") {
        const value = cells[one.from];
        if (typeof value === "number") this.sums[n] = (this.sums[n] ?? 0) + value;
        continue;
      }
      const part = cells[one.part];
      const of = cells[one.of];
      const kept = this.parts[n];
      if (typeof part !== "number" || typeof of !== "number" || of === 0 || kept === undefined) continue;
      kept[0] += part;
      kept[1] += of;
    }
  }

  /** @returns the total of each totalled column, by its place */
  *totals(): Generator<[place: number, value: number | null]> {
    for (const [n, one] of this.totalled.entries()) {
      if (one.how === "sum") yield [one.place, this.sums[n] ?? null];
      else {
        const [part, of] = this.parts[n] ?? [0, 0];
        yield [one.place, of === 0 ? null : Math.round((10_000 * part) / of) / 100];
      }
    }
  }
}

/**
 * Rows with their subtotals and total, as they come by: rows must be sorted by group. Without groups there are only rows.
 * Holds no more than one group of each depth.
 */
export function* linesOf(rows: Iterable<readonly Cell[]>, layout: Layout): Generator<Line> {
  const { columns, hidden, groups, isSummary, hasTotal } = layout;
  const width = columns.length;
  if (groups.length === 0 && !hasTotal) {
    const isWhole = hidden.length === 0;
    for (const cells of rows)
      yield { is: "row", depth: 0, cells: isWhole ? cells : cells.slice(0, width), rows: 1 };
    return;
  }
  const totalled = totalledOf(layout);
  const sums = Array.from({ length: groups.length + 1 }, () => new Sums(totalled));
  let before: readonly Cell[] | null = null;
  const close = function* (depth: number, last: readonly Cell[] | null): Generator<Line> {
    const closed = sums[depth];
    if (closed === undefined) return;
    const named = new Set(groups.slice(0, depth).flatMap((group) => group.named));
    const cells: Cell[] = columns.map((_, place) => (named.has(place) ? (last?.[place] ?? null) : null));
    for (const [place, value] of closed.totals()) cells[place] = value;
    yield { is: depth === 0 ? "total" : "subtotal", depth, cells, rows: closed.rows };
    sums[depth] = new Sums(totalled);
  };
  for (const row of rows) {
    if (before !== null) {
      const last = before;
      const changed = groups.findIndex(({ by }) => row[by] !== last[by]);
      if (changed >= 0) {
        for (let depth = groups.length; depth > changed; depth--) yield* close(depth, last);
      }
    }
    for (const one of sums) one.add(row);
    if (!isSummary) yield { is: "row", depth: groups.length, cells: row.slice(0, width), rows: 1 };
    before = row;
  }
  if (before !== null) for (let depth = groups.length; depth > 0; depth--) yield* close(depth, before);
  yield* close(0, null);
}

function totalledOf({ columns, hidden }: Pick<Layout, "columns" | "hidden">): Totalled[] {
  const keys = [...columns.map(({ key }) => key), ...hidden];
  return columns.flatMap(({ total }, place): Totalled[] => {
    if (total === null) return [];
    if (total === "sum") return [{ place, how: "sum", from: place }];
    return [{ place, how: "ratio", part: keys.indexOf(total.part), of: keys.indexOf(total.of) }];
  });
}

/** Totals of a whole table while its rows come by, for each column that has one. */
export class TableTotals {
  private readonly sums: Sums;

  constructor(private readonly columns: readonly TableColumn[]) {
    this.sums = new Sums(totalledOf({ columns, hidden: [] }));
  }

  add(cells: readonly Cell[]): void {
    this.sums.add(cells);
  }

  /** By column; null is the sum of nothing reported. */
  values(): Record<string, number | null> {
    const totals = new Map(this.sums.totals());
    return Object.fromEntries(
      this.columns.flatMap(({ key }, place) => (totals.has(place) ? [[key, totals.get(place) ?? null]] : [])),
    );
  }
}
