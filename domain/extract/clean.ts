import { eachLine, widthOf } from "./columns";
import { figureGoesOn } from "./figures-set-large";
import type { Flow } from "./flow";
import { cardLine, creditLine, headlineAlone, itemised, postLine, tableRow } from "./line-forms";
import { LinePattern } from "./line-pattern";
import { PageWriter } from "./page-writer";
import { isTableHead, isTableRow } from "./table-lines";
import { isBlank, spaces } from "./white-space";

/** A paragraph of a page, its wraps joined: a part of the page's flow. */
export type Paragraph = Flow;

/**
 * `gap`: an empty line follows that parts paragraphs; `spaced`: a space stands behind every character; `row`: it is one of a
 * table; `holds`: kinds of characters in it, its outer spaces aside.
 */
type Line = {
  text: string;
  start: number;
  width: number;
  gap: boolean;
  spaced: boolean;
  row: boolean;
  holds: number;
};

/** Kinds of characters by which most lines are known to be no row and no card before a pattern is tried. */
const blank = 1;
const figure = 2;
const sign = 4;
const kinds = new Uint8Array(0x10000);
for (const [kind, characters] of [
  [blank, spaces],
  [figure, "0123456789"],
  [sign, "|｜✨✅☑✔✓√❖➤➢▶►→➡\ud83c\ud83d\ud83e"],
] as const)
  for (let n = 0; n < characters.length; n++) kinds[characters.charCodeAt(n)] = kind;

function kindsIn(words: string): number {
  let found = 0;
  for (let n = 0; n < words.length; n++) found |= kinds[words.charCodeAt(n)] ?? 0;
  return found;
}

/**
 * Cuts a page into paragraphs, and gives the whole page, which has them one after the other, a break behind each. Newspaper
 * columns are wrapped hard, so a line ends a paragraph only where it is shorter than its neighbours and closes a sentence, or
 * where what follows opens an article.
 */
export function paragraphsOf(text: string): { page: Flow; paragraphs: Paragraph[] } {
  const lines = linesOf(text);
  const writer = new PageWriter(text.length + lines.length);
  let first: Line | null = null;
  lines.forEach((line, n) => {
    first ??= line;
    join(line, writer);
    if (!endsParagraph(lines, n, first)) return;
    writer.endParagraph();
    first = null;
  });
  return writer.written();
}

/** A line of at least so many characters that is printed twice in a row is read once. */
const shortestDoubled = 8;

function linesOf(page: string): Line[] {
  const lines: Line[] = [];
  let [before, inTable] = ["", false];
  eachLine(page, (text, start) => {
    const words = text.trim();
    if (words === "") {
      const last = lines.at(-1);
      if (last !== undefined) last.gap = true;
    } else if (words.length < shortestDoubled || words !== before) {
      const holds = kindsIn(words);
      inTable = (holds & blank) !== 0 && (inTable ? isTableRow(words) : isTableHead(words));
      const row = inTable || ((holds & (blank | sign)) !== 0 && tableRow.test(text));
      const width = widthOf(words) + (text === words ? 0 : indentOf(text));
      lines.push({ text, start, width, gap: false, spaced: false, row, holds });
      before = words;
    }
  });
  if (isGapped(lines)) for (const line of lines) line.gap = false;
  const spaced = count(lines, ({ text, holds }) => (holds & blank) !== 0 && isSpaced(text));
  if (spaced * 2 > lines.length) for (const line of lines) line.spaced = true;
  return lines;
}

/** A column set with an empty line after each of its lines parts nothing by them. */
function isGapped(lines: readonly Line[]): boolean {
  if (count(lines, ({ gap }) => gap) * 2 <= lines.length) return false;
  if (count(lines, ({ width }) => width > widestColumn) * 10 >= lines.length) return false;
  // The width that most lines of a column come near; a masthead or an item set wide beside it does not count.
  const widths = Float64Array.from(lines, ({ width }) => width).sort();
  const usual = widths[Math.floor(lines.length * 0.7)] ?? 0;
  return count(lines, ({ width }) => width >= usual * 0.75 && width <= usual * 1.2) * 5 > lines.length * 2;
}

