import { runsOf, tokensOf, wholeToken } from "./tokens";

/** More than this is no search but a pasted page: what comes after is left out. */
export const longestQuery = 100;
const mostTerms = 8;

/** One word of a query: folded, as it is looked for in folded text, and as a phrase of the index. */
export type SearchTerm = {
  text: string;
  /** Its stretches of characters and of letters or digits; between them a text may have spaces or signs. */
  runs: string[];
  /** The phrase in the index's language, quoted; it can hold nothing that means something to the index. */
  phrase: string;
  /** The word as the whole of an item. */
  whole: string;
  /** A token of the index that stands wherever the word does, a rare one where there is one; null where none is sure. */
  token: string | null;
};

/** What a reader looks for. All terms must be found in a session. */
export type SearchQuery = { terms: SearchTerm[]; tooLong: boolean };

/**
 * Reads whatever a reader typed. Spaces and signs part it into words; nothing is a command, nothing is an error.
 * A query without a letter, digit or character has no terms.
 */
export function parseQuery(typed: string): SearchQuery {
  const text = typed.normalize("NFC").trim();
  const words = text
    .slice(0, longestQuery)
    .split(/[^\p{L}\p{N}\p{M}]+/u)
    .filter((word) => word !== "");
  const terms = new Map<string, SearchTerm>();
  for (const word of words) {
    const term = termOf(word);
    if (term !== null && terms.size < mostTerms) terms.set(term.text, term);
  }
  return { terms: [...terms.values()], tooLong: text.length > longestQuery || words.length > mostTerms };
}

/** How residents write the figure that records call 应出席: 应到, 应到会, 應到194. */
const dueWord = /^[应應]到[会會]?(?=\d*$)/u;

function termOf(typed: string): SearchTerm | null {
  const word = typed.replace(dueWord, "应出席");
  const runs = runsOf(word);
  const final = runs.at(-1);
  if (final === undefined) return null;
  const all = tokensOf(word);
  const pairsAtEnd = final.han && [...final.text].length > 1;
  // The text may go on after the word: then its last character is half of a pair, and letters begin a longer word.
  const tokens = pairsAtEnd ? all.slice(0, -1) : all;
  const open = final.han ? !pairsAtEnd : /\p{L}$/u.test(final.text);
  const closed = open ? tokens.slice(0, -1) : tokens;
  return {
    text: runs.map(({ text }) => text).join(""),
    runs: runs.map(({ text }) => text),
    phrase: `"${tokens.join(" ")}"${open ? "*" : ""}`,
    whole: `"${wholeToken(word)}"`,
    token: closed.find((token) => /^[\p{N}]/u.test(token)) ?? closed[0] ?? null,
  };
}
