import type { Block, Piece } from "../layout/piece";
import { recogniseBlock, type Script } from "./engine";
import type { Picture } from "./open-picture";
import { turned } from "./straighten";

/** Rows that are read to tell how a page lies and which script it is in. */
const sampleRows = 5;
/** Trust in the sample above which nothing else is tried: upside down or in the wrong script none comes near. */
const plain = 0.88;
/** Trust below which an engine guesses at some characters, and below which at most: on its head a page gets 0.02. */
const legible = 0.86;
const guessed = 0.4;

export type ToldPage = { isUpsideDown: boolean; script: Script };

/** Whether a page stands on its head and which script it is in, told by reading a few of its rows each way. */
export async function tellPage(picture: Picture, blocks: readonly Block[]): Promise<ToldPage> {
  const asItIs: ToldPage = { isUpsideDown: false, script: "simplified" };
  const sample = sampleOf(blocks);
  if (sample === null) return asItIs;
  const asFound = trustIn(await recogniseBlock(picture, sample, "simplified"));
  if (asFound > plain) return asItIs;
  const over =
    asFound > guessed ? null : { picture: await turned(picture, 180), sample: onItsHead(sample, picture) };
  const onHead = over === null ? 0 : trustIn(await recogniseBlock(over.picture, over.sample, "simplified"));
  const isUpsideDown = onHead > asFound;
  const simplified = Math.max(asFound, onHead);
  if (simplified > plain) return { isUpsideDown, script: "simplified" };
  const upright = isUpsideDown && over !== null ? over : { picture, sample };
  const traditional = trustIn(await recogniseBlock(upright.picture, upright.sample, "traditional"));
  // On a page that neither reads well chance decides between them: then it is taken for the commoner.
  const isTraditional = traditional > legible && traditional > simplified + 0.04;
  return { isUpsideDown, script: isTraditional ? "traditional" : "simplified" };
}

/** A few rows from the middle of the longest block. */
function sampleOf(blocks: readonly Block[]): Block | null {
  const [longest] = blocks.toSorted((a, b) => b.rows.length - a.rows.length || areaOf(b) - areaOf(a));
  if (longest === undefined) return null;
  const from = Math.max(0, Math.floor((longest.rows.length - sampleRows) / 2));
  const rows = longest.rows.slice(from, from + sampleRows);
  return {
    ...longest,
    top: Math.min(...rows.map(({ top }) => top)),
    bottom: Math.max(...rows.map(({ bottom }) => bottom)),
    rows,
  };
}

const areaOf = ({ left, top, right, bottom }: Block) => (right - left) * (bottom - top);

function onItsHead(block: Block, { width, height }: Picture): Block {
  const over = <T extends Pick<Piece, "left" | "top" | "right" | "bottom">>(box: T): T => ({
    ...box,
    left: width - box.right,
    right: width - box.left,
    top: height - box.bottom,
    bottom: height - box.top,
  });
  return { ...over(block), rows: block.rows.map(over).reverse() };
}

/** The engine's trust in what it read, by character; 0 where it read nothing. */
function trustIn(rows: readonly Piece[]): number {
  const characters = rows.reduce((sum, { text }) => sum + text.length, 0);
  const trust = rows.reduce((sum, { text, confidence }) => sum + text.length * (confidence ?? 0), 0);
  return characters === 0 ? 0 : trust / characters;
}
