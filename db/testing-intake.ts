import "server-only";
import { sha256 } from "@/domain/ledger";
import type { Context } from "./context";
import { announceFiles } from "./mutations/intake/announce-files";
import { openBatch } from "./mutations/intake/open-batch";
import { queueFile } from "./mutations/intake/queue-file";

/** A text as the file that says it. */
export function textFile(text: string) {
  return {
    sha256: sha256(text),
    bytes: Buffer.byteLength(text),
    format: "text" as const,
    recognised: false,
    lines: [],
    images: [],
  };
}

/** A batch of texts that have all arrived and wait. @returns its id and those of its files */
export function queueTexts(ctx: Context, texts: readonly string[]): { batch: string; ids: string[] } {
  const { id: batch } = openBatch(ctx, { source: {} });
  const files = texts.map((text, n) => ({ name: `${n + 1}.txt`, bytes: Buffer.byteLength(text) }));
  const ids = announceFiles(ctx, { batch, files }).map(({ id }) => id);
  ids.forEach((id, n) => {
    queueFile(ctx, { ...textFile(texts[n] ?? ""), id });
  });
  return { batch, ids };
}
