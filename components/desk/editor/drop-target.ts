/** Where an item is to go: before or behind another. */
export type Target = { path: string; side: "before" | "behind" };

/** An item's place on the page; a point lies within the box of what it is under. */
export type Box = { path: string; top: number; bottom: number };

/**
 * Where an item goes that is let go at a height: beside the nearest of those that it may stand beside, so that gaps
 * between them, and all above the first and below the last, count too. Innermost first: over a directive's points it
 * goes between them, over its own lines before it.
 *
 * @param own the dragged item's box: over itself it goes nowhere
 * @param others in the page's order
 */
export function dropTarget(own: Box, others: readonly Box[], y: number): Target | null {
  if (covers(own, y)) return null;
  const within = (box: Box) => others.filter(({ path }) => path.startsWith(`${box.path}/`));
  let nearest: Box | null = null;
  for (const box of others) {
    if (covers(box, y) && within(box).some(({ top }) => top <= y)) continue;
    if (nearest === null || distance(box, y) <= distance(nearest, y)) nearest = box;
  }
  if (nearest === null) return null;
  const { path, top, bottom } = nearest;
  // What is under it would part the line at its end from the pointer.
  const turn = covers(nearest, y) && within(nearest).length > 0 ? bottom : (top + bottom) / 2;
  return { path, side: y < turn ? "before" : "behind" };
}

const covers = ({ top, bottom }: Box, y: number) => y >= top && y <= bottom;
const distance = ({ top, bottom }: Box, y: number) => Math.max(top - y, y - bottom, 0);
