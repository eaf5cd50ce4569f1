import type { Flow } from "./flow";
import { simplifiedForm } from "./scripts";

/** A paragraph of a page, its wraps joined. */
export type Paragraph = Flow;

type Line = { text: string; start: number; width: number };

/**
 * Cuts a page into paragraphs. Newspaper columns are wrapped hard, so a line ends a paragraph only where it is
 * shorter than its neighbours and closes a sentence, or where what follows opens an article.
 */
export function paragraphsOf(page: string): Paragraph[] {
  const lines = linesOf(page);
  const paragraphs: Paragraph[] = [];
  let open: Line[] = [];
  lines.forEach((line, n) => {
    open.push(line);
    if (endsParagraph(lines, n, open)) {
      paragraphs.push(joined(open));
      open = [];
    }
  });
  if (open.length > 0) paragraphs.push(joined(open));
  return paragraphs.filter(({ text }) => text.trim() !== "");
}

function linesOf(page: string): Line[] {
  const lines: Line[] = [];
  let start = 0;
  for (const text of page.split("\n")) {
    if (text.trim() !== "") lines.push({ text, start, width: widthOf(text.trim()) });
    start += text.length + 1;
  }
  return lines;
}

/** Width in Chinese characters: Latin letters, digits and spaces take half a place. */
function widthOf(text: string): number {
  let width = 0;
  for (const character of text) width += /[\x20-\x7e]/.test(character) ? 0.5 : 1;
  return width;
}

const closes = /[。！？…”）)』」：]$/;
const opensArticle = /^[\s　]*(?:本报讯|本网讯|本台讯|新华社|中新社|中新网|本报.{0,10}讯)/;
/** A reporter named in a line of their own. */
const signs = /^\s*[□■◎]?[\u4e00-\u9fff]{0,6}(?:记者|記者|通讯员|撰稿)[\s：/／]/;
const headlineEnd = /(?:闭幕|开幕|召开|举行|开会)(?:（图）)?$/;

/** Columns are never wider than this; longer lines are paragraphs as web pages have them. */
const widestColumn = 45;

function endsParagraph(lines: readonly Line[], n: number, open: readonly Line[]): boolean {
  const line = lines[n];
  const next = lines[n + 1];
  if (line === undefined || next === undefined) return true;
  const text = line.text.trimEnd();
  if (/^(?:\u3000| {2,}|[□▲●■◆○【])/.test(next.text) || opensArticle.test(next.text)) return true;
  if (next.width < 16 && signs.test(next.text)) return true;
  if (open.length === 1 && headlineEnd.test(text)) return true;
  const around = lines.slice(Math.max(0, n - 3), n + 4).map(({ width }) => width);
  const column = Math.max(...around.slice(0, Math.min(n, 3) + 2));
  if (Math.max(...around) > widestColumn) return true;
  if (around.filter((width) => width >= column * 0.8).length < 3) return true;
  if (closes.test(text)) return line.width < column - 0.9;
  return line.width < column * 0.75;
}

/** Characters that are written in another form without changing their count; offsets stay true. */
const plain: Readonly<Record<string, string>> = {
  "，": "，",
  ",": "，",
  "(": "（",
  ")": "）",
  ":": "：",
  ";": "；",
  "﹑": "、",
  "﹐": "，",
  "／": "/",
};

const isHan = (character: string | undefined) =>
  character !== undefined && /[\u3400-\u9fff\uf900-\ufaff“”‘’《》〈〉（）、，。；：！？]/.test(character);

/**
 * Joins lines. Spaces go beside digits and at wraps, where they come from setting type; between Chinese words of one
 * line a single space stays, for it parts names. Full-width digits become plain.
 */
function joined(lines: readonly Line[]): Paragraph {
  const shown: string[] = [];
  const at: number[] = [];
  for (const line of lines) {
    const from = line.start;
    for (let n = 0; n < line.text.length; n++) {
      const character = line.text.charAt(n);
      if (/\s/.test(character)) {
        const end = visibleFrom(line.text, n);
        const before = shown.at(-1);
        const after = line.text.charAt(end);
        const latin = before !== undefined && /[A-Za-z]/.test(before) && /[A-Za-z]/.test(after);
        const parts = isHan(before) && isHan(after || undefined);
        const blank =
          before !== undefined &&
          end - n > 1 &&
          after !== "" &&
          !/\d/.test(before ?? "") &&
          !/\d/.test(after);
        const dates = /\d/.test(before ?? "") && /\d/.test(after) && /\d[:-]\d/.test(line.text);
        if (latin || parts || blank || dates) {
          shown.push(" ");
          at.push(from + n);
        }
        n = end - 1;
        continue;
      }
      const thousands = character === "，" && /^[０-９]，[０-９]{3}/.test(line.text.slice(Math.max(0, n - 1), n + 4));
      shown.push(thousands ? "," : plainForm(character, shown.at(-1)));
      at.push(from + n);
    }
  }
  return { text: shown.map(simplifiedForm).join(""), shown: shown.join(""), at };
}

/** Where the next character stands that is no white space; the text's length if there is none. */
function visibleFrom(text: string, from: number): number {
  let n = from;
  while (n < text.length && /\s/.test(text.charAt(n))) n++;
  return n;
}

function plainForm(character: string, before: string | undefined): string {
  const code = character.charCodeAt(0);
  if (code >= 0xff10 && code <= 0xff19) return String.fromCharCode(code - 0xfee0);
  // A comma within a figure parts thousands and is no punctuation.
  if (character === "," && before !== undefined && /\d/.test(before)) return character;
  return plain[character] ?? character;
}
