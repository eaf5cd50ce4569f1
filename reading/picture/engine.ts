import { createRequire } from "node:module";
import { dirname, join } from "node:path";
import { createWorker, OEM, PSM, type Worker } from "tesseract.js";
import type { Block, Piece } from "../layout/piece";
import { asSharp, type Picture } from "./open-picture";

/** Height that type is brought to before it is read, in points: of 30 to 40, what errs least (2.8 % of characters). */
const bestSize = 32;
const wide = "[\\u2e80-\\u9fff\\uff00-\\uffef\\u3001-\\u3017\\u2018-\\u201d]";
const betweenWide = new RegExp(
  `(?<=${wide}) +(?=${wide}|[\\x21-\\x7e])|(?<=[\\x21-\\x7e]) +(?=${wide})`,
  "gu",
);

/** The data for traditional characters give ASCII marks where the page has wide ones. */
const halfMark = /(?<=[\u4e00-\u9fff])[,;:?!]|(?<=\d),(?=[\u4e00-\u9fff])/gu;
const wideMarks: Readonly<Record<string, string>> = { ",": "，", ";": "；", ":": "：", "?": "？", "!": "！" };

/** Scripts that there are data for. */
export type Script = "simplified" | "traditional";

const languages = { simplified: "chi_sim", traditional: "chi_tra" } as const;

const engines = new Map<Script, Promise<Worker>>();

/** The engine for a script, started once; its data lie in a package. */
function started(script: Script): Promise<Worker> {
  const known = engines.get(script);
  if (known !== undefined) return known;
  const language = languages[script];
  const require = createRequire(import.meta.url);
  const data = dirname(require.resolve(`@tesseract.js-data/${language}/package.json`));
  const engine = createWorker(language, OEM.LSTM_ONLY, {
    langPath: join(data, "4.0.0_best_int"),
    gzip: true,
    cacheMethod: "none",
  });
  engines.set(script, engine);
  return engine;
}

/** The lines of one block as the engine reads them, with their places on the page and its trust in each. */
export async function recogniseBlock(picture: Picture, block: Block, script: Script): Promise<Piece[]> {
  const worker = await started(script);
  // Enough white for the engine, and nothing of what stands above or below.
  const pad = Math.round(block.size * 0.2);
  const left = Math.max(0, Math.floor(block.left - pad));
  const top = Math.max(0, Math.floor(block.top - pad));
  const width = Math.min(picture.width, Math.ceil(block.right + pad)) - left;
  const height = Math.min(picture.height, Math.ceil(block.bottom + pad)) - top;
  const scale = Math.min(3, Math.max(0.4, bestSize / typicalSize(block)));
  const image = await asSharp(picture)
    .extract({ left, top, width, height })
    .resize(Math.max(8, Math.round(width * scale)))
    .extend({ top: 16, bottom: 16, left: 16, right: 16, background: "#fff" })
    .png()
    .toBuffer();
  await worker.setParameters({
    // White on black would be read a second time, wherever the engine is unsure of a line.
    tessedit_do_invert: "0",
    user_defined_dpi: "300",
    tessedit_pageseg_mode: block.rows.length === 1 ? PSM.SINGLE_LINE : PSM.SINGLE_BLOCK,
  });
  const { data } = await worker.recognize(image, {}, { blocks: true, text: false });
  const lines = (data.blocks ?? []).flatMap(({ paragraphs }) => paragraphs.flatMap((one) => one.lines));
  return lines.flatMap(({ text, bbox, confidence }) => {
    const words = text
      .trim()
      .replace(betweenWide, "")
      .replace(halfMark, (mark) => wideMarks[mark] ?? mark);
    if (words === "") return [];
    const [x, y] = [(at: number) => left + (at - 16) / scale, (at: number) => top + (at - 16) / scale];
    const place = { left: x(bbox.x0), top: y(bbox.y0), right: x(bbox.x1), bottom: y(bbox.y1) };
    return [{ ...place, text: words, size: block.size, confidence: Math.min(1, confidence / 100) }];
  });
}

function typicalSize({ rows }: Block): number {
  const sizes = rows.map(({ top, bottom }) => bottom - top).sort((a, b) => a - b);
  return sizes[Math.floor(sizes.length / 2)] ?? bestSize;
}
