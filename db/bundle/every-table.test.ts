import { mkdtempSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import fc from "fast-check";
import { afterAll, beforeAll, expect, test } from "vitest";
import { z } from "zod";
import { type BundleTable, bundleColumns, bundleTables, checkBundle, heldFiles } from "@/domain/proof";
import { canonicalJson } from "@/domain/record";
import { readTableRequest } from "@/domain/tables";
import { openBundle } from "../queries/table-bundle";
import { openTableFile } from "../queries/tables";
import { fieldsOf } from "../tables/testing-exported";
import { loadRecords } from "../tables/testing-made-records";
import { filesOf, filesOfZip, makeAccount, temporaryDatabase } from "../testing";
import { makeOffice, publishExample } from "../testing-records";
import { type Files, put, relist, runScript, text } from "./testing-forged";

let folder = "";
/** The bundle of each table, and the same table by the table builder. */
const honest = new Map<BundleTable, { files: Files; built: string }>();
const bundleOf = (table: BundleTable) => honest.get(table) ?? { files: new Map(), built: "" };

beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), "huilu-tables-"));
  using db = await temporaryDatabase();
  loadRecords(db, 30);
  publishExample(makeOffice(db));
  const ctx = { actor: makeAccount(db, "auditor"), db, now: "2024-06-01T00:00:00.000Z" };
  for (const table of bundleTables) {
    const columns = bundleColumns(table)
      .map(({ key }) => key)
      .join();
    const { request } = readTableRequest(table, { columns });
    const choice = { format: "csv", language: "en", isBare: true } as const;
    const built = Buffer.concat([...openTableFile(ctx, request, choice).chunks]).toString("utf8");
    honest.set(table, { files: filesOf(openBundle(ctx, { table, language: "en" })), built });
  }
});
afterAll(() => rmSync(folder, { recursive: true }));

test.each(bundleTables)(
  "%s: the bundle’s table is the table builder’s, byte for byte, and holds",
  (table) => {
    const { files, built } = bundleOf(table);
    expect(text(files, `${table}.csv`)).toBe(built);
    // The example's records have no elections.
    expect(built).toContain(table === "elections" ? ",'=主任," : "141102-cppcc-7-3");
    expect(checkBundle(heldFiles(files))).toMatchObject({ fault: null, manifest: { table } });
    expect(runScript(folder, files, `honest-${table}`)).toMatchObject({ code: 0 });
  },
);

/** The rows of a table as a forger takes them apart, its header the first. */
const rowsIn = (files: Files, table: BundleTable) =>
  fieldsOf(text(files, `${table}.csv`).replace("\uFEFF", ""));
