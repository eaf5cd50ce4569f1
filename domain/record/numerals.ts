const digits: Readonly<Record<string, number>> = {
  〇: 0,
  零: 0,
  "○": 0,
  一: 1,
  二: 2,
  两: 2,
  兩: 2,
  三: 3,
  四: 4,
  五: 5,
  六: 6,
  七: 7,
  八: 8,
  九: 9,
};
const units: Readonly<Record<string, number>> = {
  十: 10,
  廿: 20,
  卅: 30,
  百: 100,
  千: 1000,
  万: 10_000,
  萬: 10_000,
};

/**
 * Value of a count as reports write it: 194, １９４, 2,882, 一百八十, 两千二百六十七, 二〇二三, 十四. Null for anything else, and
 * for words that are no well-formed number: a figure is never guessed.
 */
export function parseNumeral(written: string): number | null {
  const single = written.length === 1 ? digits[written] : undefined;
  if (single !== undefined) return single;
  if (/^\d{1,9}$/.test(written)) return Number(written);
  if (numerals.test(written)) return inWords(written);
  const text = written.normalize("NFKC").replace(/\s/g, "");
  if (/^\d{1,9}$/.test(text)) return Number(text);
  if (/^\d{1,3}(?:,\d{3})+$/.test(text)) return Number(text.replaceAll(",", ""));
  return numerals.test(text) ? inWords(text) : null;
}

const numerals = /^[〇零○一二两兩三四五六七八九十廿卅百千万萬]+$/;

const inWords = (text: string) => (/[十廿卅百千万萬]/.test(text) ? withUnits(text) : inDigits(text));

/** 二〇二三: digits one after the other. */
function inDigits(text: string): number | null {
  if (text.length > 9) return null;
  return [...text].reduce((value, character) => value * 10 + (digits[character] ?? 0), 0);
}

/** 两千二百六十七, 一万二千: units fall from left to right; 万 multiplies all before it. */
function withUnits(text: string): number | null {
  let total = 0;
  let section = 0;
  let digit: number | null = null;
  let last = Number.POSITIVE_INFINITY;
  for (const character of text) {
    const value = digits[character];
    if (value !== undefined) {
      if (digit !== null && digit !== 0) return null;
      digit = value;
      continue;
    }
    const unit = units[character] ?? 0;
    if (unit === 10_000) {
      if (total !== 0) return null;
      total = (section + (digit ?? 0)) * unit;
      [section, digit, last] = [0, null, Number.POSITIVE_INFINITY];
      continue;
    }
    if (unit >= last) return null;
    if (unit === 20 || unit === 30) {
      if (digit !== null && digit !== 0) return null;
      section += unit;
      last = 10;
    } else {
      section += (digit === null || digit === 0 ? 1 : digit) * unit;
      last = unit;
    }
    digit = null;
  }
  return total + section + (digit ?? 0);
}
