/** Where a break between paragraphs stands in the page. */
const nowhere = -1;

/**
 * Where the characters of a text stand in the page. Characters that are neighbours in both make a stretch; only where each
 * begins is kept, in the text and in the page.
 */
export class Places {
  private readonly starts: number[] = [];
  private readonly offsets: number[] = [];
  private length = 0;
  private next = nowhere;

  /** The text's next character, by its offset in the page. */
  add(offset: number): void {
    if (offset !== this.next || offset === nowhere) this.begin(offset);
    this.next = offset + 1;
    this.length++;
  }

  /** The text's next character is a break between paragraphs, which stands nowhere in the page. */
  addBreak(): void {
    this.begin(nowhere);
    this.next = nowhere;
    this.length++;
  }

  /** The characters [start, end) of another text follow. */
  append(other: Places, start: number, end: number): void {
    if (start >= end) return;
    for (let n = other.stretchAt(start); n < other.starts.length; n++) {
      const { from, to, offset } = other.stretch(n);
      if (from >= end) break;
      const skipped = Math.max(0, start - from);
      this.begin(offset === nowhere ? nowhere : offset + skipped);
      this.length += Math.min(end, to) - from - skipped;
    }
    this.next = nowhere;
  }

  /** Spans in the page of the characters [start, end), neighbours as one. */
  spans(start: number, end: number): [number, number][] {
    const spans: [number, number][] = [];
    if (start >= end) return spans;
    for (let n = this.stretchAt(start); n < this.starts.length; n++) {
      const { from, to, offset } = this.stretch(n);
      if (from >= end) break;
      if (offset === nowhere) continue;
      const first = offset + Math.max(0, start - from);
      const stop = offset + Math.min(end, to) - from;
      const last = spans.at(-1);
      if (last !== undefined && last[1] === first) last[1] = stop;
      else spans.push([first, stop]);
    }
    return spans;
  }

  private begin(offset: number): void {
    this.starts.push(this.length);
    this.offsets.push(offset);
  }

  private stretch(n: number): { from: number; to: number; offset: number } {
    return {
      from: this.starts[n] ?? 0,
      to: this.starts[n + 1] ?? this.length,
      offset: this.offsets[n] ?? nowhere,
    };
  }

  /** The stretch that holds a character: the last one that does not begin behind it. */
  private stretchAt(character: number): number {
    let [low, high] = [0, this.starts.length];
    while (high - low > 1) {
      const middle = (low + high) >> 1;
      if ((this.starts[middle] ?? 0) <= character) low = middle;
      else high = middle;
    }
    return low;
  }
}
