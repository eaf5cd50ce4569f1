import sharp, { type Sharp } from "sharp";
import { Refusal } from "@/domain/errors";
import { limits } from "../limits";
import { isHeic, openHeic } from "./open-heic";

/** A page in shades of grey, a byte a point. */
export type Picture = { width: number; height: number; grey: Buffer };

/** The longer side that a page is worked on at, in points: type of 9 pt on a broadsheet is then 25 points high. */
const longestSide = 5000;

/**
 * Opens a picture the right way up, on white, in even contrast.
 *
 * @throws Refusal `file_too_complex`, `file_broken`
 */
export async function openPicture(bytes: Uint8Array): Promise<Picture> {
  const opened = isHeic(bytes) ? await openDecoded(bytes) : await openCoded(bytes);
  const { data, info } = await opened
    .flatten({ background: "#fff" })
    .greyscale()
    .resize(longestSide, longestSide, { fit: "inside", withoutEnlargement: true })
    .normalise()
    .raw()
    .toBuffer({ resolveWithObject: true })
    .catch(() => {
      throw new Refusal("file_broken");
    });
  return { width: info.width, height: info.height, grey: data };
}

async function openCoded(bytes: Uint8Array): Promise<Sharp> {
  const options = { limitInputPixels: limits.pixels, failOn: "error", pages: 1 } as const;
  const { width = 0, height = 0 } = await sharp(bytes, { ...options, limitInputPixels: false })
    .metadata()
    .catch(() => {
      throw new Refusal("file_broken");
    });
  if (width * height > limits.pixels) throw new Refusal("file_too_complex");
  return sharp(bytes, options).autoOrient();
}

async function openDecoded(bytes: Uint8Array): Promise<Sharp> {
  const { width, height, data } = await openHeic(bytes);
  return sharp(data, { raw: { width, height, channels: 4 } });
}

/** For work on a picture: sharp with its raw points. */
export const asSharp = ({ grey, width, height }: Picture): Sharp =>
  sharp(grey, { raw: { width, height, channels: 1 } });
