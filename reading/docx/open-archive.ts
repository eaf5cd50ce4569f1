import { Unzip, UnzipInflate, zipSync } from "fflate";
import { Refusal } from "@/domain/errors";
import { limits } from "../limits";

/** What of a .docx holds words or says where they are; pictures, fonts and macros stay closed. */
const ofDocx = /^(\[Content_Types\]\.xml|_rels\/\.rels|word\/[^/]+\.xml|word\/_rels\/[^/]+\.rels)$/;

/**
 * The parts of an Office file that hold words, as an archive again. What the archive says of its sizes is not believed: what
 * comes out is counted, and it is refused as soon as that is too much.
 *
 * @param most bytes that may come out
 * @param wanted names of the parts; those of a .docx where it is not said
 * @throws Refusal `file_too_complex`, `file_broken`
 */
export function openArchive(
  bytes: Uint8Array,
  most: number = limits.docxBytes,
  wanted: RegExp = ofDocx,
): Uint8Array {
  const parts: Record<string, Uint8Array> = {};
  let opened = 0;
  const unzip = new Unzip((file) => {
    if (!wanted.test(file.name)) return;
    const chunks: Uint8Array[] = [];
    file.ondata = (error, chunk, isLast) => {
      if (error) throw error instanceof Refusal ? error : new Refusal("file_broken");
      opened += chunk.length;
      if (opened > most) throw new Refusal("file_too_complex");
      chunks.push(chunk);
      if (isLast) parts[file.name] = Buffer.concat(chunks);
    };
    file.start();
  });
  unzip.register(UnzipInflate);
  // Piece by piece, so that a bomb is noticed long before it has gone off.
  const step = 16_384;
  for (let at = 0; at < bytes.length; at += step) {
    unzip.push(bytes.subarray(at, at + step), at + step >= bytes.length);
  }
  if (parts["[Content_Types].xml"] === undefined) throw new Refusal("file_broken");
  return zipSync(parts, { level: 0 });
}
