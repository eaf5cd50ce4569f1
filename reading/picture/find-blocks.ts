import { blocksOf } from "../layout/blocks";
import type { Block, Piece } from "../layout/piece";
import { inReadingOrder } from "../layout/reading-order";
import { rowsOf } from "../layout/rows";
import { type Box, type Component, components, eraseComponent } from "./components";
import { asSharp, type Picture } from "./open-picture";

/** Share of a character's square below which a piece is a speck of the paper or the camera; a stop has more. */
const specks = 0.012;

/** The blocks of a page in reading order, found by the white between them; their rows have no words yet. */
export async function findBlocks(picture: Picture): Promise<Block[]> {
  const ink = await inkOf(picture);
  const { width, height } = picture;
  const pieces = components(ink, width, height);
  const size = typeSize(pieces);
  if (size === null) return [];
  for (const piece of pieces) {
    if (piece.points < specks * size ** 2) erase(ink, width, piece);
    else if (isFrame(piece, size)) eraseComponent(ink, width, height, piece);
    else if (isRuleOrImage(piece, size)) erase(ink, width, piece);
  }
  const smeared = smear(ink, width, height, Math.round(size * 1.05));
  const rows = components(smeared, width, height)
    .filter((box) => box.bottom - box.top > 0.35 * size && box.right - box.left > 0.35 * size)
    .map((box): Piece => ({ ...box, text: "", size: sizeOf(box, size), confidence: null }));
  return inReadingOrder(blocksOf(rowsOf(rows)));
}

/** Type of a row: that of the page unless it is clearly larger, for rows differ by a comma. */
const sizeOf = ({ top, bottom }: Box, size: number): number =>
  bottom - top > 1.45 * size ? bottom - top : size;

/** 1 where a point is darker than its surroundings by far: shadows and yellowed paper are not ink. */
async function inkOf(picture: Picture): Promise<Uint8Array> {
  const around = await asSharp(picture).blur(18).greyscale().raw().toBuffer();
  const near = await asSharp(picture).blur(0.8).greyscale().raw().toBuffer();
  const ink = new Uint8Array(near.length);
  for (let at = 0; at < ink.length; at++) {
    if ((near[at] ?? 255) < (around[at] ?? 255) * 0.82) ink[at] = 1;
  }
  return ink;
}

/** Height of most type on a page: characters are about as wide as high. Null on a page without any. */
function typeSize(boxes: readonly Box[]): number | null {
  const sizes = boxes
    .map((box) => Math.max(box.right - box.left, box.bottom - box.top))
    .filter((size) => size >= 8 && size <= 120)
    .sort((a, b) => a - b);
  if (sizes.length < 8) return null;
  // Whole characters are among the larger pieces; the smaller are strokes and points.
  return sizes[Math.floor(sizes.length * 0.7)] ?? null;
}

/** Lines around an article or between columns that meet: far less ink than a picture of that size. What they surround stays. */
const isFrame = ({ left, top, right, bottom, points }: Component, size: number): boolean =>
  right - left > 5 * size && bottom - top > 5 * size && points < 0.12 * (right - left) * (bottom - top);

function isRuleOrImage(box: Box, size: number): boolean {
  const [width, height] = [box.right - box.left, box.bottom - box.top];
  return (
    (height > 4 * size && width < size) ||
    (width > 6 * size && height < 0.5 * size) ||
    (width > 5 * size && height > 5 * size)
  );
}

function erase(ink: Uint8Array, width: number, box: Box): void {
  for (let y = box.top; y < box.bottom; y++) ink.fill(0, y * width + box.left, y * width + box.right);
}

/** Fills white gaps in each row up to a length, so that the characters of a line become one piece. */
function smear(ink: Uint8Array, width: number, height: number, longest: number): Uint8Array {
  const out = ink.slice();
  for (let y = 0; y < height; y++) {
    let last = Number.NEGATIVE_INFINITY;
    for (let x = 0; x < width; x++) {
      if (ink[y * width + x] !== 1) continue;
      if (x - last <= longest) out.fill(1, y * width + last + 1, y * width + x);
      last = x;
    }
  }
  return out;
}
