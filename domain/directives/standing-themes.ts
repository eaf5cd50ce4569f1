import type { Directive } from "@/domain/record";
import { wordsOf } from "./sentences";
import type { Theme } from "./theme-list";
import { themesOf } from "./themes";

/** Who gives a point its themes: the published list of words, or people at the desk. */
export const themeGivers = ["rule", "people"] as const;
export type ThemeGiver = (typeof themeGivers)[number];

/**
 * What people last chose for a directive, by its id within the record and its heading at that time; null: they left it to
 * the rules again.
 */
export type ThemeChoice = { directive: string; heading: string; themes: readonly Theme[] | null };

/** The themes of a numbered point, who gave them, and the sentence to read with each. */
export type StandingThemes = { by: ThemeGiver; themes: { theme: Theme; sentence: string }[] };

/**
 * The themes that a numbered point goes by: those chosen by people where they chose, or else those that its words
 * suggest. A choice holds for the words that it was made for. A chosen theme that no word suggests is read with the
 * heading.
 */
export function standingThemes(directive: Directive, choices: readonly ThemeChoice[]): StandingThemes {
  const suggested = themesOf(wordsOf(directive)).map(({ theme, sentence }) => ({ theme, sentence }));
  const choice = choices.find((one) => one.directive === directive.id && one.heading === directive.heading);
  if (choice === undefined || choice.themes === null) return { by: "rule", themes: suggested };
  return {
    by: "people",
    themes: choice.themes.map(
      (theme) => suggested.find((one) => one.theme === theme) ?? { theme, sentence: directive.heading },
    ),
  };
}
