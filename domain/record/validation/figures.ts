import { parseNumeral } from "../numerals";

/** A whole figure in digits or in Chinese numerals: 18 does not stand in 180, nor 十 in 十四. */
const figure = /\d[\d,]*|[〇零○一二两兩三四五六七八九十廿卅百千万萬]+/g;

/** The numbers that can be read in a text, white space and full width aside. */
export function figuresIn(text: string): ReadonlySet<number> {
  const flat = text.normalize("NFKC").replace(/\s/g, "");
  return new Set([...flat.matchAll(figure)].flatMap(([written]) => parseNumeral(written) ?? []));
}
