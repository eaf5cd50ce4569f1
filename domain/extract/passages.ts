import { type Range, searchIn } from "./flow";
import { type Need, needOf } from "./pattern-needs";

/** From this length on a passage also ends with its line: there are texts without a full stop. */
const longPassage = 200;

/** Each character that some pattern needs has a row in every index, by its code; 0 for the others. */
const rowOf = new Uint16Array(0x10000);
let rowsGiven = 0;

type Texted = { readonly text: string };
const indexes = new WeakMap<Texted, Passages>();

/** Texts up to this length are gone through faster than an index of them is made. */
const short = 300;

/**
 * Matches of a global pattern that begin within [start, end) of a text, in order and apart, as `matchAll` gives them; what
 * stands before and behind still counts for lookarounds. The pattern is tried only in the passages that hold the characters
 * without which it cannot match.
 */
export function matchesOf(
  flow: Texted,
  pattern: RegExp,
  start = 0,
  end = flow.text.length,
): RegExpExecArray[] {
  const found: RegExpExecArray[] = [];
  search(flow, pattern, start, end, found);
  return found;
}

/** The first of these matches; null where there is none. */
export function firstOf(
  flow: Texted,
  pattern: RegExp,
  start = 0,
  end = flow.text.length,
): RegExpExecArray | null {
  return search(flow, pattern, start, end, null);
}

/** Collects matches in `all`; without it, stops at the first one and gives it. */
function search(
  flow: Texted,
  pattern: RegExp,
  start: number,
  end: number,
  all: RegExpExecArray[] | null,
): RegExpExecArray | null {
  const { text } = flow;
  if (text.length <= short) return searchIn(text, pattern, start, end, all);
  let from = start;
  for (const [first, stop] of passagesOf(flow).holding(needOf(pattern), start, end)) {
    const match = searchIn(text, pattern, Math.max(first, from), stop, all);
    if (match === null) continue;
    if (all === null) return match;
    from = match.index + match[0].length;
  }
  return null;
}

function passagesOf(flow: Texted): Passages {
  const known = indexes.get(flow);
  if (known !== undefined) return known;
  const passages = new Passages(flow.text);
  indexes.set(flow, passages);
  return passages;
}

/**
 * The passages of a text, about a sentence each, and which characters stand in which. Most patterns can match only in a
 * few sentences of an article; the index tells in which, so that the text is gone through once and not once a pattern.
 */
class Passages {
  /** Where each passage begins, and at last the text's end. */
  private readonly bounds: readonly number[];
  /** How many words of 32 bits a row takes, a bit a passage. */
  private readonly width: number;
  private readonly rows: Uint32Array;
  private readonly entered = rowsGiven;
  private readonly later = new Map<number, Uint32Array>();

  constructor(private readonly text: string) {
    this.bounds = boundsOf(text);
    this.width = (this.bounds.length + 30) >> 5;
    this.rows = new Uint32Array(this.width * (rowsGiven + 1));
    for (let passage = 0; passage + 1 < this.bounds.length; passage++) this.enter(passage);
  }

  /** Stretches of neighbouring passages within [start, end) that hold what is needed. */
  holding(need: Need | null, start: number, end: number): Range[] {
    const found: Range[] = [];
    const [from, to] = [this.passageAt(start), this.passageAt(end - 1) + 1];
    let first = -1;
    for (let word = from >> 5; word * 32 < to; word++) {
      const bits = need === null ? -1 : this.bitsOf(need, word);
      if (bits === 0 && first === -1) continue;
      for (let n = Math.max(from, word * 32); n < Math.min(to, word * 32 + 32); n++) {
        const holds = (bits & (1 << (n & 31))) !== 0;
        if (holds && first === -1) first = n;
        if (holds || first === -1) continue;
        found.push([Math.max(start, this.bounds[first] ?? 0), this.bounds[n] ?? 0]);
        first = -1;
      }
    }
    if (first !== -1) found.push([Math.max(start, this.bounds[first] ?? 0), end]);
    return found;
  }

  /** The passage that a place lies in. */
  private passageAt(place: number): number {
    let [low, high] = [0, this.bounds.length - 1];
    if (place >= (this.bounds[high] ?? 0)) return Math.max(0, high - 1);
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
      const row = rowOf[this.text.charCodeAt(n)] ?? 0;
      if (row !== 0) this.rows[row * this.width + word] = (this.rows[row * this.width + word] ?? 0) | bit;
    }
  }

  /** Which of 32 passages hold what is needed, a bit each. */
  private bitsOf(need: Need, word: number): number {
    if (need.kind === "character") return this.bitsOfCharacter(need.code, word);
    const all = need.kind === "all";
    let bits = all ? -1 : 0;
    for (const part of need.parts) {
      const other = this.bitsOf(part, word);
      bits = all ? bits & other : bits | other;
      if (bits === (all ? 0 : -1)) break;
    }
    return bits;
  }

  private bitsOfCharacter(code: number, word: number): number {
    const row = rowOf[code] ?? 0;
    if (row !== 0 && row <= this.entered) return this.rows[row * this.width + word] ?? 0;
    return (this.later.get(code) ?? this.enterLater(code))[word] ?? 0;
  }

  /** A character that no pattern had needed when this index was made is looked for now. */
  private enterLater(code: number): Uint32Array {
    if (rowOf[code] === 0) rowOf[code] = ++rowsGiven;
    const set = new Uint32Array(this.width);
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

/** A passage ends behind a full stop; a long one also with its line. */
function boundsOf(text: string): number[] {
  const bounds = [0];
  let start = 0;
  for (let n = 0; n < text.length; n++) {
    const unit = text.charCodeAt(n);
    if (unit !== 0x3002 && (unit !== 10 || n - start < longPassage)) continue;
    start = n + 1;
    bounds.push(start);
  }
  if (start < text.length) bounds.push(text.length);
  return bounds;
}
