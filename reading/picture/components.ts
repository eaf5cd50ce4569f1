export type Box = { left: number; top: number; right: number; bottom: number };

/** A connected piece of ink: the box around it, how many points it has and where one of them is. */
export type Component = Box & { points: number; start: number };

/** The connected pieces of ink, right and bottom exclusive. */
export function components(ink: Uint8Array, width: number, height: number): Component[] {
  const seen = new Uint8Array(ink.length);
  const found: Component[] = [];
  for (let start = 0; start < ink.length; start++) {
    if (ink[start] !== 1 || seen[start] === 1) continue;
    const box = { left: width, top: height, right: 0, bottom: 0, points: 0, start };
    flood({ ink, seen, width, height }, start, (_, x, y) => {
      box.points++;
      box.left = Math.min(box.left, x);
      box.right = Math.max(box.right, x + 1);
      box.top = Math.min(box.top, y);
      box.bottom = Math.max(box.bottom, y + 1);
    });
    found.push(box);
  }
  return found;
}

/** Takes one connected piece out of the ink, and nothing of what it surrounds. */
export function eraseComponent(ink: Uint8Array, width: number, height: number, { start }: Component): void {
  const points: number[] = [];
  flood({ ink, seen: new Uint8Array(ink.length), width, height }, start, (at) => points.push(at));
  for (const at of points) ink[at] = 0;
}

type Plane = { ink: Uint8Array; seen: Uint8Array; width: number; height: number };

function flood(
  { ink, seen, width, height }: Plane,
  start: number,
  visit: (at: number, x: number, y: number) => void,
): void {
  const stack = [start];
  seen[start] = 1;
  for (let at = stack.pop(); at !== undefined; at = stack.pop()) {
    const [x, y] = [at % width, Math.floor(at / width)];
    visit(at, x, y);
    for (let dy = -1; dy <= 1; dy++) {
      if (y + dy < 0 || y + dy >= height) continue;
      for (let dx = -1; dx <= 1; dx++) {
        if (x + dx < 0 || x + dx >= width) continue;
        const next = at + dy * width + dx;
        if (ink[next] !== 1 || seen[next] === 1) continue;
        seen[next] = 1;
        stack.push(next);
      }
    }
  }
}
