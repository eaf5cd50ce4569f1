/** A set of characters to look up by code: far cheaper than a pattern where a text is gone through one by one. */
export class Marks {
  private readonly bits = new Uint32Array(0x10000 / 32);

  constructor(characters: string) {
    for (let n = 0; n < characters.length; n++) this.add(characters.charCodeAt(n));
  }

  /** Takes in a UTF-16 unit, or all from one to another. */
  add(from: number, to = from): void {
    for (let code = from; code <= to; code++) {
      const all = (code & 31) === 0 && code + 31 <= to;
      this.bits[code >> 5] = all ? 0xffffffff : (this.bits[code >> 5] ?? 0) | (1 << (code & 31));
      if (all) code += 31;
    }
  }

  /** Whether a UTF-16 unit is one of them. */
  has(code: number): boolean {
    return (((this.bits[code >> 5] ?? 0) >> (code & 31)) & 1) === 1;
  }
}

const known = new Map<string, Marks>();

/** The set of some characters, made once. */
export function marksOf(characters: string): Marks {
  let marks = known.get(characters);
  if (marks === undefined) {
    marks = new Marks(characters);
    known.set(characters, marks);
  }
  return marks;
}
