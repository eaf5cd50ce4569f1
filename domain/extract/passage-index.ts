import { type Need, needOf } from "./pattern-needs";

/** From this length on a passage also ends with its line: there are texts without a full stop. */
const longPassage = 200;

/** What any of more parts than these gives is kept for the next pattern that needs them: many need one of the digits. */
const few = 4;

/** Each character that some pattern needs has a place in every index, by its code; 0 for the others. */
const placeOf = new Uint16Array(0x10000);
let placesGiven = 0;

/**
 * The passages of a text, about a sentence each, and which characters stand in which. Most patterns can match only in a
 * few sentences of an article; the index tells in which, so that the text is gone through once and not once a pattern.
 */
export class Passages {
  /** Where each passage begins, and at last the text's end. */
  private readonly bounds: Int32Array;
  /** How many words of 32 bits, a bit a passage, tell in which passages something stands. */
  private readonly words: number;
  private readonly known = placesGiven + 1;
  /** For each known character, a word for every 32 passages. */
  private readonly entered: Int32Array;
  /** The same of characters that no pattern had needed before, and of patterns. */
  private readonly later = new Map<number, Int32Array>();
  private readonly candidates = new Map<RegExp, Int32Array>();
  /** The same of patterns beside the words that each is looked for with. */
  private readonly beside = new Map<RegExp, Int32Array>();
  private readonly sets = new Map<Need, Int32Array>();
  private asked = { start: -1, end: -1, first: 0, stop: 0 };

  constructor(private readonly text: string) {
    this.bounds = boundsOf(text);
    this.words = (this.bounds.length + 30) >> 5;
    this.entered = new Int32Array(this.words * this.known);
    for (let passage = 0; passage + 1 < this.bounds.length; passage++) this.enter(passage);
  }

  /** In which passages a pattern can match, a bit each. */
  holding(pattern: RegExp): Int32Array {
    return this.candidates.get(pattern) ?? this.candidatesFor(pattern);
  }

  /** In which it can match beside words that another pattern finds in the same passage or in the next. */
  holdingBeside(pattern: RegExp, words: RegExp): Int32Array {
    const known = this.beside.get(pattern);
    if (known !== undefined) return known;
    const [own, others] = [this.holding(pattern), this.holding(words)];
    const bits = own.map(
      (bit, n) => bit & ((others[n] ?? 0) | ((others[n] ?? 0) >>> 1) | ((others[n + 1] ?? 0) << 31)),
    );
    this.beside.set(pattern, bits);
    return bits;
  }

  /** Where a passage begins; the text's end behind the last. */
  start(passage: number): number {
    return this.bounds[passage] ?? 0;
  }

  /** The next passage from one on whose bit is set; `stop` where there is none before it. */
  next(bits: Int32Array, from: number, stop: number): number {
    let n = from;
    while (n < stop && !isSet(bits, n)) n = (bits[n >> 5] ?? 0) === 0 ? ((n >> 5) + 1) << 5 : n + 1;
    return Math.min(n, stop);
  }

  /** The next passage from one on whose bit is not set, likewise. */
  nextWithout(bits: Int32Array, from: number, stop: number): number {
    let n = from;
    while (n < stop && isSet(bits, n)) n++;
    return n;
  }

  /** The passages that [start, end) touches. Pattern after pattern asks for the same stretch. */
  within(start: number, end: number): { first: number; stop: number } {
    if (this.asked.start !== start || this.asked.end !== end)
      this.asked = {
        start,
        end,
        first: this.passageAt(start),
        stop: end > start ? this.passageAt(end - 1) + 1 : 0,
      };
    return this.asked;
  }

  /** The passage that a place lies in. */
  private passageAt(place: number): number {
    let [low, high] = [0, this.bounds.length - 1];
    while (high - low > 1) {
      const middle = (low + high) >> 1;
      if ((this.bounds[middle] ?? 0) <= place) low = middle;
      else high = middle;
    }
    return low;
  }

  private enter(passage: number): void {
    const bit = 1 << (passage & 31);
    const word = passage >> 5;
    const end = this.bounds[passage + 1] ?? 0;
    for (let n = this.bounds[passage] ?? 0; n < end; n++) {
      const place = placeOf[this.text.charCodeAt(n)] ?? 0;
      if (place === 0 || place >= this.known) continue;
      const at = place * this.words + word;
      this.entered[at] = (this.entered[at] ?? 0) | bit;
    }
  }

  private candidatesFor(pattern: RegExp): Int32Array {
    const need = needOf(pattern);
    const bits = need === null ? new Int32Array(this.words).fill(-1) : this.holdingNeed(need);
    this.candidates.set(pattern, bits);
    return bits;
  }

  /** In which passages stands what is needed, a bit each. */
  private holdingNeed(need: Need): Int32Array {
    if (need.kind === "character") return this.holdingCharacter(need.code);
    const known = this.sets.get(need);
    if (known !== undefined) return known;
    const all = need.kind === "all";
    const bits = new Int32Array(this.words).fill(all ? -1 : 0);
    for (const part of need.parts) {
      const others = this.holdingNeed(part);
      for (let n = 0; n < bits.length; n++) {
        const [own, other] = [bits[n] ?? 0, others[n] ?? 0];
        bits[n] = all ? own & other : own | other;
      }
    }
    if (!all && need.parts.length > few) this.sets.set(need, bits);
    return bits;
  }

  private holdingCharacter(code: number): Int32Array {
    const place = placeOf[code] ?? 0;
    if (place !== 0 && place < this.known)
      return this.entered.subarray(place * this.words, (place + 1) * this.words);
    return this.later.get(code) ?? this.enterLater(code);
  }

  /** A character that no pattern had needed when this index was made is looked for now. */
  private enterLater(code: number): Int32Array {
    if (placeOf[code] === 0) placeOf[code] = ++placesGiven;
    const set = new Int32Array(this.words);
    const character = String.fromCharCode(code);
    let passage = 0;
    for (let at = this.text.indexOf(character); at !== -1; ) {
      while ((this.bounds[passage + 1] ?? 0) <= at) passage++;
      set[passage >> 5] = (set[passage >> 5] ?? 0) | (1 << (passage & 31));
      at = this.text.indexOf(character, this.bounds[passage + 1]);
    }
    this.later.set(code, set);
    return set;
  }
}

const isSet = (bits: Int32Array, n: number) => (((bits[n >> 5] ?? 0) >> (n & 31)) & 1) === 1;

/** A passage ends behind a full stop; a long one also with its line. */
function boundsOf(text: string): Int32Array {
  const bounds = [0];
  let start = 0;
  for (let n = 0; n < text.length; n++) {
    const unit = text.charCodeAt(n);
    if (unit !== 0x3002 && (unit !== 10 || n - start < longPassage)) continue;
    start = n + 1;
    bounds.push(start);
  }
  if (start < text.length) bounds.push(text.length);
  return Int32Array.from(bounds);
}
