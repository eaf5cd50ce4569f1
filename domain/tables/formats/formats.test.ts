import ExcelJS from "exceljs";
import fc from "fast-check";
import { unzipSync } from "fflate";
import { parquetReadObjects } from "hyparquet";
import iconv from "iconv-lite";
import { expect, test } from "vitest";
import { attendance } from "../attendance";
import type { Cell } from "../column";
import { spreadsheetSafe } from "../spreadsheet-safe";
import { aFile, bytesOf } from "../testing";
import { csvFile } from "./csv";
import { fileFormats, formatKeys, writeTable } from "./formats";

const lishi = {
  ...{
    session: "141102-congress-7-4",
    region_code: "141102",
    region: "吕梁市离石区",
    body: "people_congress",
  },
  ...{ year: 2023, date: "2023-05-28", due: 194, present: 180, rate: 92.78, quorum_met: true },
  ...{ claim: "符合法定人数", revision: 1, sha256: "0".repeat(64), published_at: "2023-05-29T08:00:00.000Z" },
};
const other = { ...lishi, session: "141102-cppcc-7-3", body: "cppcc", due: 174, present: null, rate: null };

/** Reads CSV by the letter of RFC 4180, as a strict reader does. */
function readCsv(text: string): string[][] {
  const rows: string[][] = [];
  const fields = /("(?:[^"]|"")*"|[^",\r\n]*)(,|\r\n)/gy;
  let row: string[] = [];
  for (let at = 0; at < text.length; ) {
    fields.lastIndex = at;
    const [whole = "", field = "", end] = fields.exec(text) ?? [];
    if (whole === "") throw new Error(`not CSV at ${at}: ${JSON.stringify(text.slice(at, at + 20))}`);
    row.push(field.startsWith('"') ? field.slice(1, -1).replaceAll('""', '"') : field);
    if (end === "\r\n") {
      rows.push(row);
      row = [];
    }
    at += whole.length;
  }
  return rows;
}

const decoded = (bytes: Uint8Array, encoding: string) =>
  new TextDecoder(encoding, { ignoreBOM: true }).decode(bytes);
const hostile = fc.oneof(
  fc.string({ unit: "grapheme" }),
  fc
    .tuple(fc.constantFrom("=", "+", "-", "@", "\t", "\r", " =", "＝", "\n@"), fc.string())
    .map((parts) => parts.join("")),
  fc.constantFrom(
    '=HYPERLINK("http://x","y")',
    "-2+3+cmd|' /C calc'!A0",
    "𠮷𬶋",
    "_x0041_",
    "a\r\nb",
    "\u0000\u0007",
    "�",
  ),
);

test("CSV of any text: read back it is the text, behind an apostrophe exactly where a spreadsheet would run it", () => {
  fc.assert(
    fc.property(hostile, (claim) => {
      const text = decoded(
        bytesOf(csvFile(aFile([{ claim, due: 5 }], { columns: "claim,due" }), "utf-8")),
        "utf-8",
      );
      expect(text.startsWith("\uFEFFClaim,Due\r\n")).toBe(true);
      const [, cells = []] = readCsv(text.slice(1));
      const whole = new TextDecoder().decode(new TextEncoder().encode(claim));
      expect(cells).toEqual([spreadsheetSafe(whole), "5"]);
      expect(/^\s*[=+\-@\t\r＝＋－＠]/u.test(cells[0] ?? "")).toBe(false);
    }),
  );
});

test("GB 18030 holds every character but 19 for private use, which newer editions gave to real ones", () => {
  const all = function* () {
    for (let point = 1; point <= 0x10ffff; point += point < 0x10000 ? 1 : 97) {
      if (point < 0xd800 || point > 0xdfff) yield String.fromCodePoint(point);
    }
  };
  const changed = [...all()].filter((one) => decoded(iconv.encode(one, "gb18030"), "gb18030") !== one);
  expect(changed.every((one) => /\p{Co}/u.test(one))).toBe(true);
  expect(changed).toHaveLength(19);
  const file = () => aFile([{ claim: "吕梁市，𠮷𬶋" }, { claim: '=1,"2"' }], { columns: "claim" }, "zh-CN");
  const gb = bytesOf(csvFile(file(), "gb18030"));
  expect(decoded(gb, "gb18030")).toBe(decoded(bytesOf(csvFile(file(), "utf-8")), "utf-8").slice(1));
});

test("JSON Lines: an object a row by key, null for what is not reported", () => {
  const text = decoded(
    bytesOf(
      fileFormats.jsonl.write(aFile([lishi, other], { columns: "session,due,present,quorum_met,claim" })),
    ),
    "utf-8",
  );
  expect(
    text
      .trimEnd()
      .split("\n")
      .map((line): unknown => JSON.parse(line)),
  ).toEqual([
    { session: lishi.session, due: 194, present: 180, quorum_met: true, claim: "符合法定人数" },
    { session: other.session, due: 174, present: null, quorum_met: true, claim: "符合法定人数" },
  ]);
});

