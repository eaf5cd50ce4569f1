import "server-only";
import { and, asc, desc, eq, or } from "drizzle-orm";
import type { PlacedLine } from "@/domain/intake/page-reading";
import type { Connection } from "../client";
import type { Context } from "../context";
import { permit } from "../guard";
import { pageFiles, pageImages } from "../schema";

/** How a page was read from a picture or PDF: where its lines stand, and the pictures' sizes; they are fetched one by one. */
export type PictureReading = {
  file: string;
  lines: readonly PlacedLine[];
  images: { number: number; width: number; height: number }[];
};

/** A picture of a page, or null. For staff: what is not published is nobody else's. @throws Refusal */
export function getPageImage(
  ctx: Context,
  file: string,
  number: number,
): { mediaType: string; sha256: string; bytes: Uint8Array<ArrayBuffer> } | null {
  permit(ctx, "draft.read");
  const row = ctx.db
    .select({ mediaType: pageImages.mediaType, sha256: pageImages.sha256, bytes: pageImages.bytes })
    .from(pageImages)
    .where(and(eq(pageImages.file, file), eq(pageImages.number, number)))
    .get();
  return row === undefined ? null : { ...row, bytes: new Uint8Array(row.bytes) };
}

/**
 * Where the lines of a page stand, of the first file that was recognised, else of the first PDF, which has no pictures;
 * null where its text was text. Part of guarded reads.
 */
export function pictureReading(db: Connection, page: string): PictureReading | null {
  const file = db
    .select({ sha256: pageFiles.sha256, lines: pageFiles.lines })
    .from(pageFiles)
    .where(and(eq(pageFiles.page, page), or(eq(pageFiles.recognised, true), eq(pageFiles.format, "pdf"))))
    .orderBy(desc(pageFiles.recognised), asc(pageFiles.receivedAt), asc(pageFiles.sha256))
    .limit(1)
    .get();
  if (file === undefined) return null;
  const images = db
    .select({ number: pageImages.number, width: pageImages.width, height: pageImages.height })
    .from(pageImages)
    .where(eq(pageImages.file, file.sha256))
    .orderBy(asc(pageImages.number))
    .all();
  return { file: file.sha256, lines: file.lines, images };
}
