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