test("Parquet: read back by another library it has the same values, typed, with definitions", async () => {
  const file = new Uint8Array(bytesOf(fileFormats.parquet.write(aFile([lishi, other])))).buffer;
  const rows = await parquetReadObjects({ file });
  expect(rows[0]).toMatchObject({
    due: 194,
    rate: 92.78,
    quorum_met: true,
    region: "吕梁市离石区",
    date: new Date("2023-05-28"),
  });
  expect(rows[1]).toMatchObject({ session: other.session, present: null, rate: null });
});

async function workbook(rows: readonly Record<string, Cell>[], query: Record<string, string> = {}) {
  const book = new ExcelJS.Workbook();
  await book.xlsx.load(new Uint8Array(bytesOf(fileFormats.xlsx.write(aFile(rows, query)))).buffer);
  return book;
}

test("XLSX: typed cells under a frozen header, definitions, provenance", async () => {
  const book = await workbook([lishi, other], { columns: "session,date,published_at,due,rate,quorum_met" });
  const sheet = book.worksheets[0];
  expect(sheet?.views[0]).toMatchObject({ state: "frozen", ySplit: 1 });
  expect(sheet?.getRow(1).values).toEqual([
    undefined,
    "Session",
    "Date",
    "Published",
    "Due",
    "Rate (%)",
    "Quorum met",
  ]);
  expect(sheet?.getRow(2).values).toEqual([
    undefined,
    ...[lishi.session, new Date("2023-05-28"), new Date("2023-05-29T08:00:00.000Z"), 194, 92.78, true],
  ]);
  const [, definitions, provenance] = book.worksheets;
  const keys = definitions?.getColumn(1).values.slice(2);
  expect(keys).toEqual(["session", "date", "published_at", "due", "rate", "quorum_met"]);
  expect(definitions?.getRow(5).values).toContain(attendance.columns.due.definition["zh-CN"]);
  expect(provenance?.getColumn(2).values).toContain("2026-01-01T00:00:00.000Z");
});

test("XLSX: totals are formulas with what they come to", async () => {
  const sheet = (await workbook([lishi, other], { columns: "session,due,present,rate" })).worksheets[0];
  expect(sheet?.getCell("A4").value).toBe("Total");
  expect(sheet?.getCell("B4").value).toEqual({
    formula: 'IF(COUNT(B2:B3)=0,"",SUBTOTAL(9,B2:B3))',
    result: 368,
  });
  expect(sheet?.getCell("D4").value).toMatchObject({
    result: 92.78,
    formula: expect.stringContaining("SUMIFS(C2:C3"),
  });
  const grouped = (await workbook([other, lishi], { columns: "due", group: "body" })).worksheets[0];
  expect(grouped?.getCell("D3").value).toMatchObject({
    formula: expect.stringContaining("SUBTOTAL(9,D2:D2)"),
    result: 174,
  });
  expect(grouped?.getCell("D5").value).toMatchObject({
    formula: expect.stringContaining("SUBTOTAL(9,D4:D4)"),
    result: 194,
  });
  expect(grouped?.getCell("D6").value).toMatchObject({
    formula: expect.stringContaining("SUBTOTAL(9,D2:D5)"),
    result: 368,
  });
  const summary = (await workbook([other, lishi], { columns: "due", group: "body", summary: "1" }))
    .worksheets[0];
  expect(summary?.getCell("D2").value).toBe(174);
  expect(summary?.getCell("D4").value).toMatchObject({
    formula: expect.stringContaining("SUBTOTAL(9,D2:D3)"),
    result: 368,
  });
});

test("XLSX of any text: it stays text, and reads back as itself where XML can hold it", async () => {
  await fc.assert(
    fc.asyncProperty(hostile, async (claim) => {
      fc.pre(claim !== "");
      const value = (await workbook([{ claim }], { columns: "claim" })).worksheets[0]?.getCell("A2").value;
      const held = claim.replace(/[\p{Cc}\p{Cs}\uFFFE\uFFFF]/gu, (one) =>
        /[\t\n\r\u007F-\u009F]/.test(one) ? one : "\uFFFD",
      );
      // exceljs leaves the format's own escape as it is; spreadsheets read it.
      expect(String(value).replaceAll("_x005F_", "_")).toBe(held);
    }),
    { numRuns: 60 },
  );
});

test.each(formatKeys)(
  "%s: the same lines give the same bytes, whatever the clock and its zone say",
  (key) => {
    const zone = process.env.TZ;
    const written = () => bytesOf(writeTable(aFile([lishi, other]), key, false).chunks);
    const first = written();
    process.env.TZ = "Pacific/Kiritimati";
    const second = written();
    process.env.TZ = zone;
    expect(second.equals(first)).toBe(true);
  },
);

test("what does not hold its definitions is packed with them, unless the bare table is asked for", () => {
  const packed = writeTable(aFile([lishi]), "csv", false);
  const files = unzipSync(bytesOf(packed.chunks));
  expect(packed.name).toBe("huilu-attendance-asof-20260101T000000Z.csv.zip");
  expect(Object.keys(files).map((name) => name.replace(/^.*asof-\w+\./, ""))).toEqual([
    "csv",
    "definitions.csv",
    "provenance.csv",
  ]);
  expect(writeTable(aFile([lishi]), "csv", true).name).toMatch(/\.csv$/);
  expect(writeTable(aFile([lishi]), "xlsx", false).name).toMatch(/\.xlsx$/);
});
