import { unzipSync } from "fflate";

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
