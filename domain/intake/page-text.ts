import { Refusal } from "@/domain/errors";

/** Longest page that is taken, in UTF-16 code units. A newspaper page has about 10,000. */
export const longestPage = 400_000;

/**
 * A page's text as it is kept: line ends made "\n" and a byte order mark dropped, nothing else, so that offsets
 * mean the same everywhere.
 *
 * @throws Refusal `page_empty`, `page_too_large` or `page_not_text`
 */
export function acceptPageText(raw: string): string {
  const text = raw.replace(/^\uFEFF/, "").replace(/\r\n?/g, "\n");
  if (text.trim() === "") throw new Refusal("page_empty");
  if (text.length > longestPage)
    throw new Refusal("page_too_large", { limit: longestPage, length: text.length });
  if (!looksLikeText(text)) throw new Refusal("page_not_text");
  return text;
}

/** Control characters, replacement characters or lone surrogates in number mean that a binary was dropped in. */
function looksLikeText(text: string): boolean {
  let odd = 0;
  for (const character of text) {
    const code = character.codePointAt(0) ?? 0;
    const control = code < 32 && code !== 9 && code !== 10 && code !== 12;
    if (code === 0 || (code >= 0xd800 && code <= 0xdfff)) return false;
    if (control || code === 0xfffd) odd++;
  }
  return odd * 100 <= text.length;
}