function count(lines: readonly Line[], is: (line: Line) => boolean): number {
  let found = 0;
  for (const line of lines) if (is(line)) found++;
  return found;
}

/** A paragraph's first line is set in by two places, which count for its width. */
const indentOf = (text: string) => (/^\u3000{2}(?!\u3000)|^ {4}(?! )/.test(text) ? 2 : 0);

/** 会 议 应 到 委 员 2 4 6 人: as some recognise printed characters. */
function isSpaced(text: string): boolean {
  const words = text.trim();
  if (words.length < 15) return false;
  const singles = words.match(/(?<=\S)\s(?=\S)/g)?.length ?? 0;
  return singles >= words.length * 0.4;
}

/** A line that is set in, or begins with a sign, opens a paragraph. */
const setIn = /^(?:\u3000| {2,}|[□▲●■◆○【])/;
const proclaims = new LinePattern(/^\s*(?:现予|特此)(?:公告|公布|决议)/);
const listsBelow = new LinePattern(/[。；：;:]$/);
const closes = new LinePattern(/[。！？…”）)』」：]$/);
const opensArticle = new LinePattern(/^[\s　]*(?:本报讯|本网讯|本台讯|新华社|中新社|中新网|本报.{0,10}讯)/);
/** A reporter named in a line of their own. */
const signs = new LinePattern(/^\s*[□■◎]?[\u4e00-\u9fff]{0,6}(?:记者|記者|通讯员|撰稿)[\s：/／]/);
const headlineEnd = new LinePattern(/(?:[闭閉开開]幕|召[开開]|[举舉]行|[开開][会會])(?:（[图圖]）)?$/);

/** 安平日报/2024年1月19日/第001版: the head of a newspaper’s page. */
const pageNumber = new LinePattern(/第\s?[A-Z]?\d{1,3}\s?版$/);

/** Width of the column about a line: that of the widest of the first lines, unless a masthead or a headline alone is so wide. */
function columnOf(lines: readonly Line[], from: number, first: number, to: number): number {
  const widest = widestIn(lines, from, Math.min(to, from + first), Number.POSITIVE_INFINITY);
  const limit = widest * 0.9;
  const wide = countWide(lines, from, to, limit);
  return wide < 2 && to - from - wide > 3 ? widestIn(lines, from, to, limit) : widest;
}

/** The largest width in [from, to) below a limit. */
function widestIn(lines: readonly Line[], from: number, to: number, limit: number): number {
  let widest = Number.NEGATIVE_INFINITY;
  for (let n = from; n < to; n++) {
    const width = lines[n]?.width ?? 0;
    if (width < limit && width > widest) widest = width;
  }
  return widest;
}

/** How many lines in [from, to) have at least a width. */
function countWide(lines: readonly Line[], from: number, to: number, least: number): number {
  let found = 0;
  for (let n = from; n < to; n++) if ((lines[n]?.width ?? 0) >= least) found++;
  return found;
}

/**
 * 大会通过了…第二次会议 / 关于…的决议、政协某县第七届 / 委员会第二次会议…: a list of titles that a web page breaks over its lines. Lines of a
 * headline are shorter or hold no list.
 */
function titleGoesOn(line: Line, next: Line): boolean {
  if (line.gap || line.width < 18 || /^\s/.test(next.text)) return false;
  const rest = /(?:通过了|、)(?<rest>[^，。；！？：、《》]{2,60})$/.exec(line.text.trimEnd())?.groups?.rest;
  return (
    rest !== undefined &&
    /届|会议|委员会|政协|人大|关于/.test(rest) &&
    !/(?:决议|决定|报告|名单|办法)$/.test(rest) &&
    /^[^，；！？：]{2,60}(?:决议|决定|报告)[、。]/.test(next.text)
  );
}

/** Whether a bracket opens in the last characters of a line, at most so many, and does not close. */
function staysOpen(text: string, opens: string, shuts: string, reach: number): boolean {
  const at = text.lastIndexOf(opens);
  return at !== -1 && text.length - at - 1 <= reach && !text.includes(shuts, at);
}

