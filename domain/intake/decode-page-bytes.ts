/** Words frequent in reports of sessions, simplified and traditional: the right encoding shows many of them. */
const frequent = /[的一是在会會人大代表委员員议議政协協区區县縣市党黨工作报報告第次届屆]/g;

/**
 * A text file's bytes as text: UTF-8 or UTF-16 by its mark, UTF-8 where it is valid, else GB 18030 or Big5, whichever
 * gives more of the characters that reports use. Null for bytes that are none of these.
 */
export function decodePageBytes(bytes: Uint8Array): string | null {
  const mark =
    bytes[0] === 0xff && bytes[1] === 0xfe
      ? "utf-16le"
      : bytes[0] === 0xfe && bytes[1] === 0xff
        ? "utf-16be"
        : null;
  const certain = decode(bytes, mark ?? "utf-8");
  if (certain !== null) return certain;
  const [best] = ["gb18030", "big5"]
    .flatMap((encoding) => {
      const text = decode(bytes, encoding);
      // Not every decoder refuses what it cannot read; text has no NUL.
      return text === null || /[\0\uFFFD]/.test(text)
        ? []
        : [{ text, found: text.match(frequent)?.length ?? 0 }];
    })
    .sort((a, b) => b.found - a.found);
  return best?.text ?? null;
}

function decode(bytes: Uint8Array, encoding: string): string | null {
  try {
    return new TextDecoder(encoding, { fatal: true }).decode(bytes);
  } catch {
    return null;
  }
}
