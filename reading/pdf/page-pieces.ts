import type { PDFPageProxy } from "pdfjs-dist/legacy/build/pdf.mjs";
import type { Piece } from "../layout/piece";
import { withoutRadicals } from "./radicals";
import { withoutSpread } from "./spread";

type Content = Awaited<ReturnType<PDFPageProxy["getTextContent"]>>;
type Item = Extract<Content["items"][number], { str: string }>;

/** The words of a page's text layer with their places, in points from the top left corner. */
export async function pagePieces(page: PDFPageProxy): Promise<Piece[]> {
  const view = page.getViewport({ scale: 1 });
  const content = await page.getTextContent();
  return content.items.flatMap((item) => {
    if (!("str" in item) || item.str.trim() === "") return [];
    return pieceOf(item, view.transform, content.styles[item.fontName]?.vertical === true);
  });
}

function pieceOf(item: Item, view: number[], isVertical: boolean): Piece[] {
  const [a, b, c, d, e, f] = times(view, item.transform);
  const size = Math.hypot(c, d);
  if (!(size > 0) || ![a, b, e, f].every(Number.isFinite)) return [];
  const words = withoutRadicals(item.str);
  const text = isVertical
    ? words
    : withoutSpread(words, item.width / Math.hypot(item.transform[0], item.transform[1]) || 0);
  const common = { text, size, confidence: null };
  if (isVertical) {
    // The origin of a vertical run is the middle of its top.
    return [{ ...common, left: e - size / 2, right: e + size / 2, top: f, bottom: f + item.height }];
  }
  // The direction of the line, and the one that leads up from it.
  const along = Math.hypot(a, b) || 1;
  const [dx, dy] = [(a / along) * item.width, (b / along) * item.width];
  const [ux, uy] = [c / size, d / size];
  const corners = [0, 1].flatMap((end) =>
    [-0.2 * size, 0.9 * size].map((up) => [e + end * dx + ux * up, f + end * dy + uy * up] as const),
  );
  const [xs, ys] = [corners.map(([x]) => x), corners.map(([, y]) => y)];
  return [
    {
      ...common,
      left: Math.min(...xs),
      right: Math.max(...xs),
      top: Math.min(...ys),
      bottom: Math.max(...ys),
    },
  ];
}

type Matrix = [number, number, number, number, number, number];

function times(m: readonly number[], n: readonly number[]): Matrix {
  const [a = 1, b = 0, c = 0, d = 1, e = 0, f = 0] = m;
  const [g = 1, h = 0, i = 0, j = 1, k = 0, l = 0] = n;
  return [a * g + c * h, b * g + d * h, a * i + c * j, b * i + d * j, a * k + c * l + e, b * k + d * l + f];
}
