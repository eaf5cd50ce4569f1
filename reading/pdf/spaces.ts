import type { PageGlyph } from "./page-glyphs";

const wide = /^[\u2e80-\u9fff\uf900-\ufaff]/;
const letter = /^[\w.,;:)(]/;

/** A space that was typed. */
export const isTyped = ({ text }: Pick<PageGlyph, "text">): boolean => text.trim() === "";

/**
 * The text of a line with the spaces that a reader sees: those that were typed, and gaps that stand out among the
 * line's other gaps. A line set to full width is spread evenly, and has no spaces for that.
 *
 * @param gapOf how far b begins from the end of a, in the unit of `size`
 */
export function spacedText<T extends Pick<PageGlyph, "text" | "size">>(
  run: readonly T[],
  gapOf: (a: T, b: T) => number,
): string {
  const seen = run.filter((glyph) => !isTyped(glyph));
  const usual = median(
    seen.slice(1).flatMap((glyph, at) => {
      const before = seen[at];
      return before === undefined ? [] : [gapOf(before, glyph) / glyph.size];
    }),
  );
  let text = "";
  let last: T | undefined;
  let typed = "";
  for (const glyph of run) {
    if (isTyped(glyph)) {
      typed = typed === "" ? glyph.text : typed;
      continue;
    }
    if (last !== undefined) text += spaceBetween(last, glyph, typed, gapOf(last, glyph) / glyph.size, usual);
    text += glyph.text;
    last = glyph;
    typed = "";
  }
  return text;
}

function spaceBetween(
  { text: a }: Pick<PageGlyph, "text">,
  { text: b }: Pick<PageGlyph, "text">,
  typed: string,
  gap: number,
  usual: number,
): string {
  if (typed !== "") return gap < 0.02 ? "" : typed === "\u3000" ? "\u3000" : " ";
  if (letter.test(a) && letter.test(b)) return gap > Math.max(0.2, usual + 0.15) ? " " : "";
  return wide.test(a) && wide.test(b) && gap > usual + 0.35 ? " " : "";
}

function median(numbers: readonly number[]): number {
  return [...numbers].sort((a, b) => a - b)[Math.floor(numbers.length / 2)] ?? 0;
}
