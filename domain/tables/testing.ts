import type { Cell } from "./column";
import { columnsOf } from "./column";
import { linesOf } from "./lines";
import { tableOf } from "./registry";
import { groupColumns, readTableRequest, shownColumns, type TableQuery } from "./request";
import type { TableFile } from "./table-file";

/** A file of attendance rows for tests, its rows given by column. What is not given is not reported. */
export function aFile(
  rows: readonly Readonly<Record<string, Cell>>[],
  query: TableQuery = {},
  language: TableFile["language"] = "en",
): TableFile {
  const { request, mistaken } = readTableRequest("attendance", query);
  if (mistaken.length > 0) throw new Error(`mistaken: ${mistaken.join()}`);
  const shown = shownColumns(request);
  const hidden = ["present", "due"].filter((key) => !shown.includes(key));
  const columns = shown.flatMap(
    (key) => columnsOf(tableOf("attendance")).find((one) => one.key === key) ?? [],
  );
  const cells = rows.map((row) => [...shown, ...hidden].map((key) => row[key] ?? null));
  return {
    request,
    columns,
    language,
    asOf: { moment: "2026-01-01T00:00:00.000Z", origin: "huilu", size: 3, root: "abc=" },
    lines: (hasTotal) =>
      linesOf(cells, {
        columns,
        hidden,
        groups: request.groups.map((group) => ({
          by: shown.indexOf(groupColumns[group][0]),
          named: groupColumns[group].map((key) => shown.indexOf(key)),
        })),
        isSummary: request.isSummary,
        hasTotal,
      }),
    joined: null,
  };
}

/** All bytes of a file. */
export function bytesOf(chunks: Iterable<Uint8Array>): Buffer {
  return Buffer.concat([...chunks]);
}
