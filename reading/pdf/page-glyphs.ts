import { AnnotationMode, OPS, type PDFPageProxy } from "pdfjs-dist/legacy/build/pdf.mjs";
import { along, identity, type Matrix, matrixOf, times } from "./matrix";

/** A character where it is drawn, in points from the page's top left corner. */
export type PageGlyph = {
  text: string;
  /** Where it begins on its line, and where the next would begin. */
  from: readonly [x: number, y: number];
  to: readonly [x: number, y: number];
  /** The direction that leads up from its line, of length 1. */
  up: readonly [x: number, y: number];
  size: number;
  isVertical: boolean;
};

/** What of a font says where its characters stand. */
type Face = { scale: number; isVertical: boolean };

type State = {
  place: Matrix;
  face: Face;
  size: number;
  letterSpace: number;
  wordSpace: number;
  stretch: number;
  rise: number;
  leading: number;
};

const plain: Face = { scale: 0.001, isVertical: false };
const drawsPicture = new Set([OPS.paintImageXObject, OPS.paintInlineImageXObject, OPS.paintImageMaskXObject]);

/**
 * Every character of a page in the order in which it is drawn, spaces too, each at its place, and whether pictures are
 * drawn. pdf.js also offers text, but adds spaces to it where type is spread; here nothing is guessed. Follows the text
 * operators of ISO 32000-1, 9.4.
 */
export async function pageGlyphs(page: PDFPageProxy): Promise<{ glyphs: PageGlyph[]; hasPictures: boolean }> {
  const { fnArray, argsArray } = await page.getOperatorList({ annotationMode: AnnotationMode.DISABLE });
  const faces = await facesOf(page, fnArray, argsArray);
  const glyphs: PageGlyph[] = [];
  const start: Matrix = matrixOf(page.getViewport({ scale: 1 }).transform);
  let state: State = {
    place: start,
    face: plain,
    size: 0,
    letterSpace: 0,
    wordSpace: 0,
    stretch: 1,
    rise: 0,
    leading: 0,
  };
  const saved: State[] = [];
  let line: Matrix = identity;
  let at: Matrix = identity;
  const move = (x: number, y: number) => {
    line = times(line, [1, 0, 0, 1, x, y]);
    at = line;
  };
  const setFont = (name: unknown, size: unknown) => {
    state = { ...state, face: faces.get(String(name)) ?? plain, size: Number(size) };
  };
  const restore = () => {
    state = saved.pop() ?? state;
  };
  for (const [index, operator] of fnArray.entries()) {
    const args: readonly unknown[] = argsArray[index] ?? [];
    const number = (n: number) => Number(args[n]) || 0;
    switch (operator) {
      case OPS.save:
        saved.push(state);
        break;
      case OPS.restore:
      case OPS.paintFormXObjectEnd:
        restore();
        break;
      case OPS.transform:
        state = { ...state, place: times(state.place, matrixOf(args)) };
        break;
      case OPS.paintFormXObjectBegin:
        saved.push(state);
        if (args[0]) state = { ...state, place: times(state.place, matrixOf(args[0])) };
        break;
      case OPS.beginText:
        line = at = identity;
        break;
      case OPS.setTextMatrix:
        line = at = matrixOf(args[0]);
        break;
      case OPS.moveText:
        move(number(0), number(1));
        break;
      case OPS.setLeadingMoveText:
        state = { ...state, leading: number(1) };
        move(number(0), number(1));
        break;
      case OPS.setLeading:
        state = { ...state, leading: -number(0) };
        break;
      case OPS.nextLine:
        move(0, state.leading);
        break;
      case OPS.setCharSpacing:
        state = { ...state, letterSpace: number(0) };
        break;
      case OPS.setWordSpacing:
        state = { ...state, wordSpace: number(0) };
        break;
      case OPS.setHScale:
        state = { ...state, stretch: number(0) / 100 };
        break;
      case OPS.setTextRise:
        state = { ...state, rise: number(0) };
        break;
      case OPS.setFont:
        setFont(args[0], args[1]);
        break;
      case OPS.setGState:
        for (const [key, value] of pairsOf(args[0])) {
          if (key === "Font" && Array.isArray(value)) setFont(value[0], value[1]);
        }
        break;
      case OPS.showText:
        at = show(state, at, args[0], glyphs);
        break;
    }
  }
  return { glyphs, hasPictures: fnArray.some((operator) => drawsPicture.has(operator)) };
}

