import { unzipSync, type Zippable, zipSync } from "fflate";

/** A fixed moment for every file, in the clock of the machine, which is what a zip holds: never the time of making. */
const moment = () => new Date(1980, 0, 1, 0, 0, 0);

/** Packs files in their order; the same files give the same bytes, for the packer is our own and of a fixed version. */
export function zipFiles(files: ReadonlyMap<string, Uint8Array>): Uint8Array<ArrayBuffer> {
  const packed: Zippable = {};
  for (const [name, bytes] of files) packed[name] = [bytes, { level: 6, mtime: moment(), os: 3 }];
  return new Uint8Array(zipSync(packed));
}

/** Most bytes that a bundle may take unpacked: what claims more is not a bundle. */
const most = 2 ** 30;

/** Unpacks a zip. @throws Error for what is no zip, or too large */
export function unzipFiles(zip: Uint8Array): Map<string, Uint8Array> {
  let size = 0;
  const files = unzipSync(zip, {
    filter: ({ originalSize }) => {
      size += originalSize;
      if (size > most) throw new Error("the zip is too large");
      return true;
    },
  });
  return new Map(Object.entries(files));
}
