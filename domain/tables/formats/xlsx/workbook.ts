import type { Cell, TableColumn } from "../../column";
import { tableOf } from "../../registry";
import { definitionRows, fileCells, fileColumns, provenanceOf, type TableFile } from "../../table-file";
import { zipStream } from "../zip-stream";
import { columnLetters, styles, textCell, valueCell } from "./cells";
import { sheetEnd, sheetStart, workbookParts } from "./parts";
import { totalCells } from "./totals";

/** Most rows of a sheet, its header taken in (ISO/IEC 29500 leaves it to programs; all agree on this). */
export const mostSheetRows = 1_048_576;

const names = {
  "zh-CN": { definitions: "各列定义", provenance: "来源与时点" },
  en: { definitions: "Definitions", provenance: "Provenance" },
};

/**
 * A table as a workbook: typed cells under a frozen header, subtotals and total as formulas, a sheet that defines each
 * column and one that says where it comes from.
 *
 * @throws RangeError for more rows than a sheet can hold
 */
export function* xlsxFile(file: TableFile): Generator<Uint8Array> {
  const { language } = file;
  const words = names[language];
  const sheets = [tableOf(file.request.table).title[language], words.definitions, words.provenance];
  const fixed = workbookParts(sheets).map(([name, xml]) => ({ name, chunks: utf8([xml]) }));
  yield* zipStream(
    [
      ...fixed,
      { name: "xl/worksheets/sheet1.xml", chunks: utf8(tableSheet(file)) },
      {
        name: "xl/worksheets/sheet2.xml",
        chunks: utf8(wordsSheet(definitionRows(file), [18, 14, 20, 9, 9, 50, 60])),
      },
      { name: "xl/worksheets/sheet3.xml", chunks: utf8(wordsSheet(provenanceRows(file), [18, 90])) },
    ],
    1,
  );
}

function* utf8(texts: Iterable<string>): Generator<Uint8Array> {
  const encoder = new TextEncoder();
  let chunk = "";
  for (const text of texts) {
    chunk += text;
    if (chunk.length < 65_536) continue;
    yield encoder.encode(chunk);
    chunk = "";
  }
  if (chunk !== "") yield encoder.encode(chunk);
}

function* tableSheet(file: TableFile): Generator<string> {
  const columns = fileColumns(file);
  const { language, request } = file;
  const { groups, isSummary } = request;
  yield sheetStart(columns.map(widthOf));
  const header = columns.map(({ title, unit }, place) =>
    textCell(
      `${columnLetters(place)}1`,
      unit === "percent" ? `${title[language]} (%)` : title[language],
      styles.head,
    ),
  );
  yield `<row r="1">${header.join("")}</row>`;
  const letters = columns.map((_, place) => columnLetters(place));
  const types = columns.map(({ type }) => type);
  /** Where the open group of each depth begins. */
  const starts: number[] = Array.from({ length: groups.length + 1 }, () => 2);
  let row = 1;
  let lastRow = 1;
  for (const line of file.lines(true)) {
    row += 1;
    if (row > mostSheetRows) throw new RangeError("more rows than a sheet can hold");
    const cells = fileCells(file, line);
    if (line.is === "row") {
      lastRow = row;
      yield `<row r="${row}">${cells.map((cell, place) => valueCell(`${letters[place]}${row}`, cell, types[place] ?? "text")).join("")}</row>`;
      continue;
    }
    const first = starts[line.depth] ?? 2;
    // The last subtotals of a summary stand over nothing that is shown.
    const isLeaf = isSummary && line.depth === groups.length;
    const last = isLeaf ? first - 1 : row - 1;
    const shown = groups.length === 0 ? withLabel(columns, cells, language) : cells;
    yield `<row r="${row}">${totalCells(columns, { row, first, last, cells: shown, overRows: !isSummary })}</row>`;
    for (let depth = line.depth; depth < starts.length; depth++) starts[depth] = row + 1;
  }
  const isPlain = groups.length === 0 && lastRow > 1;
  yield sheetEnd(isPlain ? `A1:${letters.at(-1) ?? "A"}${lastRow}` : null);
}

/** The total of a table that is not grouped says what it is in its first cell that holds no number. */
function withLabel(
  columns: readonly TableColumn[],
  cells: readonly Cell[],
  language: TableFile["language"],
): Cell[] {
  const at = columns.findIndex(({ total }) => total === null);
  return cells.map((cell, place) => (place === at ? { "zh-CN": "合计", en: "Total" }[language] : cell));
}

function* wordsSheet(rows: readonly (readonly Cell[])[], widths: readonly number[]): Generator<string> {
  yield sheetStart(widths);
  for (const [n, cells] of rows.entries()) {
    const row = n + 1;
    const style = n === 0 ? styles.head : styles.note;
    yield `<row r="${row}">${cells.map((cell, place) => (cell === null ? "" : textCell(`${columnLetters(place)}${row}`, String(cell), style))).join("")}</row>`;
  }
  yield sheetEnd(null);
}

function provenanceRows(file: TableFile): Cell[][] {
  const head = { "zh-CN": ["项目", "内容"], en: ["Item", "Value"] }[file.language];
  return [head, ...Object.entries(provenanceOf(file)).map(([key, value]) => [key, value])];
}

const widths = { text: 28, json: 40, code: 20, integer: 10, decimal: 10, boolean: 9, date: 12, moment: 20 };
const widthOf = ({ type, key }: TableColumn) => (key.endsWith("sha256") ? 24 : widths[type]);
