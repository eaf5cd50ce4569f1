import { spaces } from "./white-space";

/*
 * The words, a character or two neighbours, without which some pattern cannot match. Each is numbered, so that a text is
 * gone through once for all patterns. White space between neighbours counts as nothing, every digit as 0, every numeral as 一.
 */

/** What a character is to the words: white space, a word of its own, the first or the second of a pair. */
export const blank = 1;
export const alone = 2;
export const first = 4;
export const second = 8;

/** By UTF-16 unit. */
export const roles = new Uint8Array(0x10000);
for (let n = 0; n < spaces.length; n++) roles[spaces.charCodeAt(n)] = blank;

const numbers = new Map<string, number>();
const byUnit = new Uint32Array(0x10000);

/** Pairs by a hash of their units, each where it belongs or in the next free place: far cheaper than a Map at every character. */
let pairs = new Uint32Array(1 << 12);
let byPair = new Uint32Array(1 << 12);

const plainUnits = Uint16Array.from({ length: 0x10000 }, (_, unit) => unit);
for (const alike of ["0123456789", "一〇零二三四五六七八九十两百千万"])
  for (const character of alike) plainUnits[character.charCodeAt(0)] = alike.charCodeAt(0);

/** A digit as 0, a numeral as 一, anything else as itself: a pattern for one of them is nearly always for all. */
export const plain = (unit: number) => plainUnits[unit] ?? unit;

/** The number of a word of one or two characters, from 1 on; it is given one if no pattern had needed it before. */
export function numberOf(word: string): number {
  const known = numbers.get(word);
  if (known !== undefined) return known;
  const number = numbers.size + 1;
  numbers.set(word, number);
  const [one, other] = [word.charCodeAt(0), word.charCodeAt(1)];
  if (word.length === 1) {
    mark(one, alone);
    byUnit[one] = number;
  } else {
    mark(one, first);
    mark(other, second);
    if (numbers.size * 4 > pairs.length) grow();
    enter(one * 0x10000 + other, number);
  }
  return number;
}

/** How many words have a number. */
export const wordsNumbered = () => numbers.size;

/** The number of a character that is a word; 0 for others. */
export const numberOfUnit = (unit: number) => byUnit[unit] ?? 0;

/** The number of a pair; 0 where no pattern needs it. */
export function numberOfPair(one: number, other: number): number {
  const pair = one * 0x10000 + other;
  let at = placeOf(pair);
  while (pairs[at] !== 0 && pairs[at] !== pair) at = (at + 1) & (pairs.length - 1);
  return byPair[at] ?? 0;
}

const placeOf = (pair: number) => (Math.imul(pair, 0x9e3779b1) >>> 15) & (pairs.length - 1);

function mark(unit: number, role: number): void {
  roles[unit] = (roles[unit] ?? 0) | role;
}

function enter(pair: number, number: number): void {
  let at = placeOf(pair);
  while (pairs[at] !== 0) at = (at + 1) & (pairs.length - 1);
  pairs[at] = pair;
  byPair[at] = number;
}

function grow(): void {
  const [before, numbered] = [pairs, byPair];
  pairs = new Uint32Array(before.length * 2);
  byPair = new Uint32Array(before.length * 2);
  for (let n = 0; n < before.length; n++) if (before[n] !== 0) enter(before[n] ?? 0, numbered[n] ?? 0);
}
