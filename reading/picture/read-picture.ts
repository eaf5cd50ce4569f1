import type { PageImage } from "@/domain/intake/page-reading";
import type { Block } from "../layout/piece";
import { recogniseBlock } from "./engine";
import { evenLight } from "./even-light";
import { findBlocks } from "./find-blocks";
import { findSheet } from "./find-sheet";
import { asSharp, openPicture, type Picture } from "./open-picture";
import { straighten, turned } from "./straighten";
import { tellPage } from "./tell-page";

export { openPicture } from "./open-picture";

/** Longest side of the picture that is kept, in points. */
const keptSide = 2400;

/** A page as it was recognised: its blocks in reading order, in points of its picture. */
export type RecognisedPage = { width: number; height: number; blocks: Block[]; image: PageImage };

/** Reads a photograph or scan of a page. @param onBlock called after each block is read @throws Refusal */
export async function readPicture(bytes: Uint8Array, onBlock: () => void): Promise<RecognisedPage> {
  const level = await straighten(await evenLight(await findSheet(await openPicture(bytes))));
  onBlock();
  const found = await findBlocks(level);
  const { isUpsideDown, script } = await tellPage(level, found);
  const picture = isUpsideDown ? await turned(level, 180) : level;
  onBlock();
  const blocks: Block[] = [];
  for (const block of isUpsideDown ? await findBlocks(picture) : found) {
    const rows = await recogniseBlock(picture, block, script);
    if (rows.length > 0) blocks.push({ ...block, rows });
    onBlock();
  }
  const { width, height } = picture;
  return { width, height, blocks, image: await keepPicture(picture) };
}

/** The picture of a page as it is kept. */
export async function keepPicture(picture: Picture): Promise<PageImage> {
  const { data, info } = await asSharp(picture)
    .resize(keptSide, keptSide, { fit: "inside", withoutEnlargement: true })
    .webp({ quality: 55 })
    .toBuffer({ resolveWithObject: true });
  return { mediaType: "image/webp", width: info.width, height: info.height, bytes: new Uint8Array(data) };
}
