import { type ReadingOutcome, readFile } from "@/reading";

/** Reads a file and says in a few words how far it is. */
export function readWithProgress(
  bytes: Uint8Array,
  name: string,
  say: (words: string) => void,
  signal: AbortSignal,
): Promise<ReadingOutcome> {
  return readFile(bytes, name, {
    onProgress: ({ step, done, of }) => say(of === null ? step : `${step} ${done}/${of}`),
    signal,
  });
}
