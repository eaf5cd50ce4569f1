import type { PlacedLine } from "@/domain/intake/page-reading";

/** A stretch of a page's picture, in its points, and the lines on it that were asked for. */
export type Region = {
  page: number;
  view: { left: number; top: number; width: number; height: number };
  boxes: { left: number; top: number; width: number; height: number }[];
  /** The engine's least trust in those lines, 0 to 1; null where the text was in the file. */
  confidence: number | null;
};

/** Most lines shown at once: a whole speech is read in the text, its beginning is found on the page. */
const mostLines = 6;

/**
 * Where on its page the words of these spans stand, with a line or so around them; null where no line holds them.
 *
 * @param sizes of the pages' pictures; a page without one counts as a square
 */
export function regionOf(
  lines: readonly PlacedLine[],
  spans: readonly (readonly [number, number])[],
  sizes: readonly { width: number; height: number }[],
): Region | null {
  const holding = lines.filter((line) => spans.some(([from, to]) => line.start < to && line.end > from));
  const first = holding[0];
  if (first === undefined) return null;
  const shown = holding.filter(({ page }) => page === first.page).slice(0, mostLines);
  const { width, height } = sizes[first.page] ?? { width: 1000, height: 1000 };
  const boxes = shown.map(({ box: [left, top, wide, high] }) => ({
    left: left * width,
    top: top * height,
    width: wide * width,
    height: high * height,
  }));
  const line = Math.max(8, ...boxes.map((box) => box.height));
  const left = Math.max(0, Math.min(...boxes.map((box) => box.left)) - line);
  const top = Math.max(0, Math.min(...boxes.map((box) => box.top)) - 1.5 * line);
  const right = Math.min(width, Math.max(...boxes.map((box) => box.left + box.width)) + line);
  const bottom = Math.min(height, Math.max(...boxes.map((box) => box.top + box.height)) + 1.5 * line);
  const trust = shown.flatMap(({ confidence }) => confidence ?? []);
  return {
    page: first.page,
    view: { left, top, width: right - left, height: bottom - top },
    boxes,
    confidence: trust.length === 0 ? null : Math.min(...trust),
  };
}
