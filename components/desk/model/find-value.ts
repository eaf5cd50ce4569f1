import { simplifiedUnit } from "@/domain/extract/scripts";
import { parseNumeral } from "@/domain/record";
import type { FieldKind } from "./field-kinds";

export type Place = readonly [start: number, end: number];

/** Most places that are told of one value; beyond them nobody steps. */
const most = 200;

/**
 * Where a page says a value, in order. A number is found in whatever digits it is printed: 194, １９４, 1 94, 2,882,
 * 一百九十四; a day also without its year; words in simplified or traditional characters, over wraps and stray spaces.
 *
 * @param words of the value as the page would say them: a choice by its name
 */
export function findValue(text: string, kind: FieldKind, words: string): Place[] {
  const places =
    kind === "number"
      ? findNumber(text, Number(words))
      : kind === "date"
        ? findDay(text, words)
        : findWords(text, words);
  return places.slice(0, most);
}

const numeral = /[\d０-９〇零○一二两兩三四五六七八九十廿卅百千万萬]/;
const run = new RegExp(`${numeral.source}+`, "g");

/** A column's edge, a stray space or a comma at thousands may part a number: pieces in a row count as one too. */
function findNumber(text: string, value: number): Place[] {
  const pieces = [...text.matchAll(run)].map((found) => ({
    start: found.index,
    end: found.index + found[0].length,
  }));
  const found: Place[] = [];
  for (const [n, { start }] of pieces.entries()) {
    let written = "";
    for (let m = n; m < pieces.length && m < n + 4; m++) {
      const piece = pieces[m];
      if (piece === undefined || (m > n && !isOne(text, pieces[m - 1]?.end ?? 0, piece))) break;
      written += text.slice(piece.start, piece.end).normalize("NFKC");
      if (parseNumeral(written) !== value || isInDecimal(text, start, piece.end)) continue;
      found.push([start, piece.end]);
      break;
    }
  }
  return found;
}

/** Whether a piece goes on with the number that ended before it. */
function isOne(text: string, end: number, piece: { start: number; end: number }): boolean {
  const between = text.slice(end, piece.start);
  return (
    /^\s{1,4}$/.test(between) ||
    (/^[,，]$/.test(between) && /^[\d０-９]{3}$/.test(text.slice(piece.start, piece.end)))
  );
}

/** 180 is not said by 96.180, 180.5 or 2,180. */
const isInDecimal = (text: string, start: number, end: number) =>
  /\d[.．,]$/.test(text.slice(Math.max(0, start - 2), start)) ||
  /^(?:[.．]\d|,\d{3}(?!\d))/.test(text.slice(end, end + 5));

const part = `(${numeral.source}+)`;
const days = new RegExp(
  `(?:${part}\\s*年\\s*)?(?:${part}\\s*月\\s*)?${part}\\s*[日號号]|${part}\\s*[-./—]\\s*${part}\\s*[-./—]\\s*${part}`,
  "g",
);

/** 2023年5月28日, 5月28日, 28日, 二〇二三年五月二十八日, 2023-05-28; what is left out is not held against it. */
function findDay(text: string, iso: string): Place[] {
  const [year, month, day] = iso.split("-").map(Number);
  const plain = text.replace(/[０-９]/g, (digit) => digit.normalize("NFKC"));
  return [...plain.matchAll(days)].flatMap((found) => {
    const [whole, ...parts] = found;
    const [y, m, d] = parts[5] === undefined ? parts.slice(0, 3) : parts.slice(3);
    const says = (written: string | undefined, wanted: number | undefined) =>
      written === undefined || parseNumeral(written) === wanted;
    if (!says(y, year) || !says(m, month) || !says(d, day)) return [];
    return [[found.index, found.index + whole.length] satisfies Place];
  });
}

function findWords(text: string, words: string): Place[] {
  const [page, wanted] = [folded(text), folded(words)];
  const found: Place[] = [];
  if (wanted.text === "") return found;
  for (let at = page.text.indexOf(wanted.text); at >= 0 && found.length < most; ) {
    const [start, last] = [page.places[at], page.places[at + wanted.text.length - 1]];
    if (start !== undefined && last !== undefined) found.push([start, last + 1]);
    at = page.text.indexOf(wanted.text, at + wanted.text.length);
  }
  return found;
}

/** Without white space, in simplified characters and half width; with the place of each unit that is left. */
function folded(text: string): { text: string; places: number[] } {
  const places: number[] = [];
  let plain = "";
  for (let n = 0; n < text.length; n++) {
    const code = text.charCodeAt(n);
    const unit = String.fromCharCode(
      code >= 0xff01 && code <= 0xff5e ? code - 0xfee0 : code === 0x3000 ? 0x20 : simplifiedUnit(code),
    );
    if (/\s/.test(unit)) continue;
    plain += unit.toLowerCase().charAt(0);
    places.push(n);
  }
  return { text: plain, places };
}
