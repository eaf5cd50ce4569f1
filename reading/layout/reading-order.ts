import { withWideHeadlines } from "./headlines";
import { type Block, overlap } from "./piece";

/**
 * Blocks in the order in which a reader takes them: what stands above before what stands below it, the left column
 * before the right one, unless a block that spans both lies between them (T. Breuel, High Performance Document Layout
 * Analysis, 2003).
 */
export function inReadingOrder(blocks: readonly Block[]): Block[] {
  return bandsOf(withWideHeadlines(blocks)).flatMap(inBand);
}

/** Parts a page where white space runs across all of it: page header, headline, columns, the next story. */
function bandsOf(blocks: readonly Block[]): Block[][] {
  const bands: Block[][] = [];
  let bottom = Number.NEGATIVE_INFINITY;
  for (const block of [...blocks].sort((a, b) => a.top - b.top || a.left - b.left)) {
    const band = bands.at(-1);
    const smallest = Math.min(block.size, ...(band ?? []).map(({ size }) => size));
    if (band === undefined || block.top - bottom > 0.4 * smallest) bands.push([block]);
    else band.push(block);
    bottom = Math.max(bottom, block.bottom);
  }
  return bands;
}

function inBand(blocks: readonly Block[]): Block[] {
  const waits = new Map(blocks.map((block) => [block, new Set<Block>()]));
  for (const a of blocks) {
    for (const b of blocks) if (a !== b && comesBefore(a, b, blocks)) waits.get(b)?.add(a);
  }
  const order: Block[] = [];
  const left = new Set([...blocks].sort((a, b) => a.top - b.top || a.left - b.left));
  while (left.size > 0) {
    const free = [...left].filter((block) => ![...(waits.get(block) ?? [])].some((other) => left.has(other)));
    // Blocks that wait for each other in a circle overlap on the page: the upper one begins.
    const next = free[0] ?? [...left][0];
    if (next === undefined) break;
    left.delete(next);
    order.push(next);
  }
  return order;
}

function comesBefore(a: Block, b: Block, blocks: readonly Block[]): boolean {
  if (isAboveOrBelow(a, b)) return a.top + a.bottom < b.top + b.bottom;
  if (a.left + a.right >= b.left + b.right) return false;
  const [from, to] = [Math.min(a.bottom, b.bottom), Math.max(a.top, b.top)];
  if (from >= to) return true;
  return !blocks.some(
    (c) =>
      c !== a &&
      c !== b &&
      overlap(c.top, c.bottom, from, to) > 0.5 * (c.bottom - c.top) &&
      isAboveOrBelow(a, c) &&
      isAboveOrBelow(b, c),
  );
}

/** Whether two blocks share more of the page's width than a slip of the ruler. */
const isAboveOrBelow = (a: Block, b: Block): boolean =>
  overlap(a.left, a.right, b.left, b.right) > 0.1 * Math.min(a.right - a.left, b.right - b.left);
