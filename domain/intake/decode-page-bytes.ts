/**
 * A text file's bytes as text: UTF-8 or UTF-16 by its mark; UTF-8 where it is valid; else UTF-16 without a mark, GB 18030
 * or Big5, whichever makes the likeliest text. Null for bytes that are none of these.
 */
export function decodePageBytes(bytes: Uint8Array): string | null {
  const marked = bytes[0] === 0xff && bytes[1] === 0xfe ? "utf-16le" : "utf-16be";
  if (marked === "utf-16le" || (bytes[0] === 0xfe && bytes[1] === 0xff)) return decode(bytes, marked);
  const utf8 = decode(bytes, "utf-8");
  if (utf8 !== null && !utf8.includes("\0")) return utf8;
  for (const encoding of ["utf-16le", "utf-16be"]) {
    const text = bytes.length % 2 === 0 ? decode(bytes, encoding) : null;
    if (text !== null && usualShare(text) > 0.9) return text;
  }
  const [best] = [
    { text: decode(bytes, "gb18030"), score: commonShare(bytes, isCommonInGb) },
    { text: decode(bytes, "big5"), score: commonShare(bytes, isCommonInBig5) },
  ]
    .flatMap(({ text, score }) =>
      // Not every decoder refuses what it cannot read; text has no NUL.
      text === null || /[\0\uFFFD]/.test(text) ? [] : [{ text, score: score + frequentShare(text) }],
    )
    .sort((a, b) => b.score - a.score);
  return best?.text ?? null;
}

/** Words frequent in reports of sessions, simplified and traditional. */
const frequent =
  /[的一是在了和年月日会會人大代表委员員议議政协協区區县縣市党黨工作报報告第次届屆主任出席实實到应應通过過决決]/g;

const frequentShare = (text: string): number =>
  (text.match(frequent)?.length ?? 0) / Math.max(1, text.match(/[^\0-\x7f]/g)?.length ?? 0);

/** Share of Chinese, its punctuation and printable ASCII among a text's characters. */
const usualShare = (text: string): number =>
  (text.match(/[\t\n\r\x20-\x7e\u2010-\u2026\u3000-\u303f\u4e00-\u9fff\uff01-\uff5e]/g)?.length ?? 0) /
  Math.max(1, text.length);

/**
 * Both double-byte encodings put the characters in daily use first, and almost every pair of the one is some pair of
 * the other: in the right one, nearly all pairs lie in its first part.
 */
function commonShare(bytes: Uint8Array, isCommon: (lead: number, trail: number) => boolean): number {
  let [pairs, common] = [0, 0];
  for (let at = 0; at < bytes.length; at++) {
    const [lead, trail] = [bytes[at] ?? 0, bytes[at + 1] ?? 0];
    if (lead < 0x80) continue;
    pairs++;
    if (isCommon(lead, trail)) common++;
    at++;
  }
  return common / Math.max(1, pairs);
}

/** GB 2312: signs in rows A1 to A3, level 1 in B0 to D7, second bytes from A1 on. */
const isCommonInGb = (lead: number, trail: number): boolean =>
  trail >= 0xa1 && ((lead >= 0xa1 && lead <= 0xa3) || (lead >= 0xb0 && lead <= 0xd7));

/** Big5: signs in A1 to A3, level 1 in A4 to C6, second bytes 40 to 7E and from A1 on. */
const isCommonInBig5 = (lead: number, trail: number): boolean =>
  lead >= 0xa1 && lead <= 0xc6 && ((trail >= 0x40 && trail <= 0x7e) || trail >= 0xa1);

function decode(bytes: Uint8Array, encoding: string): string | null {
  try {
    return new TextDecoder(encoding, { fatal: true }).decode(bytes);
  } catch {
    return null;
  }
}
