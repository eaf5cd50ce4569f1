import type { ChartRow, ChartRows } from "./chart-figure";

/** Rows of a long table, each made only when it is asked for. */
export function rowsWhenAsked<Item>(items: readonly Item[], make: (item: Item) => ChartRow): ChartRows {
  return { length: items.length, slice: (from, to) => items.slice(from, to).map(make) };
}
