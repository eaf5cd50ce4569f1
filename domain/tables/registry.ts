import { attendance } from "./attendance";
import type { Table } from "./column";
import { coverage } from "./coverage";
import { elections, resolutions } from "./decisions";
import { directives, reports } from "./proceedings";
import { rolls } from "./rolls";

/** Every table, in the order in which they are offered. */
export const tables = { attendance, resolutions, elections, directives, reports, rolls, coverage } as const;

export type TableKey = keyof typeof tables;
/** Keys of a table's columns. */
export type ColumnKey<Key extends TableKey> = keyof (typeof tables)[Key]["columns"] & string;

/** A table by its key. */
export function tableOf(key: TableKey): Table {
  return tables[key];
}

/** Whether a word is the key of a table. */
export function isTable(word: string): word is TableKey {
  return Object.hasOwn(tables, word);
}

export const tableKeys = Object.keys(tables).filter(isTable);
