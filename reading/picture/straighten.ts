import { asSharp, type Picture } from "./open-picture";

/** Slants that are looked for, in degrees to either side. */
const widest = 4;
const step = 0.2;

/** Turns a page so that its lines run level: the slant at which its rows are most clearly dark or light. */
export async function straighten(picture: Picture): Promise<Picture> {
  const { data, info } = await asSharp(picture)
    .resize(1400, 1400, { fit: "inside", withoutEnlargement: true })
    .greyscale()
    .raw()
    .toBuffer({ resolveWithObject: true });
  const points = inkOf(data, info.width);
  let [best, angle] = [clarity(points, 0, info.height) * 1.02, 0];
  for (let at = -widest; at <= widest; at += step) {
    const found = clarity(points, at, info.height);
    if (found > best) [best, angle] = [found, at];
  }
  if (Math.abs(angle) < step / 2) return picture;
  const turned = await asSharp(picture)
    .rotate(-angle, { background: "#fff" })
    .greyscale()
    .raw()
    .toBuffer({ resolveWithObject: true });
  return { width: turned.info.width, height: turned.info.height, grey: turned.data };
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
  const rows = new Float64Array(height * 3);
  for (const [x, y] of points) {
    const row = Math.round(y - x * slope) + height;
    if (row >= 0 && row < rows.length) rows[row] = (rows[row] ?? 0) + 1;
  }
  return rows.reduce((sum, count) => sum + count * count, 0);
}
