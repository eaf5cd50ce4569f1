import { sentencesOf } from "./sentences";
import { type Theme, themeRules, themes } from "./theme-list";

/** A theme that words suggest: the word found, and the sentence in which it stands. */
export type SuggestedTheme = { theme: Theme; word: string; sentence: string };

/**
 * Themes that a directive's words suggest, in the order of the list; each with the first sentence that does. A text may
 * have several, or none: then no word of the list stands in it.
 *
 * @example themesOf("要倾力履职优化营商环境。") suggests `business` by 营商环境 and `own_work` by 履职
 */
export function themesOf(text: string): SuggestedTheme[] {
  const sentences = sentencesOf(text);
  return themes.flatMap((theme) => {
    const { words, except = [] } = themeRules[theme];
    for (const sentence of sentences) {
      const left = except.reduce((rest, phrase) => rest.replaceAll(phrase, " "), sentence);
      const word = words.find((candidate) => left.includes(candidate));
      if (word !== undefined) return [{ theme, word, sentence }];
    }
    return [];
  });
}
