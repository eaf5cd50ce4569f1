import { Refusal } from "@/domain/errors";
import type { PlacedLine, ReadingProgress } from "@/domain/intake/page-reading";
import { type PlacedPage, textOfPages } from "../layout/page-text";
import { openPdf } from "./open-pdf";
import { pagePieces } from "./page-pieces";

/** What a PDF's pages say, and where. @throws Refusal */
export async function readPdf(
  bytes: Uint8Array,
  onProgress: (progress: ReadingProgress) => void,
): Promise<{ text: string; lines: PlacedLine[] }> {
  const document = await openPdf(bytes);
  const pages: PlacedPage[] = [];
  for (let number = 0; number < document.numPages; number++) {
    onProgress({ step: "reading", done: number, of: document.numPages });
    const page = await document.getPage(number + 1);
    const { width, height } = page.getViewport({ scale: 1 });
    pages.push({ number, width, height, pieces: await pagePieces(page) });
    page.cleanup();
  }
  const reading = textOfPages(pages);
  if (reading.text.trim() === "") throw new Refusal("file_no_text");
  return reading;
}
