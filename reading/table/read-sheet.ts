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
  const sheet = workbook.worksheets.find(
    ({ state, actualRowCount }) => state === "visible" && actualRowCount > 0,
  );
  if (sheet === undefined) return { rows: [], sheet: null };
  const rows: string[][] = [];
  // Cells with borders and no words, often far below and beside a list, are none of it.
  sheet.eachRow((row, number) => {
    const cells: string[] = [];
    row.eachCell((cell, column) => {
      if (number > limits.tableRows || column > limits.tableColumns)
        throw new Refusal("table_too_large", { rows: limits.tableRows, columns: limits.tableColumns });
      while (cells.length < column - 1) cells.push("");
      cells.push(shownIn(cell));
    });
    while (rows.length < number - 1) rows.push([]);
    rows.push(cells);
  });
  return { rows, sheet: sheet.name };
}

/** A number that is shown with zeros before it, as members' numbers are, keeps them. */
function shownIn({ value, numFmt }: ExcelJS.Cell): string {
  const words = wordsOf(value);
  return /^0+$/.test(numFmt ?? "") && /^\d+$/.test(words) ? words.padStart(numFmt.length, "0") : words;
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
