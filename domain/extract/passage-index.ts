import {
  alone,
  blank,
  first,
  numberOfPair,
  numberOfUnit,
  plain,
  roles,
  second,
  wordsNumbered,
} from "./needed-words";
import type { Need } from "./needs";
import { needOf } from "./pattern-needs";

/** From this length on a passage also ends with its line: there are texts without a full stop. */
const longPassage = 200;

/** Going through a text once costs about as much as trying this many patterns on all of it. */
const patternsWorth = 8;

/**
 * The passages of a text, about a sentence each, and which words stand in which. Most patterns can match only in a
 * few sentences of an article; the index tells in which, so that the text is gone through once and not once a pattern.
 */
export class Passages {
  /** Where each passage begins, and at last the text's end. */
  private readonly bounds: Int32Array;
  /** How many blocks of 32 passages, a bit each, tell in which passages something stands. */
  private readonly blocks: number;
  /** How many words had a number when the text was last gone through. */
  private known = 0;
  /** By a word's number its row, 0 where it stands nowhere. */
  private rows = new Uint16Array(0);
  private used = 0;
  /** Row after row, a bit for each passage. */
  private entered = new Int32Array(0);
  /** In how many passages patterns were tried whose words had no number then. */
  private triedBlindly = 0;
  private readonly everywhere: Int32Array;
  private readonly candidates = new Map<RegExp, Int32Array>();
  /** The same of patterns beside the words that each is looked for with. */
  private readonly beside = new Map<RegExp, Int32Array>();
  private asked = { start: -1, end: -1, first: 0, stop: 0 };

  constructor(private readonly text: string) {
    this.bounds = boundsOf(text);
    this.blocks = (this.bounds.length + 30) >> 5;
    this.everywhere = new Int32Array(this.blocks).fill(-1);
    this.enterWords();
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
    if (this.candidates.has(pattern) && this.candidates.has(words)) this.beside.set(pattern, bits);
    return bits;
  }

  /** Where a passage begins; the text's end behind the last. */
  start(passage: number): number {
    return this.bounds[passage] ?? 0;
  }

  /** The next passage from one on whose bit is set; `stop` where there is none before it. */
  next(bits: Int32Array, from: number, stop: number): number {
    return nextBit(bits, from, stop, 0);
  }

  /** The next passage from one on whose bit is not set, likewise. */
  nextWithout(bits: Int32Array, from: number, stop: number): number {
    return nextBit(bits, from, stop, -1);
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

  private candidatesFor(pattern: RegExp): Int32Array {
    const { need, highest } = needOf(pattern);
    if (highest > this.known) {
      // A page's first patterns bring new words one after the other: the text is gone through when that has become worth it.
      this.triedBlindly += this.asked.stop - this.asked.first;
      if (this.triedBlindly < patternsWorth * this.bounds.length) return this.everywhere;
      this.enterWords();
    }
    const bits = need === null ? this.everywhere : new Int32Array(this.blocks);
    if (need !== null)
      for (let block = 0; block < bits.length; block++) bits[block] = this.meeting(need, block);
    this.candidates.set(pattern, bits);
    return bits;
  }

  /** Goes through the text once and enters in which passages each needed word stands. */
  private enterWords(): void {
    const { text, bounds } = this;
    this.triedBlindly = 0;
    this.known = wordsNumbered();
    this.rows = new Uint16Array(this.known + 1);
    this.used = 0;
    this.entered = new Int32Array(64 * this.blocks);
    let [before, roleBefore, passageBefore] = [0, 0, 0];
    for (let passage = 0; passage + 1 < bounds.length; passage++) {
      const end = bounds[passage + 1] ?? 0;
      for (let n = bounds[passage] ?? 0; n < end; n++) {
        const unit = plain(text.charCodeAt(n));
        const role = roles[unit] ?? 0;
        if ((role & blank) !== 0) continue;
        if ((role & alone) !== 0) this.enter(numberOfUnit(unit), passage);
        if ((role & second) !== 0 && (roleBefore & first) !== 0) {
          const number = numberOfPair(before, unit);
          if (number !== 0) {
            this.enter(number, passage);
            // A pair that two passages share counts in both.
            if (passageBefore !== passage) this.enter(number, passageBefore);
          }
        }
        [before, roleBefore, passageBefore] = [unit, role, passage];
      }
    }
  }

  private enter(number: number, passage: number): void {
    const at = (this.rows[number] || this.newRow(number)) * this.blocks + (passage >> 5);
    this.entered[at] = (this.entered[at] ?? 0) | (1 << (passage & 31));
  }

  private newRow(number: number): number {
    const row = ++this.used;
    this.rows[number] = row;
    if ((row + 1) * this.blocks > this.entered.length) {
      const larger = new Int32Array(this.entered.length * 2);
      larger.set(this.entered);
      this.entered = larger;
    }
    return row;
  }

  /** Which of 32 passages meet a need, a bit each. */
  private meeting(need: Need, block: number): number {
    if (need.kind === "word") {
      const row = this.rows[need.number] ?? 0;
      return row === 0 ? 0 : (this.entered[row * this.blocks + block] ?? 0);
    }
    const { parts } = need;
    const isAll = need.kind === "all";
    let bits = isAll ? -1 : 0;
    for (let n = 0; n < parts.length && bits !== (isAll ? 0 : -1); n++) {
      const part = parts[n];
      if (part === undefined) continue;
      const others = this.meeting(part, block);
      bits = isAll ? bits & others : bits | others;
    }
    return bits;
  }
}

/** The first bit from one on that is set, or with `turned` -1 that is not set; `stop` where there is none before it. */
function nextBit(bits: Int32Array, from: number, stop: number, turned: 0 | -1): number {
  for (let n = from; n < stop; n = (n | 31) + 1) {
    const rest = (((bits[n >> 5] ?? 0) ^ turned) >>> (n & 31)) | 0;
    // The lowest bit that is set alone, and how many zeros stand before it.
    if (rest !== 0) return Math.min(stop, n + 31 - Math.clz32(rest & -rest));
  }
  return stop;
}

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
