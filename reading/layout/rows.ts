import { overlap, type Piece } from "./piece";
import { PieceIndex } from "./piece-index";

/** A gap narrower than this many type heights is a space between words. */
const widestSpace = 0.9;
/** A wider one may be a space set wide, up to this. */
const widestBreak = 6;

/**
 * Joins the pieces of a page that stand on one line. A gap between two pieces is a gutter between columns unless a line
 * of the same type runs across it just above or below, as in lists of names set wide.
 */
export function rowsOf(pieces: readonly Piece[]): Piece[] {
  const near = joinNeighbours(pieces, (a, b) => b.left - a.right < widestSpace * Math.min(a.size, b.size));
  const index = new PieceIndex(near);
  return joinNeighbours(
    near,
    (a, b) =>
      b.left - a.right < widestBreak * Math.min(a.size, b.size) && alike(a, b) && !isGutter(index, a, b),
  );
}

/** Joins each piece with the next on its line as long as they belong together. */
function joinNeighbours(pieces: readonly Piece[], belong: (a: Piece, b: Piece) => boolean): Piece[] {
  const index = new PieceIndex(pieces);
  const next = new Map<Piece, Piece>();
  const taken = new Map<Piece, Piece>();
  for (const piece of pieces) {
    const right = nearestRight(index, piece);
    if (right === undefined || !belong(piece, right)) continue;
    // Of two small lines before one large piece, the nearer has it.
    const rival = taken.get(right);
    if (rival !== undefined && rival.right >= piece.right) continue;
    if (rival !== undefined) next.delete(rival);
    next.set(piece, right);
    taken.set(right, piece);
  }
  return pieces
    .filter((piece) => !taken.has(piece))
    .map((first) => {
      let row = first;
      for (let at = next.get(first); at !== undefined; at = next.get(at)) row = join(row, at);
      return row;
    });
}

function nearestRight(index: PieceIndex, piece: Piece): Piece | undefined {
  let nearest: Piece | undefined;
  for (const other of index.between(piece.top, piece.bottom)) {
    if (other === piece || !onOneLine(piece, other)) continue;
    if (other.left < piece.left || (other.left === piece.left && other.right <= piece.right)) continue;
    if (nearest === undefined || other.left < nearest.left) nearest = other;
  }
  return nearest;
}

const onOneLine = (a: Piece, b: Piece): boolean =>
  overlap(a.top, a.bottom, b.top, b.bottom) > 0.5 * Math.min(a.bottom - a.top, b.bottom - b.top);

const alike = (a: Piece, b: Piece): boolean => Math.max(a.size, b.size) < 1.35 * Math.min(a.size, b.size);

/** Whether the gap between two rows goes on: no line crosses it next to them, or one does but on the other side it is there. */
function isGutter(index: PieceIndex, a: Piece, b: Piece): boolean {
  const [above, below] = [-1, 1].map((way) => acrossGap(index, a, b, way));
  if (above === "crossed" && below === "crossed") return false;
  if (above === "crossed" || below === "crossed") return above === "open" || below === "open";
  return true;
}

/** What the line above (-1) or below (1) does at the gap between a and b. */
function acrossGap(index: PieceIndex, a: Piece, b: Piece, way: number): "crossed" | "open" | "none" {
  const reach = 1.3 * Math.max(a.size, b.size);
  const [top, bottom] =
    way < 0 ? [a.top - reach, a.top - 0.1 * a.size] : [a.bottom + 0.1 * a.size, a.bottom + reach];
  const [from, to] = [a.right, b.left];
  let [isLeft, isRight] = [false, false];
  for (const other of index.between(top, bottom)) {
    if (other === a || other === b || onOneLine(a, other) || !alike(a, other)) continue;
    if (overlap(other.left, other.right, from, to) > 0.7 * (to - from)) return "crossed";
    if (other.right <= from + 0.3 * (to - from) && other.right > a.left) isLeft = true;
    // The column's other rows begin further left than its indented first one, and still leave a gutter.
    const indent = Math.min(2.2 * b.size, to - from - widestSpace * b.size);
    if (other.left >= to - Math.max(indent, 0.3 * (to - from)) && other.left < b.right) isRight = true;
  }
  return isLeft && isRight ? "open" : "none";
}

function join(a: Piece, b: Piece): Piece {
  const gap = b.left - a.right;
  const space = gap > 0.2 * Math.min(a.size, b.size) && isSpaced(a.text, b.text, gap / a.size) ? " " : "";
  return {
    text: a.text + space + b.text,
    left: Math.min(a.left, b.left),
    top: Math.min(a.top, b.top),
    right: Math.max(a.right, b.right),
    bottom: Math.max(a.bottom, b.bottom),
    size: Math.max(a.size, b.size),
    confidence: lower(a.confidence, b.confidence),
  };
}

/** Between Chinese characters a small gap is type being spread; words of letters are parted by one. */
const isSpaced = (before: string, after: string, gap: number): boolean =>
  !/\s$/.test(before) &&
  !/^\s/.test(after) &&
  (gap > 0.7 || (/[\w.,)]$/.test(before) && /^[\w(]/.test(after)));

const lower = (a: number | null, b: number | null): number | null =>
  a === null ? b : b === null ? a : Math.min(a, b);
