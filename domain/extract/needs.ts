import { numberOf } from "./needed-words";

/** What a passage must hold: a word, which is a character or two neighbours, all of several needs, or any of several. */
export type Need = {
  readonly kind: "word" | "all" | "any";
  readonly word: string;
  readonly parts: readonly Need[];
  /** The word's number; 0 as long as no pattern needs it. */
  number: number;
};

const none: readonly Need[] = [];
const words = new Map<string, Need>();

/** The need of a word of one or two characters. */
export function needOfWord(word: string): Need {
  const known = words.get(word) ?? { kind: "word", word, parts: none, number: 0 };
  words.set(word, known);
  return known;
}

/** Gives every word of a need its number, and says which is the highest. */
export function numbered(need: Need): number {
  if (need.kind === "word") need.number = numberOf(need.word);
  return Math.max(need.number, ...need.parts.map(numbered));
}

/** All of several needs; what is not certain, null, asks for nothing. */
export function allOf(needs: readonly (Need | null)[]): Need | null {
  const certain = needs.flatMap((need) => (need === null ? [] : need.kind === "all" ? need.parts : [need]));
  const all = [...new Set(certain)];
  const parts = all.filter((part) => !all.some((other) => other !== part && holds(other, part)));
  const [only] = parts;
  if (only === undefined || parts.length === 1) return only ?? null;
  // What the fewest passages hold comes first: where it is missing, the others are not looked up.
  return { kind: "all", word: "", number: 0, parts: parts.sort((a, b) => frequency(a) - frequency(b)) };
}

/** Any of several needs; null where one of them asks for nothing. */
export function anyOf(needs: readonly (Need | null)[]): Need | null {
  const certain = needs.filter((need) => need !== null);
  if (certain.length < needs.length) return null;
  const all = [...new Set(certain.flatMap((need) => (need.kind === "any" ? need.parts : [need])))];
  // 大会, or 大会 and 议程: what has the second has the first.
  const parts = all.filter((part) => part.kind !== "all" || !part.parts.some((each) => all.includes(each)));
  const [only, ...others] = parts;
  if (only === undefined || others.length === 0) return only ?? null;
  const shared = listed(only).filter((each) => others.every((other) => listed(other).includes(each)));
  if (shared.length === 0) return { kind: "any", word: "", number: 0, parts };
  const rest = parts.map((part) => allOf(listed(part).filter((each) => !shared.includes(each))));
  return allOf([...shared, anyOf(rest)]);
}

const listed = (need: Need): readonly Need[] => (need.kind === "all" ? need.parts : [need]);

/** Whether what has one need surely has another, which asks for single characters: 应到 holds 到. */
function holds(need: Need, other: Need): boolean {
  const characters = other.kind === "word" ? other.word : other.parts.map(({ word }) => word).join("");
  const isPlain = other.kind === "word" ? other.word.length === 1 : characters.length === other.parts.length;
  return isPlain && other.kind !== "all" && holdsOne(need, characters);
}

function holdsOne({ kind, word, parts }: Need, characters: string): boolean {
  if (kind === "word") return word.length === 2 && [...word].some((each) => characters.includes(each));
  const one = (part: Need) => holdsOne(part, characters);
  return kind === "all" ? parts.some(one) : parts.every(one);
}

/** A guess at how often a need is met: a pair seldom, a character often, any of many oftener. */
function frequency({ kind, word, parts }: Need): number {
  if (kind === "word") return word.length === 2 ? 1 : 8;
  const each = parts.map(frequency);
  return kind === "all" ? Math.min(...each) : each.reduce((sum, part) => sum + part, 0);
}
