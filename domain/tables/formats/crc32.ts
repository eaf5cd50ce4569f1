const table = Int32Array.from({ length: 256 }, (_, byte) => {
  let rest = byte;
  for (let bit = 0; bit < 8; bit++) rest = (rest & 1) === 1 ? (rest >>> 1) ^ 0xed_b8_83_20 : rest >>> 1;
  return rest;
});

/** The check sum that a zip keeps of each file, of bytes that come one after the other. */
export class Crc32 {
  private rest = -1;

  add(bytes: Uint8Array): void {
    let rest = this.rest;
    for (const byte of bytes) {
      rest = (table[(rest ^ byte) & 255] ?? 0) ^ (rest >>> 8);
    }
    this.rest = rest;
  }

  /** An unsigned number of 32 bits. */
  get value(): number {
    return ~this.rest >>> 0;
  }
}
