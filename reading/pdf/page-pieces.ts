import type { PDFPageProxy } from "pdfjs-dist/legacy/build/pdf.mjs";
import type { Piece } from "../layout/piece";
import { type PageGlyph, pageGlyphs } from "./page-glyphs";
import { withoutRadicals } from "./radicals";
import { isTyped, spacedText } from "./spaces";

/** A wider gap than this, in heights of type, parts two pieces; typed spaces are no gap. */
const widestGap = 0.9;

/** The words of a page's text layer with their places, in points from the top left corner; and whether it has pictures. */
export async function pagePieces(page: PDFPageProxy): Promise<{ pieces: Piece[]; hasPictures: boolean }> {
  const { glyphs, hasPictures } = await pageGlyphs(page);
  return { pieces: runsOf(glyphs).map(pieceOf), hasPictures };
}

/** Characters that follow each other on one line, spaces among them but not around them. */
function runsOf(glyphs: readonly PageGlyph[]): PageGlyph[][] {
  const runs: PageGlyph[][] = [];
  let spaces: PageGlyph[] = [];
  for (const glyph of glyphs) {
    if (isTyped(glyph)) {
      spaces.push(glyph);
      continue;
    }
    const run = runs.at(-1);
    const last = run?.at(-1);
    if (run !== undefined && last !== undefined && follows(spaces.at(-1) ?? last, glyph)) {
      run.push(...spaces, glyph);
    } else runs.push([glyph]);
    spaces = [];
  }
  return runs;
}

function follows(a: PageGlyph, b: PageGlyph): boolean {
  const size = Math.min(a.size, b.size);
  if (a.isVertical !== b.isVertical || Math.max(a.size, b.size) > 1.35 * size) return false;
  if (a.up[0] * b.up[0] + a.up[1] * b.up[1] < 0.98) return false;
  const { gap, aside } = distance(a, b);
  return Math.abs(aside) < 0.3 * size && gap > -0.6 * size && gap < widestGap * size;
}

/** How far b begins from the end of a along the line, and beside it. */
export function distance(a: PageGlyph, b: PageGlyph): { gap: number; aside: number } {
  const [x, y] = [b.from[0] - a.to[0], b.from[1] - a.to[1]];
  const up = x * a.up[0] + y * a.up[1];
  // Points run down the page, so the line leads to the right of its upward direction.
  const right = x * -a.up[1] + y * a.up[0];
  return a.isVertical ? { gap: -up, aside: right } : { gap: right, aside: up };
}

function pieceOf(run: readonly PageGlyph[]): Piece {
  const size = Math.max(...run.map((glyph) => glyph.size));
  const xs: number[] = [];
  const ys: number[] = [];
  for (const { from, to, up, isVertical, ...glyph } of run) {
    for (const [x, y] of [from, to]) {
      // The origin of a character set from top to bottom is the middle of its top.
      const sides = isVertical ? [-0.5, 0.5] : [-0.2, 0.9];
      for (const side of sides) {
        xs.push(x + (isVertical ? -up[1] : up[0]) * side * glyph.size);
        ys.push(y + (isVertical ? up[0] : up[1]) * side * glyph.size);
      }
    }
  }
  return {
    text: withoutRadicals(spacedText(run, (a, b) => distance(a, b).gap)),
    left: Math.min(...xs),
    right: Math.max(...xs),
    top: Math.min(...ys),
    bottom: Math.max(...ys),
    size,
    confidence: null,
  };
}
