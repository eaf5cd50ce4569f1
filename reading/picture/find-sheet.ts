import { asSharp, type Picture } from "./open-picture";

type Point = readonly [x: number, y: number];
type Corners = readonly [topLeft: Point, topRight: Point, bottomRight: Point, bottomLeft: Point];

/** Longest side of the picture in which the sheet is looked for. */
const lookedAt = 400;

/**
 * A photograph of a sheet on a darker ground becomes the sheet alone, seen from straight above. Any other picture stays
 * as it is: a scan has no ground, and where the bright part is no clear four-sided sheet nothing is guessed.
 */
export async function findSheet(picture: Picture): Promise<Picture> {
  const { data, info } = await asSharp(picture)
    .resize(lookedAt, lookedAt, { fit: "inside", withoutEnlargement: true })
    .median(5)
    .greyscale()
    .raw()
    .toBuffer({ resolveWithObject: true });
  const corners = sheetIn(data, info.width, info.height);
  if (corners === null) return picture;
  const scale = picture.width / info.width;
  return flattened(
    picture,
    corners.map(([x, y]): Point => [x * scale, y * scale]),
  );
}

/** The corners of the bright part; null where it fills the picture, is small or has not four straight sides. */
function sheetIn(grey: Buffer, width: number, height: number): Corners | null {
  const limit = between(grey);
  if (limit === null) return null;
  const bright = largestBright(grey, width, height, limit);
  const ends = { sum: [Infinity, -Infinity], difference: [Infinity, -Infinity] };
  const at: Record<"topLeft" | "topRight" | "bottomRight" | "bottomLeft", Point> = {
    topLeft: [0, 0],
    topRight: [0, 0],
    bottomRight: [0, 0],
    bottomLeft: [0, 0],
  };
  for (const point of bright) {
    const [x, y] = [point % width, Math.floor(point / width)];
    if (x + y < (ends.sum[0] ?? 0)) [ends.sum[0], at.topLeft] = [x + y, [x, y]];
    if (x + y > (ends.sum[1] ?? 0)) [ends.sum[1], at.bottomRight] = [x + y, [x, y]];
    if (x - y < (ends.difference[0] ?? 0)) [ends.difference[0], at.bottomLeft] = [x - y, [x, y]];
    if (x - y > (ends.difference[1] ?? 0)) [ends.difference[1], at.topRight] = [x - y, [x, y]];
  }
  const corners = [at.topLeft, at.topRight, at.bottomRight, at.bottomLeft] as const;
  const [area, all] = [areaOf(corners), width * height];
  // Type and pictures on the sheet are dark too, so a little less than all of it is bright.
  const isFourSided = bright.length > 0.7 * area && bright.length < 1.05 * area;
  if (area < 0.3 * all || area > 0.97 * all || !isFourSided) return null;
  return hasEdges(grey, width, height, corners) ? corners : null;
}

/** How far from an edge sheet and ground are compared, in points, and by how much they must differ. */
const beside = 5;
const jump = 40;

/**
 * Whether brightness falls off at once along the sides, as it does at a sheet's edge. A shadow fades, or reaches the
 * picture's own edge on more than one side: it must never be taken for the ground, for what lies in it would be lost.
 */
function hasEdges(grey: Buffer, width: number, height: number, corners: Corners): boolean {
  const inside = ([x, y]: Point) => x >= 0 && y >= 0 && x < width && y < height;
  const bright = ([x, y]: Point) => grey[Math.floor(y) * width + Math.floor(x)] ?? 0;
  let cutOff = 0;
  for (const [n, [x0, y0]] of corners.entries()) {
    const [x1, y1] = corners[(n + 1) % 4] ?? [x0, y0];
    const length = Math.hypot(x1 - x0, y1 - y0) || 1;
    // Clockwise, so the sheet lies to the right.
    const [outX, outY] = [((y1 - y0) / length) * beside, (-(x1 - x0) / length) * beside];
    let [compared, fallen] = [0, 0];
    for (let share = 0.1; share < 0.91; share += 0.04) {
      const [x, y] = [x0 + (x1 - x0) * share, y0 + (y1 - y0) * share];
      const [within, without]: [Point, Point] = [
        [x - outX, y - outY],
        [x + outX, y + outY],
      ];
      if (!inside(within) || !inside(without)) continue;
      compared++;
      if (bright(within) - bright(without) > jump) fallen++;
    }
    if (compared < 8) cutOff++;
    else if (fallen < 0.8 * compared) return false;
  }
  return cutOff <= 1;
}

