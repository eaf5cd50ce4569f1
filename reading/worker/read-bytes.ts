import { Refusal } from "@/domain/errors";
import { nothingStated, type PageReading, type ReadingProgress } from "@/domain/intake/page-reading";
import { acceptPageText } from "@/domain/intake/page-text";
import { readDocx } from "../docx/read-docx";
import { tellFormat } from "../format/tell-format";
import { decodeHtmlBytes } from "../html/decode-html-bytes";
import { looksLikeHtml } from "../html/looks-like-html";
import { readHtml } from "../html/read-html";
import { readPdf } from "../pdf/read-pdf";

/** Text as it is kept, with nothing known of where it stands. */
const ofText = { recognised: false, lines: [], images: [], stated: nothingStated } as const;

/**
 * Reads a file of any kind that is known. @throws Refusal
 */
export async function readBytes(
  bytes: Uint8Array,
  _name: string | null,
  onProgress: (progress: ReadingProgress) => void,
): Promise<PageReading> {
  onProgress({ step: "opening", done: 0, of: null });
  const format = tellFormat(bytes);
  switch (format) {
    case "text":
      return readWords(bytes);
    case "pdf": {
      const { text, lines } = await readPdf(bytes, onProgress);
      return { ...ofText, format, text: acceptPageText(text), lines };
    }
    case "docx":
      return { ...ofText, format, text: acceptPageText(await readDocx(bytes)) };
    default:
      throw new Refusal("file_unknown");
  }
}

/** A drawing is text too, but no page. */
const isSvg = (words: string): boolean =>
  /^\s*(<\?xml[^>]*>\s*)?(<!--[\s\S]*?-->\s*)*(<!doctype svg[^>]*>\s*)?<svg\b/i.test(words.slice(0, 4096));

function readWords(bytes: Uint8Array): PageReading {
  const words = decodeHtmlBytes(bytes);
  if (words === null) throw new Refusal("page_not_text");
  if (isSvg(words)) throw new Refusal("file_picture_unknown");
  if (!looksLikeHtml(words)) return { ...ofText, format: "text", text: acceptPageText(words) };
  const { text, stated } = readHtml(words);
  return { ...ofText, format: "html", text: acceptPageText(text), stated };
}
