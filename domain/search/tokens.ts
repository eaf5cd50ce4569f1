import { foldText } from "./fold";

/** Stands after an item, so that no phrase runs from one into the next. No reader can type it. */
export const itemBreak = "\uE000";

const runs = /(?:(?=[\p{L}\p{N}])\p{Script=Han})+|(?:(?!\p{Script=Han})[\p{L}\p{N}])+/gu;
const isHan = /^\p{Script=Han}/u;

/** A run of one kind of writing within a text. */
export type Run = { text: string; han: boolean };

/** The runs of characters or of letters and digits that a text is made of, folded; what stands between is left out. */
export function runsOf(text: string): Run[] {
  return (foldText(text).match(runs) ?? []).map((run) => ({ text: run, han: isHan.test(run) }));
}

/**
 * The tokens of a text: for Chinese every pair of neighbours and the last character alone (政府工作: 政府 府工 工作 作),
 * so that words of any length are phrases of tokens; letters and digits by whole words and numbers.
 */
export function tokensOf(text: string): string[] {
  return runsOf(text).flatMap(({ text: run, han }) => (han ? pairs(run) : [run]));
}

/** Pairs of neighbouring characters, and the last character. */
function pairs(run: string): string[] {
  const characters = [...run];
  return characters.map((character, n) => character + (characters[n + 1] ?? ""));
}

/**
 * A whole text as one token, for who types just that: one look-up in the index, where a phrase from break to break
 * would have to read every place of every break. It begins with the break, so that nobody can type it.
 */
export function wholeToken(text: string): string {
  return runsOf(text).reduce((whole, run) => whole + itemBreak + run.text, "");
}

/** Texts as one column of the index: their tokens, each text with `end` after it, which parts it from the next. */
export function columnOf(texts: readonly string[], end: (text: string) => string = () => itemBreak): string {
  return texts.flatMap((text) => [...tokensOf(text), end(text)]).join(" ");
}