/** Adds the characters of one string; the place where the next would begin. */
function show(state: State, start: Matrix, shown: unknown, glyphs: PageGlyph[]): Matrix {
  const { face, size, stretch, rise } = state;
  let at = start;
  for (const one of Array.isArray(shown) ? shown : []) {
    if (typeof one === "number") {
      const step = (-one / 1000) * size;
      at = advance(at, face.isVertical ? [0, step] : [step * stretch, 0]);
    } else if (isGlyph(one)) {
      const space = state.letterSpace + (one.isSpace ? state.wordSpace : 0);
      const width = face.isVertical ? (one.vmetric?.[0] ?? -1 / face.scale) : one.width;
      const step = width * face.scale * size;
      const next = advance(at, face.isVertical ? [0, step - space] : [(step + space) * stretch, 0]);
      const seen = times(state.place, times(at, [1, 0, 0, 1, 0, rise]));
      const ended = advance(at, face.isVertical ? [0, step] : [step * stretch, 0]);
      const end = times(state.place, times(ended, [1, 0, 0, 1, 0, rise]));
      const [ux, uy] = along(seen, 0, Math.sign(size) || 1);
      const height = Math.hypot(ux, uy);
      const type = height * Math.abs(size);
      if (height > 0 && type > 0 && [seen[4], seen[5], end[4], end[5]].every(Number.isFinite)) {
        glyphs.push({
          text: one.unicode,
          from: [seen[4], seen[5]],
          to: [end[4], end[5]],
          up: [ux / height, uy / height],
          size: type,
          isVertical: face.isVertical,
        });
      }
      at = next;
    }
  }
  return at;
}

const advance = (at: Matrix, [x, y]: readonly [number, number]): Matrix => times(at, [1, 0, 0, 1, x, y]);

/** The fonts that a page uses; each is there soon after the page's operators are. */
async function facesOf(
  page: PDFPageProxy,
  operators: readonly number[],
  args: readonly (readonly unknown[] | null)[],
): Promise<Map<string, Face>> {
  const names = new Set<string>();
  for (const [index, operator] of operators.entries()) {
    const [first] = args[index] ?? [];
    if (operator === OPS.setFont) names.add(String(first));
    if (operator !== OPS.setGState) continue;
    for (const [key, value] of pairsOf(first)) {
      if (key === "Font" && Array.isArray(value)) names.add(String(value[0]));
    }
  }
  const faces = new Map<string, Face>();
  for (const name of names) {
    const font = await new Promise<unknown>((resolve) => page.commonObjs.get(name, resolve));
    faces.set(name, faceOf(font));
  }
  return faces;
}

function faceOf(font: unknown): Face {
  if (typeof font !== "object" || font === null) return plain;
  const matrix = "fontMatrix" in font && Array.isArray(font.fontMatrix) ? Number(font.fontMatrix[0]) : 0.001;
  return { scale: matrix || 0.001, isVertical: "vertical" in font && font.vertical === true };
}

function pairsOf(list: unknown): (readonly [unknown, unknown])[] {
  return Array.isArray(list)
    ? list.flatMap((pair) => (Array.isArray(pair) ? [[pair[0], pair[1]] as const] : []))
    : [];
}

type Shown = { unicode: string; width: number; isSpace: boolean; vmetric?: readonly number[] | null };

const isGlyph = (one: unknown): one is Shown =>
  typeof one === "object" &&
  one !== null &&
  "unicode" in one &&
  typeof one.unicode === "string" &&
  "width" in one &&
  typeof one.width === "number";
