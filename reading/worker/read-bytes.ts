import { Refusal } from "@/domain/errors";
import { nothingStated, type PageReading, type ReadingProgress } from "@/domain/intake/page-reading";
import { acceptPageText } from "@/domain/intake/page-text";
import { tellFormat } from "../format/tell-format";

/** Text as it is kept, with nothing known of where it stands. */
const ofText = { recognised: false, lines: [], images: [], stated: nothingStated } as const;

/**
 * Reads a file of any kind that is known. What reads a kind is loaded when the first file of it comes.
 *
 * @throws Refusal
 */
export async function readBytes(
  bytes: Uint8Array,
  onProgress: (progress: ReadingProgress) => void,
): Promise<PageReading> {
  onProgress({ step: "opening", done: 0, of: null });
  const format = tellFormat(bytes);
  switch (format) {
    case "text":
      return readWords(bytes);
    case "pdf": {
      const { readPdf } = await import("../pdf/read-pdf");
      const reading = await readPdf(bytes, onProgress);
      return { ...ofText, ...reading, format, text: acceptPageText(reading.text) };
    }
    case "image":
      return readImage(bytes, onProgress);
    case "docx": {
      const { readDocx } = await import("../docx/read-docx");
      return { ...ofText, format, text: acceptPageText(await readDocx(bytes)) };
    }
  }
}

async function readImage(
  bytes: Uint8Array,
  onProgress: (progress: ReadingProgress) => void,
): Promise<PageReading> {
  const { readPicture } = await import("../picture/read-picture");
  const { textOfPages } = await import("../layout/page-text");
  const page = await readPicture(bytes, () => onProgress({ step: "recognising", done: 0, of: 1 }));
  const { text, lines } = textOfPages([{ number: 0, ...page }]);
  if (text.trim() === "") throw new Refusal("file_no_text");
  const reading = { recognised: true, images: [page.image], stated: nothingStated } as const;
  return { ...reading, format: "image", text: acceptPageText(text), lines };
}

/** A drawing is text too, but no page. */
const isSvg = (words: string): boolean =>
  /^\s*(<\?xml[^>]*>\s*)?(<!--[\s\S]*?-->\s*)*(<!doctype svg[^>]*>\s*)?<svg\b/i.test(words.slice(0, 4096));

async function readWords(bytes: Uint8Array): Promise<PageReading> {
  const { decodeHtmlBytes } = await import("../html/decode-html-bytes");
  const { looksLikeHtml } = await import("../html/looks-like-html");
  const words = decodeHtmlBytes(bytes);
  if (words === null) throw new Refusal("page_not_text");
  if (isSvg(words)) throw new Refusal("file_picture_unknown");
  if (!looksLikeHtml(words)) return { ...ofText, format: "text", text: acceptPageText(words) };
  const { readHtml } = await import("../html/read-html");
  const { text, stated } = readHtml(words);
  return { ...ofText, format: "html", text: acceptPageText(text), stated };
}
