import type { Places } from "./places";

/** A text that flows are parts of: the page's, or one joined of paragraphs that stand apart on it. */
export type Whole = {
  readonly text: string;
  /** Where its characters stand in the page. */
  readonly places: Places;
};
