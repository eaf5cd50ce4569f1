import { z } from "zod";
import { bodyKinds, levels, sittingKinds } from "@/domain/record";
import { columnsOf } from "./column";
import { isTable, type TableKey, tableOf } from "./registry";

/** What rows can be grouped by, each with the columns that show it. */
export const groupColumns = {
  region: ["region_code", "region"],
  year: ["year"],
  body: ["body"],
  level: ["level"],
} as const;
export type Group = keyof typeof groupColumns;
export const groupKeys = ["region", "year", "body", "level"] as const satisfies readonly Group[];

const year = z.coerce.number().int().min(1949).max(2100);
const scopeShape = {
  /** A code takes in the regions below it. */
  region: z.string().regex(/^[1-9][0-9]{5}(?:[0-9]{3})?$/),
  level: z.enum(levels),
  body: z.enum(bodyKinds),
  /** First and last year, both taken in. */
  from: year,
  to: year,
  term: z.coerce.number().int().min(1).max(99),
  /** Kind of sitting; only where a row belongs to one. */
  sitting: z.enum(sittingKinds),
};
export const scopeSchema = z.object(scopeShape).partial();
export type Scope = z.infer<typeof scopeSchema>;
export const scopeKeys = ["region", "level", "body", "from", "to", "term", "sitting"] as const;

export type Sort = { column: string; isDescending: boolean };

/** What is asked of a table. Everything about an export but its format stands here, and in its address. */
export type TableRequest = {
  table: TableKey;
  scope: Scope;
  /** Keys, in the order shown; never empty. */
  columns: string[];
  sort: Sort[];
  groups: Group[];
  /** Only subtotals and the total, without the rows. */
  isSummary: boolean;
  /** A past moment, ISO 8601 in UTC; null is now. */
  asOf: string | null;
};

export type TableQuery = Readonly<Record<string, string | readonly string[] | undefined>>;

/** Columns shown where none are picked. */
export function usualColumns(table: TableKey): string[] {
  return columnsOf(tableOf(table)).flatMap(({ key, isUsual }) => (isUsual ? [key] : []));
}

/** Whether rows of a table belong to a sitting, so that they can be narrowed to a kind of it. */
export function hasSittings(table: TableKey): boolean {
  return "sitting" in tableOf(table).columns;
}

/**
 * Reads a request out of an address. What is not understood is left out and named in `mistaken`: a file must then not be
 * made, for a table of more would pass for the one asked for.
 */
export function readTableRequest(
  table: TableKey,
  query: TableQuery,
): { request: TableRequest; mistaken: string[] } {
  const mistaken: string[] = [];
  const known = new Set(Object.keys(tableOf(table).columns));
  const taken = <T>(name: string, words: readonly string[], read: (word: string) => T | null): T[] =>
    words.flatMap((word) => {
      const value = read(word);
      if (value === null) mistaken.push(name);
      return value === null ? [] : [value];
    });
  const scope: Scope = {};
  for (const name of scopeKeys) {
    const word = wordsOf(query, name)[0];
    if (word === undefined) continue;
    const parsed = name === "sitting" && !hasSittings(table) ? null : scopeShape[name].safeParse(word);
    if (parsed?.success === true) Object.assign(scope, { [name]: parsed.data });
    else mistaken.push(name);
  }
  const columns = taken("columns", wordsOf(query, "columns"), (word) => (known.has(word) ? word : null));
  const sort = taken("sort", wordsOf(query, "sort"), (word) => {
    const column = word.replace(/^-/, "");
    return known.has(column) ? { column, isDescending: word.startsWith("-") } : null;
  });
  const groups = taken(
    "group",
    wordsOf(query, "group"),
    (word) => groupKeys.find((key) => key === word) ?? null,
  );
  const asOf = taken("as_of", wordsOf(query, "as_of").slice(0, 1), momentOf)[0] ?? null;
  const summary = wordsOf(query, "summary")[0];
  if (summary !== undefined && summary !== "1") mistaken.push("summary");
  const request = {
    table,
    scope,
    columns: columns.length === 0 ? usualColumns(table) : [...new Set(columns)],
    sort: sort.filter(({ column }, n) => sort.findIndex((other) => other.column === column) === n),
    groups: [...new Set(groups)],
    isSummary: summary === "1" && groups.length > 0,
    asOf,
  };
  return { request, mistaken: [...new Set(mistaken)] };
}

/** The request as an address has it: the same request always gives the same words, and reads back as itself. */
export function tableQuery(request: TableRequest): string {
  const { table, scope, columns, sort, groups, isSummary, asOf } = request;
  const usual = usualColumns(table);
  const parts: [string, string][] = scopeKeys.flatMap((name): [string, string][] =>
    scope[name] === undefined ? [] : [[name, String(scope[name])]],
  );
  if (columns.join() !== usual.join()) parts.push(["columns", columns.join()]);
  if (sort.length > 0) {
    parts.push([
      "sort",
      sort.map(({ column, isDescending }) => (isDescending ? `-${column}` : column)).join(),
    ]);
  }
  if (groups.length > 0) parts.push(["group", groups.join()]);
  if (isSummary) parts.push(["summary", "1"]);
  if (asOf !== null) parts.push(["as_of", asOf]);
  // Commas and colons need no escape in a query (RFC 3986, 3.4), and people read these addresses.
  return new URLSearchParams(parts).toString().replaceAll("%2C", ",").replaceAll("%3A", ":");
}

/** The columns of a request in the order shown: those it is grouped by come first. */
export function shownColumns({ columns, groups }: TableRequest): string[] {
  return [...new Set([...groups.flatMap((group): readonly string[] => groupColumns[group]), ...columns])];
}

/** Reads a saved request or one that waits: the words of an address. */
export function requestOfWords(table: string, query: string): TableRequest | null {
  if (!isTable(table)) return null;
  const { request, mistaken } = readTableRequest(table, Object.fromEntries(new URLSearchParams(query)));
  return mistaken.length === 0 ? request : null;
}

function wordsOf(query: TableQuery, name: string): string[] {
  const value = query[name];
  const all = value === undefined ? [] : typeof value === "string" ? [value] : value;
  return all
    .flatMap((words) => words.split(","))
    .map((word) => word.trim())
    .filter((word) => word !== "");
}

/** A day counts to its end; a moment without a zone is in UTC. */
function momentOf(word: string): string | null {
  const whole = /^\d{4}-\d\d-\d\d$/.test(word)
    ? `${word}T23:59:59.999Z`
    : /^\d{4}-\d\d-\d\dT\d\d:\d\d(?::\d\d(?:\.\d{1,3})?)?$/.test(word)
      ? `${word}Z`
      : word;
  if (!/^\d{4}-\d\d-\d\dT.*(?:Z|[+-]\d\d:\d\d)$/.test(whole)) return null;
  const moment = new Date(whole);
  return Number.isNaN(moment.getTime()) ? null : moment.toISOString();
}
