import { type Flow, partOf } from "./flow";
import { Places } from "./places";
import { simplifiedUnit } from "./scripts";
import { Whole } from "./whole";

const lineFeed = 10;

/** Writes a page's flow, character by character, and keeps where its paragraphs are. */
export class PageWriter {
  private readonly units: Uint16Array;
  private readonly places = new Places();
  private readonly paragraphs: [start: number, end: number][] = [];
  private length = 0;
  private opened = 0;

  /** @param size how many characters there may be, breaks with them */
  constructor(size: number) {
    this.units = new Uint16Array(size);
  }

  /** Adds a UTF-16 unit that stands at an offset of the page. */
  add(unit: number, offset: number): void {
    this.places.add(offset);
    this.units[this.length++] = unit;
  }

  /** The unit so many before the end of the open paragraph; none before its beginning. */
  back(count: number): number | undefined {
    return this.length - count < this.opened ? undefined : this.units[this.length - count];
  }

  endParagraph(): void {
    this.paragraphs.push([this.opened, this.length]);
    this.places.addBreak();
    this.units[this.length++] = lineFeed;
    this.opened = this.length;
  }

  /** The whole page, and its paragraphs as parts of it. */
  written(): { page: Flow; paragraphs: Flow[] } {
    const units = this.units.subarray(0, this.length);
    const shown = stringOf(units);
    const text = isSimplified(units) ? shown : stringOf(simplifiedUnits(units));
    const page: Flow = { text, shown, whole: new Whole(text, this.places), start: 0 };
    return { page, paragraphs: this.paragraphs.map(([start, end]) => partOf(page, start, end)) };
  }
}

function isSimplified(units: Uint16Array): boolean {
  let n = 0;
  while (n < units.length && simplifiedUnit(units[n] ?? 0) === units[n]) n++;
  return n === units.length;
}

function simplifiedUnits(units: Uint16Array): Uint16Array {
  const simple = new Uint16Array(units.length);
  for (let n = 0; n < units.length; n++) simple[n] = simplifiedUnit(units[n] ?? 0);
  return simple;
}

function stringOf(units: Uint16Array): string {
  return Buffer.from(units.buffer, units.byteOffset, units.byteLength).toString("utf16le");
}
