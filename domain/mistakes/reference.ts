/** Crockford's base 32: no letter that is easily taken for a digit or another letter. */
const letters = "0123456789ABCDEFGHJKMNPQRSTVWXYZ";

/**
 * The number of a report, such as `K7QF2-9XW4M`. Fifty random bits: whoever does not have it does not guess it, since
 * it is all that is asked of who looks up an answer.
 *
 * @param random at least ten bytes
 */
export function mistakeReference(random: Uint8Array): string {
  const drawn = [...random.subarray(0, 10)].map((byte) => letters.charAt(byte & 31)).join("");
  if (drawn.length < 10) throw new RangeError("ten random bytes are needed");
  return `${drawn.slice(0, 5)}-${drawn.slice(5)}`;
}

/** A reference as somebody wrote it down, in its own form; null for what is none. */
export function readReference(written: string): string | null {
  const plain = written
    .normalize("NFKC")
    .toUpperCase()
    .replace(/[\s\p{Pd}]/gu, "")
    .replaceAll("O", "0")
    .replace(/[IL]/g, "1");
  if (plain.length !== 10 || [...plain].some((letter) => !letters.includes(letter))) return null;
  return `${plain.slice(0, 5)}-${plain.slice(5)}`;
}
