import { z } from "zod";

/** What kind of file a page came in; recognised by its bytes, never by its name alone. */
export const pageFormats = ["text", "html", "docx", "pdf", "image"] as const;
export type PageFormat = (typeof pageFormats)[number];

const share = z.number().min(0).max(1);

/** Where a stretch of the text stands on a page. */
export const placedLineSchema = z.strictObject({
  /** UTF-16 offsets into the reading's text; the line's own characters, without line end. */
  start: z.int().min(0),
  end: z.int().min(0),
  /** Index into `images`, or of the PDF's page, from 0. */
  page: z.int().min(0),
  /** Left, top, width and height as shares of the page, 0 to 1. */
  box: z.tuple([share, share, share, share]).readonly(),
  /** The engine's trust in what it read, 0 to 1; null where the text was in the file. */
  confidence: share.nullable(),
});
export type PlacedLine = z.infer<typeof placedLineSchema>;

/** A picture of a page, to show a line's region beside its value. */
export const pageImageSchema = z.strictObject({
  mediaType: z.literal("image/webp"),
  width: z.int().min(1),
  height: z.int().min(1),
  bytes: z.instanceof(Uint8Array),
});
export type PageImage = z.infer<typeof pageImageSchema>;

/** What a web page states about itself, to be offered, never taken as settled; null where it does not say. */
export type StatedSource = {
  title: string | null;
  publisher: string | null;
  /** ISO date. */
  published: string | null;
  /** http or https. */
  url: string | null;
};

/** Of a file that states nothing about itself. */
export const nothingStated: StatedSource = { title: null, publisher: null, published: null, url: null };

/** What a file says. */
export type PageReading = {
  format: PageFormat;
  /** In reading order, lines ended by "\n"; accepted by `acceptPageText`. */
  text: string;
  /** Read by an engine from a picture, in whole or in part: every value taken from it must be looked at. */
  recognised: boolean;
  /** Empty for text, HTML and .docx. */
  lines: readonly PlacedLine[];
  /** Of each page where anything was recognised from a picture; empty otherwise. */
  images: readonly PageImage[];
  stated: StatedSource;
};

/** What is done at the moment, for whoever waits. `done` of `of` pages; null while the number is not known. */
export type ReadingProgress = {
  step: "opening" | "reading" | "recognising";
  done: number;
  of: number | null;
};
