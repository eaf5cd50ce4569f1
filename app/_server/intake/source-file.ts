import "server-only";
import type { Context } from "@/db/context";
import { AddSourceFileInput, addSourceFile } from "@/db/mutations/draft/add-source-file";
import { Refusal } from "@/domain/errors";
import { sha256 } from "@/domain/ledger";
import { limits, type ReadingProgress, readFile } from "@/reading";

/** What is said of a file that is to stand beside a draft. */
export const SourceFileQuery = AddSourceFileInput.pick({
  kind: true,
  publisher: true,
  published: true,
  fileName: true,
});

/**
 * Reads a file that a request brings and puts it beside a draft as one more source.
 *
 * @throws Refusal with the code of why it cannot be read, or as `addSourceFile`
 * @returns the source's id within the record
 */
export async function receiveSourceFile(
  ctx: () => Context,
  id: string,
  request: Request,
  onProgress: (progress: ReadingProgress) => void,
): Promise<string> {
  const said = SourceFileQuery.safeParse(Object.fromEntries(new URL(request.url).searchParams));
  if (!said.success) throw new Refusal("invalid_input");
  const bytes = await bytesOf(request);
  const outcome = await readFile(bytes, said.data.fileName, { onProgress, signal: request.signal });
  if (!outcome.ok) throw new Refusal(outcome.code, outcome.details);
  const { text, stated, format, recognised, lines, images } = outcome.reading;
  const file = { sha256: sha256(bytes), bytes: bytes.byteLength, format, recognised, lines, images };
  return addSourceFile(ctx(), { id, text, file, stated, ...said.data }).source;
}

/** The body of a request, no longer than files may be. */
async function bytesOf(request: Request): Promise<Uint8Array> {
  const tooLarge = () => new Refusal("file_too_large", { limit: limits.fileBytes / 1_000_000 });
  if (Number(request.headers.get("content-length") ?? 0) > limits.fileBytes) throw tooLarge();
  const chunks: Uint8Array[] = [];
  let size = 0;
  const reader = request.body?.getReader();
  for (let part = await reader?.read(); part?.value !== undefined; part = await reader?.read()) {
    size += part.value.byteLength;
    if (size > limits.fileBytes) throw tooLarge();
    chunks.push(part.value);
  }
  return Buffer.concat(chunks);
}
