import "server-only";
import { readTableRequest, type TableKey, tableOf } from "@/domain/tables";
import type { Database } from "../client";
import { openTableFile } from "../queries/tables";
import { makeAccount } from "../testing";

/** Fields of CSV after RFC 4180, by hand too. */
export function fieldsOf(text: string): string[][] {
  const rows: string[][] = [];
  let row: string[] = [];
  for (const [, quoted, plain, end] of text.matchAll(/(?:"((?:[^"]|"")*)"|([^",\r\n]*))(,|\r\n|$)/g)) {
    row.push(quoted?.replaceAll('""', '"') ?? plain ?? "");
    if (end === "\r\n") {
      rows.push(row);
      row = [];
    }
  }
  return rows;
}

/** The rows of an export as a spreadsheet would have them, by their headers' keys. */
export function exported(
  db: Database,
  table: TableKey,
  query: Record<string, string> = {},
): Record<string, string>[] {
  const keys = Object.keys(tableOf(table).columns);
  const { request } = readTableRequest(table, { columns: keys.join(), ...query });
  const ctx = { actor: makeAccount(db, "auditor"), db, now: "2024-06-01T00:00:00.000Z" };
  const choice = { format: "csv", language: "en", isBare: true } as const;
  const bytes = Buffer.concat([...openTableFile(ctx, request, choice).chunks]);
  const [, ...rows] = fieldsOf(bytes.toString("utf8"));
  const shown =
    query.group === undefined
      ? keys
      : ["line", "line_rows", ...[query.group, ...keys.filter((key) => key !== query.group)]];
  return rows.map((row) => Object.fromEntries(shown.map((key, n) => [key, row[n] ?? ""])));
}

/** A value as a cell says it. */
export const said = (value: string | number | boolean | null | undefined) =>
  value === null || value === undefined ? "" : String(value);
