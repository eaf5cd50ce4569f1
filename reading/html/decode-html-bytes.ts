import { decodePageBytes } from "@/domain/intake/decode-page-bytes";

/**
 * Text of a file that may be a web page: as `decodePageBytes`, but where bytes are not UTF-8 and the page names its
 * encoding, that one, if it fits. Null where none does.
 */
export function decodeHtmlBytes(bytes: Uint8Array): string | null {
  const named = /<meta[^>]{0,200}charset\s*=\s*["']?\s*([\w-]{2,20})/i.exec(
    Buffer.from(bytes.subarray(0, 4096)).toString("latin1"),
  )?.[1];
  if (named === undefined || isUnicode(bytes)) return decodePageBytes(bytes);
  try {
    const text = new TextDecoder(named, { fatal: true }).decode(bytes);
    return text.includes("\uFFFD") ? decodePageBytes(bytes) : text;
  } catch {
    return decodePageBytes(bytes);
  }
}

/** A page saved by a browser is UTF-8 whatever it says. */
function isUnicode(bytes: Uint8Array): boolean {
  try {
    new TextDecoder("utf-8", { fatal: true }).decode(bytes);
    return true;
  } catch {
    return false;
  }
}
