import { createRequire } from "node:module";
import { dirname, join } from "node:path";
import {
  getDocument,
  InvalidPDFException,
  type PDFDocumentProxy,
  VerbosityLevel,
} from "pdfjs-dist/legacy/build/pdf.mjs";
import { Refusal } from "@/domain/errors";
import { limits } from "../limits";

const folder = dirname(createRequire(import.meta.url).resolve("pdfjs-dist/package.json"));
const within = (name: string) => `${join(folder, name)}/`;

/**
 * Opens a PDF. Nothing in it is run: scripts, forms and attachments stay as they are, and no font of the system is used.
 *
 * @throws Refusal `file_encrypted`, `file_broken`, `file_too_many_pages`
 */
export async function openPdf(bytes: Uint8Array): Promise<PDFDocumentProxy> {
  const document = await getDocument({
    data: new Uint8Array(bytes),
    verbosity: VerbosityLevel.ERRORS,
    isEvalSupported: false,
    useSystemFonts: false,
    disableFontFace: true,
    enableXfa: false,
    stopAtErrors: false,
    maxImageSize: limits.pixels,
    cMapUrl: within("cmaps"),
    cMapPacked: true,
    standardFontDataUrl: within("standard_fonts"),
    wasmUrl: within("wasm"),
    iccUrl: within("iccs"),
  }).promise.catch((error: unknown) => {
    if (error instanceof Error && error.name === "PasswordException") throw new Refusal("file_encrypted");
    if (error instanceof InvalidPDFException) throw new Refusal("file_broken");
    throw error;
  });
  const pages = document.numPages;
  if (pages > limits.pages) throw new Refusal("file_too_many_pages", { pages, limit: limits.pages });
  return document;
}
