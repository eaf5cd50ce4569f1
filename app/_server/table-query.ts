import "server-only";
import type { NextRequest } from "next/server";
import type { FileChoice } from "@/db/queries/tables";
import { Refusal } from "@/domain/errors";
import {
  formatKeys,
  isTable,
  readTableRequest,
  type TableKey,
  type TableRequest,
  tableQuery,
} from "@/domain/tables";
import type { Query } from "./filter";
import { localeNamed } from "./form";

/**
 * What the form of a table asks for, as the address that says it: columns that were moved are in their new place, what was
 * left empty is gone. Null where the address is as it should be, or is not understood.
 */
export function tidyTableQuery(table: TableKey, query: Query): string | null {
  const { request, mistaken } = readTableRequest(table, query);
  if (mistaken.length > 0) return null;
  const moved = { ...request, columns: movedColumns(request.columns, query) };
  const names = Object.entries(query);
  const isOfForm = names.some(([name, value]) => value === "" || Array.isArray(value) || isMove(name));
  return isOfForm ? tableQuery(moved) : null;
}

const isMove = (name: string) => name === "up" || name === "down";

function movedColumns(columns: string[], query: Query): string[] {
  const key = query.up ?? query.down;
  const from = typeof key === "string" ? columns.indexOf(key) : -1;
  const to = from + (query.up === undefined ? 1 : -1);
  if (from < 0 || to < 0 || to >= columns.length) return columns;
  const moved = columns.toSpliced(from, 1);
  return moved.toSpliced(to, 0, columns[from] ?? "");
}

/** A file that an address asks for. What is not understood is refused, never widened. @throws Refusal `not_found`, `invalid_input` */
export function fileAsked(
  request: NextRequest,
  table: string,
): { request: TableRequest; choice: FileChoice } {
  if (!isTable(table)) throw new Refusal("not_found");
  const query = Object.fromEntries(request.nextUrl.searchParams);
  const format = formatKeys.find((key) => key === query.format);
  const read = readTableRequest(table, query);
  const faults = [...read.mistaken, ...(format === undefined ? ["format"] : [])];
  if (format === undefined || faults.length > 0)
    throw new Refusal(
      "invalid_input",
      {},
      faults.map((path) => ({ path, code: "invalid" })),
    );
  return {
    request: read.request,
    choice: { format, language: localeNamed(query.lang ?? ""), isBare: query.bare === "1" },
  };
}
