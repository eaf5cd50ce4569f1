import { asSharp, type Picture } from "./open-picture";

/** Slants that are looked for, in degrees to either side: roughly first, then finely around the best. */
const widest = 12;
const rough = 0.5;
const fine = 0.1;

/**
 * Turns a page so that its lines run level: the slant at which its rows are most clearly dark or light. A page that
 * lies on its side is set up, though maybe on its head.
 */
export async function straighten(picture: Picture): Promise<Picture> {
  const upright = await slantOf(picture);
  const sideways = await slantOf(await turned(picture, 90));
  // Characters stand in columns too, but less strictly than in lines.
  const { angle, turn } =
    sideways.clarity > upright.clarity * 1.15
      ? { angle: sideways.angle, turn: 90 }
      : { angle: upright.angle, turn: 0 };
  const set = turn === 0 ? picture : await turned(picture, turn);
  return Math.abs(angle) < fine ? set : await turned(set, -angle);
}

/** A picture turned clockwise, on white. */
export async function turned(picture: Picture, degrees: number): Promise<Picture> {
  const { data, info } = await asSharp(picture)
    .rotate(degrees, { background: "#fff" })
    .greyscale()
    .raw()
    .toBuffer({ resolveWithObject: true });
  return { width: info.width, height: info.height, grey: data };
}

async function slantOf(picture: Picture): Promise<{ angle: number; clarity: number }> {
  const { data, info } = await asSharp(picture)
    .resize(1400, 1400, { fit: "inside", withoutEnlargement: true })
    .greyscale()
    .raw()
    .toBuffer({ resolveWithObject: true });
  const points = inkOf(data, info.width);
  const straight = clarity(points, 0, info.height);
  let best = { angle: 0, clarity: straight * 1.02 };
  const look = (from: number, to: number, step: number) => {
    for (let at = from; at <= to + step / 2; at += step) {
      const found = clarity(points, at, info.height);
      if (found > best.clarity) best = { angle: at, clarity: found };
    }
  };
  look(-widest, widest, rough);
  look(best.angle - rough, best.angle + rough, fine);
  // Pages of other shapes have as much ink: only how it is spread tells.
  return { angle: best.angle, clarity: best.clarity / (clarity(points, 45, info.height) || 1) };
}

function inkOf(grey: Buffer, width: number): [x: number, y: number][] {
  const points: [number, number][] = [];
  for (let at = 0; at < grey.length; at++) {
    if ((grey[at] ?? 255) < 185) points.push([at % width, Math.floor(at / width)]);
  }
  return points;
}

/** How much the rows differ in ink when lines are taken to slant so: the sum of squares. */
function clarity(points: readonly [number, number][], degrees: number, height: number): number {
  const slope = Math.tan((degrees * Math.PI) / 180);
  const rows = new Float64Array(height * 4);
  for (const [x, y] of points) {
    const row = Math.round(y - x * slope) + height * 2;
    if (row >= 0 && row < rows.length) rows[row] = (rows[row] ?? 0) + 1;
  }
  return rows.reduce((sum, count) => sum + count * count, 0);
}
