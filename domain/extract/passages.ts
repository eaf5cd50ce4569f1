import { type Flow, searchIn } from "./flow";
import { type Need, needOf } from "./pattern-needs";
import type { Whole } from "./whole";

/** From this length on a passage also ends with its line: there are texts without a full stop. */
const longPassage = 200;

/**
 * Matches of a global pattern that begin within [start, end) of a flow, in order and apart, as `matchAll` gives them; what
 * stands before and behind still counts for lookarounds. The pattern is tried only in the passages that hold the characters
 * without which it cannot match; these are looked up once a page, so a pattern is made once and not in a function.
 */
export function matchesOf(
  flow: Flow,
  pattern: RegExp,
  start = 0,
  end = flow.text.length,
): readonly RegExpExecArray[] {
  const passages = passagesOf(flow.whole);
  return search(flow, passages, passages.holding(pattern), pattern, start, end);
}

/**
 * Such matches in passages that also hold what another pattern needs, or that a passage follows which does: for a costly
 * pattern whose matches count only beside certain words.
 */
export function matchesBeside(flow: Flow, pattern: RegExp, words: RegExp): readonly RegExpExecArray[] {
  const passages = passagesOf(flow.whole);
  return search(flow, passages, passages.holdingBeside(pattern, words), pattern, 0, flow.text.length);
}

function search(
  flow: Flow,
  passages: Passages,
  bits: Int32Array,
  pattern: RegExp,
  start: number,
  end: number,
): readonly RegExpExecArray[] {
  const { first, stop } = passages.within(flow.start + start, flow.start + end);
  let n = passages.next(bits, first, stop);
  if (n === stop) return noMatches;
  const found: RegExpExecArray[] = [];
  let from = start;
  while (n < stop) {
    const behind = passages.nextWithout(bits, n, stop);
    const begin = Math.max(from, passages.start(n) - flow.start);
    const last = searchIn(
      flow.text,
      pattern,
      begin,
      Math.min(end, passages.start(behind) - flow.start),
      found,
    );
    if (last !== null) from = last.index + last[0].length;
    n = passages.next(bits, behind, stop);
  }
  return found;
}

const noMatches: readonly RegExpExecArray[] = [];

/** The first of these matches; null where there is none. */
export function firstOf(
  flow: Flow,
  pattern: RegExp,
  start = 0,
  end = flow.text.length,
): RegExpExecArray | null {
  const passages = passagesOf(flow.whole);
  const bits = passages.holding(pattern);
  const { first, stop } = passages.within(flow.start + start, flow.start + end);
  for (let n = passages.next(bits, first, stop); n < stop; ) {
    const behind = passages.nextWithout(bits, n, stop);
    const begin = Math.max(start, passages.start(n) - flow.start);
    const match = searchIn(
      flow.text,
      pattern,
      begin,
      Math.min(end, passages.start(behind) - flow.start),
      null,
    );
    if (match !== null) return match;
    n = passages.next(bits, behind, stop);
  }
  return null;
}

/** What any of more parts than these gives is kept for the next pattern that needs them. */
const few = 4;

const indexes = new WeakMap<Whole, Passages>();

function passagesOf(whole: Whole): Passages {
  const known = indexes.get(whole);
  if (known !== undefined) return known;
  const passages = new Passages(whole.text);
  indexes.set(whole, passages);
  return passages;
}

/** Each character that some pattern needs has a place in every index, by its code; 0 for the others. */
const placeOf = new Uint16Array(0x10000);
let placesGiven = 0;

/**
 * The passages of a text, about a sentence each, and which characters stand in which. Most patterns can match only in a
 * few sentences of an article; the index tells in which, so that the text is gone through once and not once a pattern.
 */
class Passages {
  /** Where each passage begins, and at last the text's end. */
  private readonly bounds: Int32Array;
  /** How many words of 32 bits, a bit a passage, tell in which passages something stands. */
  private readonly words: number;
  private readonly known = placesGiven + 1;
  /** For every 32 passages, a word each known character. */
  private readonly entered: Int32Array;
  /** A word for every 32 passages each: of characters that no pattern had needed before, and of patterns. */
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
    const row = (passage >> 5) * this.known;
    const end = this.bounds[passage + 1] ?? 0;
    for (let n = this.bounds[passage] ?? 0; n < end; n++) {
      const place = placeOf[this.text.charCodeAt(n)] ?? 0;
      if (place !== 0 && place < this.known)
        this.entered[row + place] = (this.entered[row + place] ?? 0) | bit;
    }
  }

  private candidatesFor(pattern: RegExp): Int32Array {
    const need = needOf(pattern);
    const bits = Int32Array.from({ length: this.words }, (_, word) =>
      need === null ? -1 : this.bitsOf(need, word),
    );
    this.candidates.set(pattern, bits);
    return bits;
  }

  /** Which of 32 passages hold what is needed, a bit each. */
  private bitsOf(need: Need, word: number): number {
    if (need.kind === "character") return this.bitsOfCharacter(need.code, word);
    if (need.kind === "any" && need.parts.length > few)
      return (this.sets.get(need) ?? this.enterSet(need))[word] ?? 0;
    return this.bitsOfParts(need, word);
  }

  private bitsOfParts({ kind, parts }: Extract<Need, { parts: unknown }>, word: number): number {
    const all = kind === "all";
    let bits = all ? -1 : 0;
    for (const part of parts) {
      const other = this.bitsOf(part, word);
      bits = all ? bits & other : bits | other;
      if (bits === (all ? 0 : -1)) break;
    }
    return bits;
  }

  /** Many patterns need one of the digits, or of the numerals. */
  private enterSet(need: Extract<Need, { parts: unknown }>): Int32Array {
    const set = Int32Array.from({ length: this.words }, (_, word) => this.bitsOfParts(need, word));
    this.sets.set(need, set);
    return set;
  }

  private bitsOfCharacter(code: number, word: number): number {
    const place = placeOf[code] ?? 0;
    if (place !== 0 && place < this.known) return this.entered[word * this.known + place] ?? 0;
    return (this.later.get(code) ?? this.enterLater(code))[word] ?? 0;
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
