import ExcelJS from "exceljs";
import { Refusal } from "@/domain/errors";
import { openArchive } from "../docx/open-archive";
import { limits } from "../limits";
import type { Table } from "./table";

/** What of an .xlsx holds words or says what numbers mean; drawings, macros and links to elsewhere stay closed. */
const wanted =
  /^(\[Content_Types\]\.xml|_rels\/\.rels|xl\/(workbook|sharedStrings|styles)\.xml|xl\/_rels\/workbook\.xml\.rels|xl\/worksheets\/[^/]+\.xml)$/;

/** Parts of a sheet that point at what stays closed. */
const ignoreNodes = [
  "hyperlinks",
  "drawing",
  "legacyDrawing",
  "picture",
  "tableParts",
  "dataValidations",
  "conditionalFormatting",
];

/**
 * Reads the first visible sheet that has words.
 *
 * @throws Refusal `file_broken`, `file_too_complex`, `table_too_large`
 */
export async function readSheet(bytes: Uint8Array): Promise<Table> {
  const parts = openArchive(bytes, limits.xlsxBytes, wanted);
  const workbook = new ExcelJS.Workbook();
  // Its own types know a Buffer of an older Node; an ArrayBuffer is what it takes as well.
  await workbook.xlsx.load(parts.slice().buffer, { ignoreNodes });
  const sheet = workbook.worksheets.find(({ state, rowCount }) => state === "visible" && rowCount > 0);
  if (sheet === undefined) return { rows: [], sheet: null };
  if (sheet.rowCount > limits.tableRows || sheet.columnCount > limits.tableColumns)
    throw new Refusal("table_too_large", { rows: limits.tableRows, columns: limits.tableColumns });
  const rows = Array.from({ length: sheet.rowCount }, (_, n) => {
    const row = sheet.getRow(n + 1);
    return Array.from({ length: row.cellCount }, (_cell, at) => wordsOf(row.getCell(at + 1).value));
  });
  return { rows, sheet: sheet.name };
}

/** What a cell shows, near enough: the result of a formula, the words of a link, a day as ISO. */
function wordsOf(value: ExcelJS.CellValue): string {
  if (value === null || value === undefined) return "";
  if (value instanceof Date) return value.toISOString().slice(0, 10);
  if (typeof value !== "object") return String(value);
  if ("richText" in value) return value.richText.map(({ text }) => text).join("");
  if ("error" in value) return "";
  if ("result" in value) return wordsOf(value.result);
  return "text" in value ? wordsOf(value.text) : "";
}
