import type { PlacedLine } from "@/domain/intake/page-reading";
import { blocksOf } from "./blocks";
import type { Block, Piece } from "./piece";
import { inReadingOrder } from "./reading-order";
import { rowsOf } from "./rows";

/** The blocks of one page in reading order. */
export type PlacedPage = { number: number; width: number; height: number; blocks: readonly Block[] };

/** Blocks of a page in reading order, from its words and their places. */
export const placedBlocks = (pieces: readonly Piece[]): Block[] => inReadingOrder(blocksOf(rowsOf(pieces)));

/** Text of pages in reading order, a line a paragraph, and where each printed line of it stands. */
export function textOfPages(pages: readonly PlacedPage[]): { text: string; lines: PlacedLine[] } {
  let text = "";
  const lines: PlacedLine[] = [];
  for (const page of pages) {
    let before: Row | null = null;
    for (const row of rowsInOrder(page)) {
      const words = row.piece.text.trim();
      if (words === "") continue;
      if (before !== null) text += goesOn(before, row) ? joint(text, words) : "\n";
      lines.push(placed(row.piece, text.length, words, page));
      text += words;
      before = row;
    }
    if (before !== null) text += "\n";
  }
  return { text, lines };
}

type Row = { piece: Piece; block: Block };

function rowsInOrder({ blocks }: PlacedPage): Row[] {
  return blocks.flatMap((block) =>
    (isUpright(block) ? [uprightRow(block)] : block.rows).map((piece) => ({ piece, block })),
  );
}

/** A headline set from top to bottom, a character a row. */
const isUpright = ({ rows }: Block): boolean =>
  rows.length > 2 && rows.every(({ text }) => [...text.trim()].length === 1);

const uprightRow = ({ rows, ...block }: Block): Piece => ({
  ...block,
  text: rows.map(({ text }) => text.trim()).join(""),
  confidence: rows.reduce<number | null>(
    (least, { confidence }) => (confidence === null ? least : Math.min(least ?? 1, confidence)),
    null,
  ),
});

/** Whether a paragraph goes on in the next row: the row before is full and this one is not indented. */
function goesOn(before: Row, row: Row): boolean {
  const size = before.piece.size;
  if (Math.max(size, row.piece.size) > 1.2 * Math.min(size, row.piece.size)) return false;
  if (!isBody(before.block) || !(isBody(row.block) || isRemnant(before, row))) return false;
  const isFull = before.block.right - before.piece.right < 1.5 * size;
  const indent = row.piece.left - row.block.left;
  if (/^[\s\u3000]{2}/.test(row.piece.text)) return false;
  return isFull && indent < 1.2 * size;
}

/** The last row of a paragraph, alone at the top of a column. */
const isRemnant = (before: Row, { block }: Row): boolean =>
  block.rows.length === 1 && !/[。！？”）]\s*$/.test(before.piece.text);

/** A block of running text: several rows, a third of them full at least. */
function isBody({ rows, right, size }: Block): boolean {
  const full = rows.filter((row) => right - row.right < 1.5 * size).length;
  return rows.length > 1 && full * 3 >= rows.length;
}

/** Words of letters are parted where a line ends; Chinese and figures are not. */
const joint = (before: string, after: string): string =>
  /[A-Za-z,.;:]$/.test(before) && /^[A-Za-z]/.test(after) ? " " : "";

function placed(piece: Piece, start: number, words: string, page: PlacedPage): PlacedLine {
  const share = (value: number, whole: number) => Math.min(1, Math.max(0, value / whole));
  const [left, top] = [share(piece.left, page.width), share(piece.top, page.height)];
  const [right, bottom] = [share(piece.right, page.width), share(piece.bottom, page.height)];
  const box = [left, top, Math.max(0, right - left), Math.max(0, bottom - top)].map(
    (value) => Math.round(value * 10_000) / 10_000,
  );
  return {
    start,
    end: start + words.length,
    page: page.number,
    box: [box[0] ?? 0, box[1] ?? 0, box[2] ?? 0, box[3] ?? 0],
    confidence: piece.confidence,
  };
}