const quoted = (cell: string) => (/[",\r\n]/.test(cell) ? `"${cell.replaceAll('"', '""')}"` : cell);
const written = (rows: string[][]) => `\uFEFF${rows.map((row) => `${row.map(quoted).join()}\r\n`).join("")}`;
const manifestOf = (files: Files) =>
  z
    .looseObject({ totals: z.record(z.string(), z.number().nullable()) })
    .parse(JSON.parse(text(files, "manifest.json")));

type Forgery = (rows: string[][]) => string[][];
const rowForgeries: Record<string, Forgery> = {
  "the last row left out": (rows) => rows.slice(0, -1),
  "the first row left out": ([head = [], , ...rows]) => [head, ...rows],
  "the last row twice": (rows) => [...rows, rows.at(-1) ?? []],
  "two rows in the other order": ([head = [], one = [], two = [], ...rows]) => [head, two, one, ...rows],
  "the columns’ names moved by one": ([head = [], ...rows]) => [
    [...head.slice(1), ...head.slice(0, 1)],
    ...rows,
  ],
  "a column left out": (rows) => rows.map((row) => row.slice(0, -1)),
};

const everyForgery = bundleTables.flatMap((table) =>
  Object.keys(rowForgeries).map((what) => [table, what] as const),
);
test.each(everyForgery)("%s: %s, and listed anew, is found", (table, what) => {
  const forged: Files = new Map(bundleOf(table).files);
  put(forged, `${table}.csv`, written(rowForgeries[what]?.(rowsIn(forged, table)) ?? []));
  relist(forged);
  expect(checkBundle(heldFiles(forged)).fault).toMatchObject({ file: `${table}.csv`, code: "row_differs" });
  const { code, said } = runScript(
    folder,
    forged,
    `rows-${table}-${Object.keys(rowForgeries).indexOf(what)}`,
  );
  expect([code, said]).toEqual([1, expect.stringContaining(`${table}.csv: row_differs`)]);
});

test.each(bundleTables)(
  "%s: a cell of any column that says something else, and listed anew, is found",
  (table) => {
    const rows = rowsIn(bundleOf(table).files, table);
    for (const place of bundleColumns(table).keys()) {
      const forged: Files = new Map(bundleOf(table).files);
      // The last row that says something there; an empty cell is filled where none does.
      const at = Math.max(
        1,
        rows.findLastIndex((row, n) => n > 0 && row[place] !== ""),
      );
      const changed = rows.map((row, n) =>
        n === at ? row.with(place, row[place] === "1" ? "2" : "1") : row,
      );
      put(forged, `${table}.csv`, written(changed));
      relist(forged);
      expect(checkBundle(heldFiles(forged)).fault).toMatchObject({ code: "row_differs", where: String(at) });
      if (place !== 9) continue;
      const { said } = runScript(folder, forged, `cell-${table}-${place}`);
      expect(said).toContain(`${table}.csv: row_differs (${at})`);
    }
  },
);

test.each(bundleTables)(
  "%s: other totals, counts, columns or table in the manifest are found by both",
  (table) => {
    const claims: Record<string, [change: object, code: string]> = {
      counts: [{ counts: { rows: 1, revisions: manifestOf(bundleOf(table).files).counts } }, "unreadable"],
      columns: [{ leftOut: ["present"] }, "unreadable"],
      table: [{ table: table === "reports" ? "elections" : "reports" }, "unreadable"],
    };
    const { totals } = manifestOf(bundleOf(table).files);
    for (const [key, value] of Object.entries(totals))
      claims[`total of ${key}`] = [{ totals: { ...totals, [key]: (value ?? 0) + 1 } }, "total_differs"];
    for (const [what, [change, code]] of Object.entries(claims)) {
      const forged: Files = new Map(bundleOf(table).files);
      const manifest = { ...JSON.parse(text(forged, "manifest.json")), ...change };
      put(forged, "manifest.json", `${canonicalJson(manifest)}\n`);
      if (code === "total_differs") relist(forged);
      const { fault } = checkBundle(heldFiles(forged));
      expect(fault, what).toMatchObject({ file: "manifest.json", code });
      const { said } = runScript(folder, forged, `claim-${table}-${what.replaceAll(" ", "-")}`);
      expect(said, what).toMatch(/^DOES NOT HOLD/);
    }
  },
);

test.each(bundleTables)(
  "%s: whatever byte of any file is changed, both find it and name the file",
  (table) => {
    const { files } = bundleOf(table);
    let run = 0;
    fc.assert(
      fc.property(
        fc.constantFrom(...files.keys()),
        fc.double({ min: 0, max: 1, maxExcluded: true, noNaN: true }),
        fc.integer({ min: 1, max: 255 }),
        (name, place, bits) => {
          const bytes = Uint8Array.from(files.get(name) ?? []);
          const at = Math.floor(place * bytes.length);
          bytes[at] = (bytes[at] ?? 0) ^ bits;
          const forged: Files = new Map(files).set(name, bytes);
          const { fault } = checkBundle(heldFiles(forged));
          expect(fault).not.toBeNull();
          // A byte of the lists may be the name or the hash of another file.
          const isList = name === "manifest.json" || name === "SHA256SUMS";
          if (!isList) expect(fault?.file).toBe(name);
          run += 1;
          if (run % 20 > 0) return;
          const { said } = runScript(folder, forged, `byte-${table}-${run}`);
          expect(said).toMatch(/^DOES NOT HOLD/);
          if (!isList) expect(said).toContain(`${name}: `);
        },
      ),
      { numRuns: 60 },
    );
  },
  30_000,
);

test("a bundle of the form before still holds, and a figure of it that is changed is found", () => {
  const files = filesOfZip(readFileSync(join(import.meta.dirname, "second-form.zip")));
  expect(checkBundle(heldFiles(files))).toMatchObject({
    fault: null,
    manifest: { format: "huilu.bundle/2" },
  });
  const forged: Files = new Map(files);
  put(forged, "attendance.csv", text(files, "attendance.csv").replace(",194,180,", ",194,190,"));
  relist(forged);
  expect(checkBundle(heldFiles(forged)).fault).toMatchObject({ file: "attendance.csv", code: "row_differs" });
});

test("what no record holds of a table is named as left out, in the manifest and on the page", () => {
  const { files } = bundleOf("directives");
  expect(JSON.parse(text(files, "manifest.json")).leftOut).toContain("newest_note");
  expect(text(files, "HOW-TO-CHECK.en.md")).toContain("Newest note");
  expect(text(files, "HOW-TO-CHECK.zh-CN.md")).toContain("最近记事");
  expect(text(bundleOf("reports").files, "HOW-TO-CHECK.en.md")).not.toContain("without them");
});