/** 缺席16人，符合 / 规定人数。: figures are narrow, so a line of a paragraph may be short and still go on. */
function goesOnWithoutIndent(first: Line, text: string): boolean {
  return /^(?:\u3000{2}| {4})/.test(first.text) && /[\u4e00-\u9fff，、]$/.test(text);
}

/** Columns are never wider than this; longer lines are paragraphs as web pages have them. */
const widestColumn = 45;

/** @param first the line that the paragraph begins with */
function endsParagraph(lines: readonly Line[], n: number, first: Line): boolean {
  const line = lines[n];
  const next = lines[n + 1];
  if (line === undefined || next === undefined) return true;
  const alone = line === first;
  const text = line.text.trimEnd();
  // Brackets and title marks that close in the next line hold both together.
  if (staysOpen(text, "（", "）", 40) && /^[^（]{0,40}）/.test(next.text)) return false;
  if (staysOpen(text, "《", "》", 60) && /^[^《]{0,60}》/.test(next.text)) return false;
  if (((line.holds | next.holds) & figure) !== 0 && figureGoesOn(lines, n)) return false;
  if (next.text.startsWith("《") && /[\u4e00-\u9fff]作$/.test(text)) return false;
  if (titleGoesOn(line, next)) return false;
  if (
    next.text.startsWith("第") &&
    /^第.{1,3}次会议/.test(next.text) &&
    /第[一二三四五六七八九十\d]{1,3}届(?:人民代表大会|委员会)$/.test(text)
  )
    return false;
  if (line.row || next.row) return true;
  if (((next.holds & sign) !== 0 && cardLine.test(next.text)) || creditLine.test(next.text)) return true;
  if (next.width < widestColumn && postLine.test(next.text)) return true;
  // Type that sets figures apart may begin a line with them: “活动，” and “  1 2 0  余名” are one sentence.
  const figures =
    next.text.startsWith("  ") && /^ {2}\d(?: \d)* /.test(next.text) && /[\u4e00-\u9fff，、]$/.test(text);
  if ((!figures && setIn.test(next.text)) || opensArticle.test(next.text)) return true;
  if (proclaims.test(next.text)) return true;
  if (next.width < 18 && signs.test(next.text)) return true;
  if (line.gap || (/[:：]$/.test(text) && /(?:如下|结果为)[:：]$/.test(text.slice(-5)))) return true;
  if (alone && (headlineEnd.test(text) || pageNumber.test(text))) return true;
  if (text.endsWith("。") && next.width < line.width && headlineAlone.test(next.text)) return true;
  if (listsBelow.test(text) && itemised.test(next.text)) return true;
  if (alone && itemised.test(line.text) && /票[^（）]*[）)]$/.test(text)) return true;
  if (itemised.test(first.text) && itemised.test(next.text)) return true;
  if (/[（(](?:未获?得?|一致|全票)?通过[）)]$/.test(text)) return true;
  const [from, to] = [Math.max(0, n - 3), Math.min(lines.length, n + 4)];
  if (widestIn(lines, from, to, Number.POSITIVE_INFINITY) > widestColumn) return true;
  const column = columnOf(lines, from, Math.min(n, 3) + 2, to);
  if (countWide(lines, from, to, column * 0.8) < 3) return true;
  // Where paragraphs are set in, a line that closes nothing goes on with one that is not.
  if (goesOnWithoutIndent(first, text) && line.width > column * 0.4) return false;
  // No sentence ends in a figure or with a comma.
  if (/[\d，、]$/.test(text) && line.width > column * 0.4) return false;
  if (closes.test(text)) return line.width < column - 0.9;
  return line.width < column * 0.75;
}

