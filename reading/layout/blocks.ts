import { type Block, overlap, type Piece } from "./piece";

/** Rows this many type heights apart still belong to one block. */
const widestLeading = 1.4;

/** Gathers the rows of a page into blocks: rows of like type under each other, none beside another. */
export function blocksOf(rows: readonly Piece[]): Block[] {
  const sorted = [...rows].sort((a, b) => a.top - b.top || a.left - b.left);
  const open = new Set<Block>();
  const blocks: Block[] = [];
  for (const [at, row] of sorted.entries()) {
    const above = [...open].filter((block) => isUnder(block, row));
    const [held] = above;
    if (held !== undefined && above.length === 1 && continues(held, row) && isAlone(sorted, at, held)) {
      held.rows.push(row);
      held.left = Math.min(held.left, row.left);
      held.right = Math.max(held.right, row.right);
      held.bottom = Math.max(held.bottom, row.bottom);
    } else {
      const block: Block = { ...row, rows: [row] };
      blocks.push(block);
      open.add(block);
    }
    for (const block of open) if (row.top - block.bottom > 3 * block.size) open.delete(block);
  }
  return blocks;
}

const alike = (a: number, b: number): boolean => Math.max(a, b) < 1.2 * Math.min(a, b);

/** Whether a row is the next thing below a block. A short row at the edge of an indented one is below it too. */
function isUnder(block: Block, row: Piece): boolean {
  const gap = row.top - block.bottom;
  return (
    alike(block.size, row.size) &&
    gap > -0.5 * row.size &&
    gap < widestLeading * row.size &&
    overlap(block.left - 2.5 * block.size, block.right, row.left, row.right) > 0.9 * row.size &&
    overlap(block.left, block.right, row.left, row.right) > -0.5 * row.size
  );
}

function continues(block: Block, row: Piece): boolean {
  const last = block.rows.at(-1) ?? row;
  const size = Math.min(last.size, row.size);
  if (!alike(last.size, row.size) || row.top - last.bottom > widestLeading * size) return false;
  // The sides of a column are known after a few rows; what reaches out of them is not part of it.
  const isColumn = block.rows.length > 3;
  return !isColumn || (block.left - row.left < 2.6 * size && row.right - block.right < 1.5 * size);
}

/** Whether no other row stands beside this one below the block: two would be columns beginning. */
function isAlone(sorted: readonly Piece[], at: number, block: Block): boolean {
  const row = sorted[at];
  if (row === undefined) return true;
  const isBeside = (other: Piece) =>
    overlap(row.top, row.bottom, other.top, other.bottom) > 0.3 * row.size &&
    overlap(Math.min(block.left, row.left), Math.max(block.right, row.right), other.left, other.right) >
      row.size;
  for (let way = at + 1; way < sorted.length; way++) {
    const other = sorted[way];
    if (other === undefined || other.top > row.bottom) break;
    if (isBeside(other)) return false;
  }
  for (let way = at - 1; way >= 0; way--) {
    const other = sorted[way];
    if (other === undefined || other.top < row.top - 3 * row.size) break;
    if (!block.rows.includes(other) && isBeside(other)) return false;
  }
  return true;
}
