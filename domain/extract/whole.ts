import { Passages } from "./passage-index";
import type { Places } from "./places";

/** A text that flows are parts of: the page's, or one joined of paragraphs that stand apart on it. */
export class Whole {
  private index: Passages | null = null;

  /** @param places where its characters stand in the page */
  constructor(
    readonly text: string,
    readonly places: Places,
  ) {}

  /** Its passages, looked up when the first pattern asks for them. */
  get passages(): Passages {
    this.index ??= new Passages(this.text);
    return this.index;
  }
}
