import type { Cell } from "../column";
import { spreadsheetSafe } from "../spreadsheet-safe";
import type { CsvPart } from "../table-file";

/** What makes a field need quotes. */
const special = /[",\r\n]/;

/**
 * A row of CSV after RFC 4180. What is not reported is empty; text that a spreadsheet would run has an apostrophe before it.
 *
 * @param parts which cells are text that needs such care; without it every text is
 */
export function csvLine(cells: readonly Cell[], parts?: readonly CsvPart[]): string {
  let text = "";
  for (let place = 0; place < cells.length; place++) {
    if (place > 0) text += ",";
    const cell = cells[place];
    if (cell === null || cell === undefined) continue;
    if (typeof cell === "string" && (parts === undefined || parts[place] === "text")) {
      const safe = spreadsheetSafe(cell);
      text += special.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe;
    } else text += cell;
  }
  return `${text}\r\n`;
}
