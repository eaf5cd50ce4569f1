import { allOf, anyOf, type Need, needOfWord } from "./needs";

/** What a part of a pattern matches, as far as it is certain: white space left out, digits as 0 and numerals as 一. */
export type Part = {
  /** All that it can match, where that is little. */
  readonly exact: readonly string[] | null;
  /** Characters with which what it matches can begin and end; null stands for any. */
  readonly first: readonly string[] | null;
  readonly last: readonly string[] | null;
  /** Whether it can match nothing. */
  readonly empty: boolean;
  /** What must stand where it matches, besides the exact words. */
  readonly need: Need | null;
  /** Whether it can match the end of a sentence or of a line, so that what follows may stand in another passage. */
  readonly crosses: boolean;
};

/** So many words are told apart, and so many characters. */
const mostWords = 40;
const mostCharacters = 40;
const mostPairs = 200;

/** One of some words, in which white space counts as nothing. */
export const oneOf = (words: readonly string[], crosses = false): Part => ({
  exact: words,
  first: null,
  last: null,
  empty: false,
  need: null,
  crosses,
});

export const nothing = oneOf([""]);

/** One character, or any number of them, of which nothing is known. */
export const something = (crosses: boolean, empty = false): Part => ({
  exact: null,
  first: null,
  last: null,
  empty,
  need: null,
  crosses,
});

/** What must stand where a part matches; null where nothing is certain. */
export function needOfPart({ exact, need }: Part): Need | null {
  if (exact === null) return need;
  // 到 or 到会: what holds the second holds the first.
  const least = exact.filter((words) => !exact.some((each) => each !== words && words.includes(each)));
  return allOf([need, anyOf(least.map(needOfWords))]);
}

/** Whether a part cannot match without some known character. */
export const isCertain = ({ exact, need }: Part) => (exact === null ? need !== null : !exact.includes(""));

/** 应到会 needs 应到 and 到会. */
function needOfWords(words: string): Need | null {
  if (words.length === 1) return needOfWord(words);
  return allOf(Array.from({ length: words.length - 1 }, (_, n) => needOfWord(words.slice(n, n + 2))));
}

/** One part and then another. */
export function followedBy(one: Part, other: Part): Part {
  const crosses = one.crosses || other.crosses;
  if (one.exact !== null && other.exact !== null && one.exact.length * other.exact.length <= mostWords) {
    const before = one.exact;
    const exact = distinct(other.exact.flatMap((words) => before.map((begin) => begin + words)));
    return { ...oneOf(exact, crosses), need: allOf([one.need, other.need]) };
  }
  const [a, b] = [opened(one), opened(other)];
  const between = a.empty || b.empty ? null : pairsOf(a.last, b.first);
  return {
    exact: null,
    first: a.empty ? united(a.first, b.first) : a.first,
    last: b.empty ? united(a.last, b.last) : b.last,
    empty: a.empty && b.empty,
    need: allOf([a.need, between, b.need]),
    crosses,
  };
}

/** Either of two parts. */
export function either(one: Part, other: Part): Part {
  const crosses = one.crosses || other.crosses;
  const sure = one.need === null && other.need === null;
  if (sure && one.exact !== null && other.exact !== null) {
    const exact = distinct([...one.exact, ...other.exact]);
    if (exact.length <= mostWords) return oneOf(exact, crosses);
  }
  const [a, b] = [opened(one), opened(other)];
  return {
    exact: null,
    first: united(a.first, b.first),
    last: united(a.last, b.last),
    empty: a.empty || b.empty,
    need: anyOf([a.need, b.need]),
    crosses,
  };
}

/** A part as often as its quantifier allows. */
export function repeated(part: Part, { none, more }: { none: boolean; more: boolean }): Part {
  const often = more && part.exact?.join("") !== "" ? opened(part) : part;
  return none ? either(often, nothing) : often;
}

/** A part without its exact words, but with what follows from them. */
function opened(part: Part): Part {
  const { exact, crosses } = part;
  if (exact === null) return part;
  const words = exact.filter((each) => each !== "");
  return {
    exact: null,
    first: few(words.map((each) => each.charAt(0))),
    last: few(words.map((each) => each.slice(-1))),
    empty: words.length < exact.length,
    need: needOfPart(part),
    crosses,
  };
}

function pairsOf(lasts: readonly string[] | null, firsts: readonly string[] | null): Need | null {
  if (lasts === null || firsts === null || lasts.length * firsts.length > mostPairs) return null;
  return anyOf(lasts.flatMap((last) => firsts.map((first) => needOfWord(last + first))));
}

const distinct = (words: readonly string[]) => [...new Set(words)];

const few = (characters: readonly string[]) => {
  const all = distinct(characters);
  return all.length > mostCharacters ? null : all;
};

const united = (a: readonly string[] | null, b: readonly string[] | null) =>
  a === null || b === null ? null : few([...a, ...b]);
