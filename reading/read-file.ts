import { availableParallelism } from "node:os";
import type { ReadingProgress } from "@/domain/intake/page-reading";
import { limits } from "./limits";
import type { ReadingOutcome } from "./outcome";
import { ReadingProcess } from "./reading-process";

export type ReadFileOptions = {
  /** Called as reading goes on; not after the outcome. */
  onProgress?: (progress: ReadingProgress) => void;
  /** Ends the reading: the outcome is then `file_cancelled`. */
  signal?: AbortSignal | undefined;
};

type Pool = { free: ReadingProcess[]; waiting: ((process: ReadingProcess | null) => void)[] };
const held: typeof globalThis & { huiluReading?: Pool } = globalThis;

/**
 * Reads a file into a page's text. What kind of file it is, its bytes tell. It is read in a process of its own, within
 * `limits`; files wait their turn for as many processes as suit the machine. Never throws for what a file holds.
 *
 * @param _name as the sender calls it, or null; a name tells nothing that the bytes do not
 */
export async function readFile(
  bytes: Uint8Array,
  _name: string | null,
  { onProgress = () => {}, signal }: ReadFileOptions = {},
): Promise<ReadingOutcome> {
  if (bytes.byteLength === 0) return { ok: false, code: "page_empty", details: {} };
  if (bytes.byteLength > limits.fileBytes) {
    return { ok: false, code: "file_too_large", details: { limit: limits.fileBytes / 1_000_000 } };
  }
  const process = await take(signal);
  if (process === null) return { ok: false, code: "file_cancelled", details: {} };
  const cancel = () => process.abort("file_cancelled");
  signal?.addEventListener("abort", cancel, { once: true });
  try {
    if (signal?.aborted) return { ok: false, code: "file_cancelled", details: {} };
    return await process.read(bytes, onProgress);
  } finally {
    signal?.removeEventListener("abort", cancel);
    giveBack(process);
  }
}

/** A process of one's own, as soon as there is one; null where the signal comes first. */
function take(signal: AbortSignal | undefined): Promise<ReadingProcess | null> {
  const { free, waiting } = pool();
  if (signal?.aborted) return Promise.resolve(null);
  const process = free.pop();
  if (process !== undefined) return Promise.resolve(process);
  return new Promise((resolve) => {
    waiting.push(resolve);
    const leave = () => {
      const at = waiting.indexOf(resolve);
      if (at >= 0) waiting.splice(at, 1);
      // Without effect where its turn came first; the reading itself is then ended.
      resolve(null);
    };
    signal?.addEventListener("abort", leave, { once: true });
  });
}

function giveBack(process: ReadingProcess): void {
  const { free, waiting } = pool();
  const next = waiting.shift();
  if (next === undefined) free.push(process);
  else next(process);
}

/** The processes of this server, however many bundles hold this module; started when they are first needed. */
function pool(): Pool {
  held.huiluReading ??= {
    free: Array.from({ length: Math.min(2, availableParallelism()) }, () => new ReadingProcess()),
    waiting: [],
  };
  return held.huiluReading;
}
