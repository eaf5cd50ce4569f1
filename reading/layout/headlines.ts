import { type Block, overlap } from "./piece";

/**
 * Blocks with headlines made as wide as the columns they stand over, so that all of those come after them: a headline
 * is often set in the middle, over two columns of five.
 */
export function withWideHeadlines(blocks: readonly Block[]): Block[] {
  const body = bodySize(blocks);
  const wide = blocks.map((block) => ({ ...block }));
  for (const headline of [...wide].sort((a, b) => b.bottom - a.bottom)) {
    if (headline.size < 1.15 * body) continue;
    const below = wide.filter((block) => block !== headline && isJustBelow(headline, block));
    const under = below.filter(
      (block) => overlap(headline.left, headline.right, block.left, block.right) > 0,
    );
    const top = Math.min(...under.map((block) => block.top));
    const aligned = below.filter((block) => Math.abs(block.top - top) < 1.2 * body);
    const left = aligned.filter((block) => block.right <= headline.left).sort((a, b) => b.left - a.left);
    const right = aligned.filter((block) => block.left >= headline.right).sort((a, b) => a.left - b.left);
    for (const block of under.filter((one) => aligned.includes(one))) widen(headline, block);
    for (const side of [left, right]) {
      for (const block of side) {
        if (!isFree(wide, headline, block)) break;
        widen(headline, block);
      }
    }
  }
  return wide;
}

/** Size of the type of most characters. */
function bodySize(blocks: readonly Block[]): number {
  const counts = new Map<number, number>();
  for (const { rows } of blocks) {
    for (const { size, text } of rows) {
      const rounded = Math.round(size * 2) / 2;
      counts.set(rounded, (counts.get(rounded) ?? 0) + text.length);
    }
  }
  return [...counts].sort((a, b) => b[1] - a[1])[0]?.[0] ?? 0;
}

const isJustBelow = (headline: Block, block: Block): boolean =>
  block.top > headline.bottom - 0.4 * headline.size && block.top - headline.bottom < 2 * headline.size;

/** Whether nothing stands beside the headline over that column: another story's headline, or its text. */
const isFree = (blocks: readonly Block[], headline: Block, column: Block): boolean =>
  !blocks.some(
    (other) =>
      other !== headline &&
      other !== column &&
      overlap(other.left, other.right, column.left, column.right) > 0 &&
      overlap(other.top, other.bottom, headline.top, column.top) > 0.2 * other.size,
  );

function widen(headline: Block, column: Block): void {
  headline.left = Math.min(headline.left, column.left);
  headline.right = Math.max(headline.right, column.right);
}
