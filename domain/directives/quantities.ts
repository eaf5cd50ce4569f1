import { parseNumeral } from "@/domain/record";
import { type QuantityKind, quantityUnits, scales } from "./quantity-units";

/** A quantity that a text names. */
export type Quantity = {
  /** Number and unit as they stand: 347亿元. */
  written: string;
  kind: QuantityKind;
  /** In the kind's own unit: yuan, items, persons, percent, hectares, kilometres, tonnes, kilowatts. */
  value: number;
  /** The text says about, nearly, over, or "so many and more". */
  about: boolean;
  /** The words between stops and commas in which it stands. */
  phrase: string;
};

const longestFirst = (words: readonly string[]) => [...words].sort((a, b) => b.length - a.length).join("|");
const unitOf = new Map(quantityUnits.map((unit) => [unit.written, unit]));
const figure = "(?:\\d{1,3}(?:,\\d{3})+|\\d+)(?:\\.\\d+)?";
/** A single character such as 一 or 两 is more often a manner of speaking than a figure, and is passed over. */
const numeral = "[一二三四五六七八九十百千万两〇零]{2,12}";
const pattern = new RegExp(
  `(?<before>近|约|超过|超|逾|不少于|不低于|至少)?` +
    `(?<![第\\d.,一二三四五六七八九十百千万亿两〇零年月+])` +
    `(?<number>${figure}|${numeral})\\s?(?<more>[多余])?(?<scale>${longestFirst(Object.keys(scales))})?` +
    `(?<more2>[多余])?(?<unit>${longestFirst([...unitOf.keys()])})`,
  "gu",
);
const vague = new Set(["近", "约", "超过", "超", "逾", "不少于", "不低于", "至少"]);

/**
 * Quantities that a directive names, in the order of the text. Dates, ordinals, ranges and bare numbers are none; what
 * cannot be read for certain is left out.
 *
 * @example quantitiesIn("全区今年排出51个项目，总投资达到347亿元") is 51 projects and 34,700,000,000 yuan
 */
export function quantitiesIn(text: string): Quantity[] {
  const plain = plainDigits(text);
  return [...plain.matchAll(pattern)].flatMap(({ groups = {}, 0: whole, index }) => {
    const unit = unitOf.get(groups.unit ?? "");
    const number = numberOf(groups.number ?? "");
    if (unit === undefined || number === null) return [];
    if (isRange(plain, index, index + whole.length)) return [];
    const before = groups.before ?? "";
    const value = number * (scales[groups.scale ?? ""] ?? 1) * unit.size;
    return [
      {
        written: text.slice(index + before.length, index + whole.length).trim(),
        kind: unit.kind,
        value: Math.round(value * 1e6) / 1e6,
        about: vague.has(before) || groups.more !== undefined || groups.more2 !== undefined,
        phrase: phraseAt(text, index, index + whole.length),
      },
    ];
  });
}

/** Full-width figures and percent signs in their plain form; the text keeps its length. */
function plainDigits(text: string): string {
  return text.replace(/[０-９％．]/gu, (character) => character.normalize("NFKC"));
}

function numberOf(written: string): number | null {
  return /^\d/.test(written) ? Number(written.replaceAll(",", "")) : parseNumeral(written);
}

/** 3至5个, 30%-40%: two figures make a range, of which neither end is the quantity. */
function isRange(text: string, start: number, end: number): boolean {
  const before = /[\d%元个][-—–~～至到]$/u.test(text.slice(Math.max(0, start - 2), start));
  return before || /^[-—–~～至到]\d/u.test(text.slice(end, end + 2));
}

function phraseAt(text: string, start: number, end: number): string {
  const stops = /[，。！？；：,!?;:\n]/u;
  let [from, to] = [start, end];
  while (from > 0 && !stops.test(text.charAt(from - 1))) from--;
  while (to < text.length && !stops.test(text.charAt(to))) to++;
  return text.slice(from, to).trim();
}
