import sharp from "sharp";
import { asSharp, type Picture } from "./open-picture";

/** Points of a page that are looked at as one when the light on it is measured. */
const cell = 16;
/** Cells around each in which the paper is looked for: more than a headline's strokes are wide. */
const around = 3;
/** Brightness that paper gets, whatever light fell on it. */
const paper = 245;

/** The page as if light fell evenly on it: every part is brightened by what the paper around it lacks. Shadows go, ink stays. */
export async function evenLight(picture: Picture): Promise<Picture> {
  const [width, height] = [Math.ceil(picture.width / cell), Math.ceil(picture.height / cell)];
  const small = await asSharp(picture)
    .resize(width, height, { fit: "fill", kernel: "cubic" })
    .greyscale()
    .raw()
    .toBuffer();
  const light = brightestNear(small, width, height);
  const paperAt = await sharp(light, { raw: { width, height, channels: 1 } })
    .blur(around)
    .resize(picture.width, picture.height, { fit: "fill", kernel: "cubic" })
    .greyscale()
    .raw()
    .toBuffer();
  const grey = Buffer.allocUnsafe(picture.grey.length);
  for (let at = 0; at < grey.length; at++) {
    // Where next to no light fell there is nothing to brighten but noise.
    const here = Math.max(40, paperAt[at] ?? paper);
    grey[at] = Math.min(255, Math.round(((picture.grey[at] ?? 0) * paper) / here));
  }
  return { ...picture, grey };
}

/** For every cell the brightest near it, first along rows and then along columns. */
function brightestNear(cells: Buffer, width: number, height: number): Buffer {
  const [rows, out] = [Buffer.alloc(cells.length), Buffer.alloc(cells.length)];
  for (let y = 0; y < height; y++) {
    for (let x = 0; x < width; x++) {
      let most = 0;
      for (let near = Math.max(0, x - around); near <= Math.min(width - 1, x + around); near++) {
        most = Math.max(most, cells[y * width + near] ?? 0);
      }
      rows[y * width + x] = most;
    }
  }
  for (let y = 0; y < height; y++) {
    for (let x = 0; x < width; x++) {
      let most = 0;
      for (let near = Math.max(0, y - around); near <= Math.min(height - 1, y + around); near++) {
        most = Math.max(most, rows[near * width + x] ?? 0);
      }
      out[y * width + x] = most;
    }
  }
  return out;
}
