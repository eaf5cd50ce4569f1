const wide = "[\\u2e80-\\u9fff\\uf900-\\ufaff\\uff00-\\uff60\\u3001-\\u3017\\u2018-\\u201d]";
const between = new RegExp(`(?<=${wide}) (?=${wide})`, "gu");

/**
 * Text without the spaces that are none: a line set to full width is spread, and every character then seems to stand
 * alone. Spaces that were typed, as between names, are kept.
 *
 * @param width of the text, in heights of its type
 */
export function withoutSpread(text: string, width: number): string {
  const spaces = text.match(between)?.length ?? 0;
  if (spaces === 0) return text;
  const alone = text.split(" ").filter((part) => part.length === 1).length;
  if (spaces > 2 && alone > spaces / 2) return text.replace(between, "");
  const characters = text.replace(/\s/g, "");
  const natural = characters.length - 0.5 * (characters.match(/[\x21-\x7e]/g)?.length ?? 0);
  const typed = 0.25 * (text.length - characters.length);
  const slack = (width - natural - typed) / Math.max(1, characters.length - 1);
  return slack > 0.085 ? text.replace(between, "") : text;
}
