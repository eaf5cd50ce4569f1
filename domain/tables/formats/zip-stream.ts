import { Zip, ZipDeflate } from "fflate";

/** One file of a zip, chunk by chunk. */
export type ZipEntry = { name: string; chunks: Iterable<Uint8Array> };

/**
 * Packs files as they are made. The packer is a library of a fixed version and files have one fixed time, so that the same
 * chunks give the same bytes on any machine.
 */
export function* zipStream(entries: Iterable<ZipEntry>, level: 1 | 6): Generator<Uint8Array> {
  const ready: Uint8Array[] = [];
  const zip = new Zip((error, data) => {
    if (error !== null) throw error;
    ready.push(data);
  });
  for (const { name, chunks } of entries) {
    const entry = new ZipDeflate(name, { level });
    // In the clock of the machine, which is what a zip holds.
    entry.mtime = new Date(1980, 0, 1, 0, 0, 0);
    entry.os = 3;
    zip.add(entry);
    for (const chunk of chunks) {
      entry.push(chunk);
      yield* ready.splice(0);
    }
    entry.push(new Uint8Array(0), true);
    yield* ready.splice(0);
  }
  zip.end();
  yield* ready;
}
