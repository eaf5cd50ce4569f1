import { createCanvas } from "@napi-rs/canvas";
import type { PDFPageProxy } from "pdfjs-dist/legacy/build/pdf.mjs";

/** Points of a drawn page's longer side: small type stays legible to the engine. */
const longestSide = 3600;

/** Draws a page as a PNG, for the engine to read. */
export async function drawPage(page: PDFPageProxy): Promise<Uint8Array> {
  const { width, height } = page.getViewport({ scale: 1 });
  const viewport = page.getViewport({ scale: longestSide / Math.max(width, height, 1) });
  const canvas = createCanvas(Math.ceil(viewport.width), Math.ceil(viewport.height));
  // The canvas stands in for a browser's: pdf.js draws with what both have in common.
  const target: unknown = canvas;
  if (!isCanvas(target)) throw new Error("no canvas");
  await page.render({ canvas: target, viewport, background: "#fff" }).promise;
  return canvas.encode("png");
}

const isCanvas = (value: unknown): value is HTMLCanvasElement =>
  typeof value === "object" && value !== null && "getContext" in value;
