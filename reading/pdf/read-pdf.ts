import type { PDFPageProxy } from "pdfjs-dist/legacy/build/pdf.mjs";
import { Refusal } from "@/domain/errors";
import type { PageImage, PageReading, ReadingProgress } from "@/domain/intake/page-reading";
import { type PlacedPage, placedBlocks, textOfPages } from "../layout/page-text";
import type { Piece } from "../layout/piece";
import { openPdf } from "./open-pdf";
import { pagePieces } from "./page-pieces";

type PdfReading = Pick<PageReading, "text" | "lines" | "images" | "recognised">;

/**
 * What a PDF's pages say, and where. A page that is a picture, or whose text layer is unreadable, is drawn and
 * recognised; the pictures of all pages are then kept, so that pages and pictures have one numbering.
 *
 * @throws Refusal
 */
export async function readPdf(
  bytes: Uint8Array,
  onProgress: (progress: ReadingProgress) => void,
): Promise<PdfReading> {
  const document = await openPdf(bytes);
  const of = document.numPages;
  const pages: { page: PDFPageProxy; pieces: Piece[]; isLegible: boolean }[] = [];
  for (let done = 0; done < of; done++) {
    onProgress({ step: "reading", done, of });
    const page = await document.getPage(done + 1);
    const { pieces, hasPictures } = await pagePieces(page);
    pages.push({ page, pieces, isLegible: isLegible(pieces, hasPictures) });
  }
  const recognised = pages.some((one) => !one.isLegible);
  const placed: PlacedPage[] = [];
  const images: PageImage[] = [];
  for (const [number, { page, pieces, isLegible: hasText }] of pages.entries()) {
    const { width, height } = page.getViewport({ scale: 1 });
    if (hasText) placed.push({ number, width, height, blocks: placedBlocks(pieces) });
    if (recognised) {
      const onBlock = () => onProgress({ step: "recognising", done: number, of });
      const { keepPicture, openPicture, readPicture } = await import("../picture/read-picture");
      const drawn = await import("./draw-page").then(({ drawPage }) => drawPage(page));
      if (hasText) images.push(await keepPicture(await openPicture(drawn)));
      else {
        const { image, ...rest } = await readPicture(drawn, onBlock);
        images.push(image);
        placed.push({ number, ...rest });
      }
    }
    page.cleanup();
  }
  const reading = textOfPages(placed);
  if (reading.text.trim() === "") throw new Refusal("file_no_text");
  return { ...reading, images, recognised };
}

/** Whether a page's text layer says what the page shows; a page with hardly any words may be a picture. */
function isLegible(pieces: readonly Piece[], hasPictures: boolean): boolean {
  const text = pieces.map((piece) => piece.text).join("");
  // Fonts without a table of their characters give private or broken ones.
  const odd = text.match(/[\p{Cc}\p{Co}\ufffd]/gu)?.length ?? 0;
  if (odd * 4 > text.length) return text.length === 0 && !hasPictures;
  return text.length >= 20 || !hasPictures;
}
