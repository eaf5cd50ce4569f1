import "server-only";
import { eq } from "drizzle-orm";
import { z } from "zod";
import { pageFormats, pageImageSchema, placedLineSchema } from "@/domain/intake/page-reading";
import { sha256 } from "@/domain/ledger";
import type { Connection } from "../../client";
import type { SignedInContext } from "../../context";
import { appendEntry } from "../../ledger";
import { readingSeal } from "../../reading-seal";
import { pageFiles, pageImages } from "../../schema";

/** A file that a page was read from. Its bytes are not kept; their hash tells the same file when it comes again. */
export const ReceivedFileInput = z.object({
  sha256: z.string().regex(/^[0-9a-f]{64}$/),
  bytes: z.int().min(0),
  format: z.enum(pageFormats),
  recognised: z.boolean(),
  lines: z.array(placedLineSchema).max(100_000).readonly(),
  images: z.array(pageImageSchema).max(500).readonly(),
});

/** Keeps what was read from a file beside its page's text; part of the verb that receives pages. Once for each file. */
export function insertFile(
  { actor, db: tx, now }: { actor: SignedInContext["actor"]; db: Connection; now: string },
  page: string,
  { images, ...file }: z.output<typeof ReceivedFileInput>,
  name: string | null,
): void {
  const known = tx
    .select({ page: pageFiles.page })
    .from(pageFiles)
    .where(eq(pageFiles.sha256, file.sha256))
    .get();
  if (known !== undefined) return;
  const pictures = images.map((image, number) => ({
    ...image,
    file: file.sha256,
    number,
    bytes: Buffer.from(image.bytes),
    sha256: sha256(image.bytes),
  }));
  tx.insert(pageFiles)
    .values({ ...file, page, name, receivedBy: actor.id, receivedAt: now })
    .run();
  for (const picture of pictures) tx.insert(pageImages).values(picture).run();
  appendEntry(tx, {
    at: now,
    actor: actor.id,
    action: "file.received",
    subject: file.sha256,
    payload: {
      page,
      format: file.format,
      recognised: file.recognised,
      seal: readingSeal(
        file.lines,
        pictures.map((picture) => picture.sha256),
      ),
    },
  });
}
