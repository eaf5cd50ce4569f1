/**
 * A rule of the extractor, as it explains itself. The pattern stands in the file of its fact; here is what it means and
 * the texts that hold it to that: `example` is read by it, `not`, close to it, is not.
 */
export type Rule = {
  id: string;
  meaning: { "zh-CN": string; en: string };
  /** A whole page, or a sentence after the opening of a closing sitting's report where it begins with "…". */
  example: string;
  not: string;
};

/** A row of a table of rules. */
export function rule(id: string, zh: string, en: string, example: string, not: string): Rule {
  return { id, meaning: { "zh-CN": zh, en }, example, not };
}
