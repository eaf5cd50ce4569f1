import "server-only";
import { z } from "zod";
import { type Cell, type Line, linesOf, type TableRequest } from "@/domain/tables";
import type { OpenTables } from "./open-tables";
import { countOf, selectOf } from "./select";

/** The lines of a request as they come out of the database, one at a time. @param hasTotal whether ungrouped rows get a total */
export function readLines({ client }: OpenTables, request: TableRequest, hasTotal = false): Generator<Line> {
  const { sql, values, layout } = selectOf(request, hasTotal);
  const isTruth = layout.columns.map(({ type }) => type === "boolean");
  const anyTruth = isTruth.includes(true);
  const rows = client
    .prepare<(string | number)[], Cell[]>(sql)
    .raw()
    .iterate(...values);
  return linesOf(anyTruth ? withTruths(rows, isTruth) : rows, layout);
}

/** How many rows a request has, not counting subtotals. */
export function countRows({ client }: OpenTables, request: TableRequest): number {
  const { sql, values } = countOf(request);
  return z.int().parse(
    client
      .prepare(sql)
      .pluck()
      .get(...values),
  );
}

/** SQLite knows no booleans: 0 and 1 become what they mean. */
function* withTruths(rows: Iterable<Cell[]>, isTruth: readonly boolean[]): Generator<Cell[]> {
  for (const row of rows) {
    for (const [place, is] of isTruth.entries()) {
      if (is && row[place] !== null) row[place] = row[place] === 1;
    }
    yield row;
  }
}
