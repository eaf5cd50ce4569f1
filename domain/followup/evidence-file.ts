/** Largest file kept as evidence, in bytes. */
export const largestEvidence = 5_000_000;

const kinds: readonly { mediaType: string; starts: readonly number[]; at?: number }[] = [
  { mediaType: "application/pdf", starts: [0x25, 0x50, 0x44, 0x46, 0x2d] },
  { mediaType: "image/png", starts: [0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a] },
  { mediaType: "image/jpeg", starts: [0xff, 0xd8, 0xff] },
  { mediaType: "image/webp", starts: [0x57, 0x45, 0x42, 0x50], at: 8 },
];

/** What a file is by its first bytes, whatever its name says; null for what is not taken as evidence. */
export function evidenceType(bytes: Uint8Array): string | null {
  return (
    kinds.find(({ starts, at = 0 }) => starts.every((byte, n) => bytes[at + n] === byte))?.mediaType ?? null
  );
}

/** How names end that say what a file is, the usual one first. */
const endings: Readonly<Record<string, readonly string[]>> = {
  "application/pdf": ["pdf"],
  "image/png": ["png"],
  "image/jpeg": ["jpg", "jpeg"],
  "image/webp": ["webp"],
};

/**
 * The name under which a file is shown and saved: without folders, and without characters that are not seen or that turn
 * what follows around; and it ends as its bytes are, so that a picture called `minutes.pdf.exe` is not taken for a program.
 *
 * @param name as sent, which may be anything
 * @param mediaType by the file's bytes
 */
export function evidenceName(name: string, mediaType: string): string {
  const last = name.split(/[/\\]/).at(-1) ?? "";
  const seen = last
    .replace(/[\p{C}\u2028\u2029]/gu, "")
    .replace(/^[\s.]+/, "")
    .trim();
  const known = endings[mediaType] ?? [];
  const typed = known.find((ending) => seen.toLowerCase().endsWith(`.${ending}`));
  const stem = typed === undefined ? seen : seen.slice(0, -typed.length - 1);
  // Half of a character of two units can be said in no header.
  const short = stem.slice(0, longestName).replace(/[\ud800-\udbff]$/, "");
  return `${short || "evidence"}.${typed ?? known[0] ?? "bin"}`;
}

/** In UTF-16 units, of which each takes three bytes at most; file systems take 255. */
const longestName = 80;
