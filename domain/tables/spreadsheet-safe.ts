/** First characters that make spreadsheets take a cell for a formula, full-width forms included. */
const formula = /^\s*[=+\-@\t\r\uFF1D\uFF0B\uFF0D\uFF20]/u;

/** Text for a file without types: what a spreadsheet would run as a formula gets an apostrophe before it (OWASP, CSV injection). */
export function spreadsheetSafe(text: string): string {
  return formula.test(text) ? `'${text}` : text;
}
