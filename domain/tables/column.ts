/** Words in both languages. */
export type Words = { "zh-CN": string; en: string };
export type Language = keyof Words;

/** What a cell holds; null is "not reported", an empty cell, never zero. */
export type Cell = string | number | boolean | null;

/** Type of a column's cells. `code` is one of a closed list or an identifier; `json` is text in JSON. */
export const columnTypes = [
  "text",
  "code",
  "integer",
  "decimal",
  "boolean",
  "date",
  "moment",
  "json",
] as const;
export type ColumnType = (typeof columnTypes)[number];

/** What a number counts. */
export type Unit = "person" | "vote" | "percent" | "item" | "year" | "none";

/** How a column is totalled: added up, or as the part that one column is of another, in percent, over rows with both. */
export type Total = "sum" | { part: string; of: string };

/** A column with its definition. */
export type TableColumn = {
  key: string;
  title: Words;
  definition: Words;
  type: ColumnType;
  unit: Unit;
  total: Total | null;
  /** Whether it is shown where no columns are picked. */
  isUsual: boolean;
  /** What an empty cell means; `not_reported` unless said. */
  empty: Emptiness;
};

/** Why a cell is empty: the report does not say, nobody follows the directive up, or there is no public note on it. */
export type Emptiness = "not_reported" | "not_followed" | "no_note" | "not_set";

type Parts = { type: ColumnType; unit?: Unit; total?: Total; isUsual?: boolean; empty?: Emptiness };
type Said = readonly [title: string, definition: string];

/** A column before it stands in a table, which gives it its key. */
export type ColumnWords = Omit<TableColumn, "key">;

/** @example column({ type: "integer", unit: "person", total: "sum" }, ["应出席", "…"], ["Due", "…"]) */
export function column(
  { type, unit = "none", total, isUsual = true, empty = "not_reported" }: Parts,
  zh: Said,
  en: Said,
): ColumnWords {
  return {
    type,
    unit,
    total: total ?? null,
    isUsual,
    empty,
    title: { "zh-CN": zh[0], en: en[0] },
    definition: { "zh-CN": zh[1], en: en[1] },
  };
}

/** A table: what a row is, and its columns in their usual order. */
export type Table<Key extends string = string> = {
  key: string;
  title: Words;
  /** What a row stands for. */
  row: Words;
  columns: Readonly<Record<Key, ColumnWords>>;
};

/** A table's columns as a list. */
export function columnsOf(table: Table): TableColumn[] {
  return Object.entries(table.columns).map(([key, words]) => ({ key, ...words }));
}
