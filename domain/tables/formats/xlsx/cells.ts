import type { Cell, ColumnType } from "../../column";

/** Styles by their place in `styles.xml`. */
export const styles = {
  plain: 0,
  head: 1,
  date: 2,
  moment: 3,
  percent: 4,
  total: 5,
  totalPercent: 6,
  note: 7,
} as const;
export type Style = (typeof styles)[keyof typeof styles];

/** Most characters that a cell may hold; what is longer is cut and says so. */
const longest = 32_767;
const cut = "…[cut]";

/** Letters of a column, from 0: A, Z, AA. */
export function columnLetters(place: number): string {
  const rest = Math.floor(place / 26);
  return (rest > 0 ? columnLetters(rest - 1) : "") + String.fromCharCode(65 + (place % 26));
}

/** Control characters, halves of surrogate pairs, and what is no character: XML 1.0 holds few of them. */
const suspect = /[\p{Cc}\p{Cs}\uFFFE\uFFFF]/gu;
const allowed = /[\t\n\r\u007F-\u009F]/;

/** Text for XML. What XML 1.0 cannot hold becomes the replacement character. */
export function xmlText(text: string): string {
  return text
    .replace(suspect, (character) => (allowed.test(character) ? character : "\uFFFD"))
    .replace(/[&<>"]/g, (character) => entities[character] ?? character)
    .replace(/\r/g, "&#13;");
}
const entities: Record<string, string> = { "&": "&amp;", "<": "&lt;", ">": "&gt;", '"': "&quot;" };

/** A text cell: always text, whatever it begins with, so that nothing in it is ever run. */
export function textCell(at: string, text: string, style: Style): string {
  const fits = text.length > longest ? text.slice(0, longest - cut.length) + cut : text;
  // _x000D_ and its like stand for characters in this format: an underscore that begins one is written as one itself.
  const literal = fits.replace(/_(?=x[0-9A-Fa-f]{4}_)/g, "_x005F_");
  return `<c r="${at}" s="${style}" t="inlineStr"><is><t xml:space="preserve">${xmlText(literal)}</t></is></c>`;
}

/** A cell by its column's type. Empty where nothing is reported. */
export function valueCell(at: string, cell: Cell, type: ColumnType): string {
  if (cell === null) return "";
  if (typeof cell === "boolean") return `<c r="${at}" t="b"><v>${cell ? 1 : 0}</v></c>`;
  if (typeof cell === "number")
    return numberCell(at, cell, type === "decimal" ? styles.percent : styles.plain);
  if (type === "date" || type === "moment") {
    const serial = serialOf(cell);
    if (serial !== null) return numberCell(at, serial, type === "date" ? styles.date : styles.moment);
  }
  return textCell(at, cell, styles.plain);
}

export function numberCell(at: string, value: number, style: Style): string {
  return style === styles.plain
    ? `<c r="${at}"><v>${value}</v></c>`
    : `<c r="${at}" s="${style}"><v>${value}</v></c>`;
}

/** A cell that reckons, with what it came to when it was written, for programs that only show. */
export function formulaCell(at: string, formula: string, value: number | null, style: Style): string {
  const known = value === null ? "" : `<v>${value}</v>`;
  const type = value === null ? ' t="str"' : "";
  return `<c r="${at}" s="${style}"${type}><f>${xmlText(formula)}</f>${known}</c>`;
}

/** Days since 1899-12-30, which is how spreadsheets count; null for a day before March 1900, which they count otherwise. */
function serialOf(moment: string): number | null {
  const days = (Date.parse(moment) - Date.UTC(1899, 11, 30)) / 86_400_000;
  return Number.isNaN(days) || days < 61 ? null : days;
}