/** Otsu's threshold, the brightness between ground and sheet; null where they hardly differ. */
function between(grey: Buffer): number | null {
  const counts = new Float64Array(256);
  for (const value of grey) counts[value] = (counts[value] ?? 0) + 1;
  const total = grey.length;
  const sum = counts.reduce((all, count, value) => all + count * value, 0);
  let [best, limit, below, belowSum] = [0, 0, 0, 0];
  for (let value = 0; value < 255; value++) {
    below += counts[value] ?? 0;
    belowSum += value * (counts[value] ?? 0);
    if (below === 0 || below === total) continue;
    const difference = belowSum / below - (sum - belowSum) / (total - below);
    const apart = below * (total - below) * difference ** 2;
    if (apart > best) [best, limit] = [apart, value];
    if (apart === best && Math.abs(difference) < 50) limit = -1;
  }
  return limit > 0 ? limit : null;
}

/** The points of the largest connected bright part. */
function largestBright(grey: Buffer, width: number, height: number, limit: number): number[] {
  const seen = new Uint8Array(grey.length);
  let largest: number[] = [];
  for (let start = 0; start < grey.length; start++) {
    if (seen[start] === 1 || (grey[start] ?? 0) <= limit) continue;
    const part = [start];
    seen[start] = 1;
    // What is found is looked around from in turn.
    for (const at of part) {
      const x = at % width;
      const neighbours = [x > 0 ? at - 1 : -1, x < width - 1 ? at + 1 : -1, at - width, at + width];
      for (const one of neighbours) {
        if (one < 0 || one >= width * height || seen[one] === 1 || (grey[one] ?? 0) <= limit) continue;
        seen[one] = 1;
        part.push(one);
      }
    }
    if (part.length > largest.length) largest = part;
  }
  return largest;
}

const areaOf = (corners: readonly Point[]): number =>
  Math.abs(
    corners.reduce((sum, [x, y], n) => {
      const [nextX, nextY] = corners[(n + 1) % corners.length] ?? [0, 0];
      return sum + x * nextY - nextX * y;
    }, 0),
  ) / 2;

/** Takes the sheet between four corners out of a picture: the plane's projection, each point from the four around it. */
function flattened(picture: Picture, corners: readonly Point[]): Picture {
  const [a, b, c, d] = corners;
  if (a === undefined || b === undefined || c === undefined || d === undefined) return picture;
  const width = Math.round((distance(a, b) + distance(d, c)) / 2);
  const height = Math.round((distance(a, d) + distance(b, c)) / 2);
  const grey = Buffer.alloc(width * height, 255);
  // From the unit square to four points (Heckbert 1989).
  const [sx, sy] = [a[0] - b[0] + c[0] - d[0], a[1] - b[1] + c[1] - d[1]];
  const [dx1, dy1, dx2, dy2] = [b[0] - c[0], b[1] - c[1], d[0] - c[0], d[1] - c[1]];
  const whole = dx1 * dy2 - dx2 * dy1;
  const [g, h] = [(sx * dy2 - dx2 * sy) / whole, (dx1 * sy - sx * dy1) / whole];
  const across = [
    b[0] - a[0] + g * b[0],
    d[0] - a[0] + h * d[0],
    b[1] - a[1] + g * b[1],
    d[1] - a[1] + h * d[1],
  ];
  const [xu = 0, xv = 0, yu = 0, yv = 0] = across;
  for (let row = 0; row < height; row++) {
    const v = row / height;
    for (let column = 0; column < width; column++) {
      const u = column / width;
      const far = g * u + h * v + 1;
      const [x, y] = [(xu * u + xv * v + a[0]) / far, (yu * u + yv * v + a[1]) / far];
      grey[row * width + column] = pointAt(picture, x, y);
    }
  }
  return { width, height, grey };
}

const distance = ([x0, y0]: Point, [x1, y1]: Point): number => Math.hypot(x1 - x0, y1 - y0);

function pointAt({ grey, width, height }: Picture, x: number, y: number): number {
  const [left, top] = [
    Math.min(width - 2, Math.max(0, Math.floor(x))),
    Math.min(height - 2, Math.max(0, Math.floor(y))),
  ];
  const [fx, fy] = [Math.min(1, Math.max(0, x - left)), Math.min(1, Math.max(0, y - top))];
  const at = top * width + left;
  const upper = (grey[at] ?? 0) * (1 - fx) + (grey[at + 1] ?? 0) * fx;
  const lower = (grey[at + width] ?? 0) * (1 - fx) + (grey[at + width + 1] ?? 0) * fx;
  return Math.round(upper * (1 - fy) + lower * fy);
}