/** Characters that are written in another form without changing their count; offsets stay true. */
const plain: ReadonlyMap<number, number> = new Map(
  [
    ",，",
    "(（",
    ")）",
    ":：",
    ";；",
    "﹑、",
    "﹐，",
    "／/",
    // 1️⃣ numbers a point.
    "\u20e3、",
    ...[..."０１２３４５６７８９"].map((digit, n) => `${digit}${n}`),
  ].map((pair) => [pair.charCodeAt(0), pair.charCodeAt(1)]),
);

const isHan = (character: string | undefined) =>
  character !== undefined && /[\u3400-\u9fff\uf900-\ufaff“”‘’《》〈〉（）、，。；：！？]/.test(character);

/**
 * Joins a line to those before it. Spaces go beside digits and at wraps, where they come from setting type; between Chinese words of one
 * line a single space stays, for it parts names. Full-width digits become plain.
 */
function join({ text, start, spaced: everywhere, row, holds }: Line, writer: PageWriter): void {
  const dated = (holds & blank) !== 0 && (holds & figure) !== 0 && (row || /\d[:-]\d/.test(text));
  for (let n = 0; n < text.length; n++) {
    const unit = text.charCodeAt(n);
    if (isPlain(unit)) {
      writer.add(unit, start + n);
      continue;
    }
    if (unit === variation) continue;
    if (!isBlank(unit)) {
      writer.add(plainUnit(text, n, writer.back(1)), start + n);
      continue;
    }
    const end = visibleFrom(text, n);
    if (everywhere && end - n === 1) continue;
    const last = writer.back(1);
    const before = last === undefined ? undefined : String.fromCharCode(last);
    const spaced = isSpacedName(writer.back(2), last, text, end);
    const parts = row && before !== undefined && end < text.length;
    if (!spaced && (parts || keepsSpace(before, text.charAt(end), end - n, dated))) writer.add(32, start + n);
    n = end - 1;
  }
}

/** ✔️: what says that a sign before it is to be shown in colours. */
const variation = 0xfe0f;

/** Chinese characters stay as they are. */
const isPlain = (unit: number) => unit >= 0x3400 && unit < 0xfe00;

/** Whether white space parts words: between Chinese words, between Latin ones, and where it is wide. */
function keepsSpace(before: string | undefined, after: string, width: number, dated: boolean): boolean {
  if (before === undefined || after === "") return false;
  if (/[A-Za-z]/.test(before) && /[A-Za-z]/.test(after)) return true;
  if (isHan(before) && isHan(after)) return true;
  const digits = Number(/\d/.test(before)) + Number(/\d/.test(after));
  return (width > 1 && digits === 0) || (digits === 2 && dated);
}

/** 记者 赵 瑞 杨艳玲: a name of two characters is set apart to fill three places. Both stand alone between other marks. */
function isSpacedName(
  before: number | undefined,
  first: number | undefined,
  text: string,
  end: number,
): boolean {
  return (
    !isWord(before) &&
    isWord(first) &&
    end < text.length &&
    isWord(text.charCodeAt(end)) &&
    !isWord(text.charCodeAt(end + 1))
  );
}

/** Whether a unit is there and is a Chinese character that words are made of. */
const isWord = (unit: number | undefined) => unit !== undefined && unit >= 0x3400 && unit <= 0x9fff;

/** Where the next character stands that is no white space; the text's length if there is none. */
function visibleFrom(text: string, from: number): number {
  let n = from;
  while (n < text.length && isBlank(text.charCodeAt(n))) n++;
  return n;
}

/** Plain form of the unit at a place: full-width digits and the commas in full-width figures made narrow. */
function plainUnit(text: string, n: number, before: number | undefined): number {
  const unit = text.charCodeAt(n);
  const afterDigit = before !== undefined && before >= 48 && before <= 57;
  // A comma within a figure parts thousands and is no punctuation; at a wrap nobody can tell.
  if (unit === 44 && afterDigit && /^,(?:\s?\d|\s*$)/.test(text.slice(n, n + 8))) return unit;
  if (unit === 0xff0c && afterDigit && /^[０-９]，[０-９]{3}/.test(text.slice(Math.max(0, n - 1), n + 4)))
    return 44;
  return plain.get(unit) ?? unit;
}
