import type { Field, Page } from "./types";

/** One value that was read: where it belongs, the words it was read from, and the rule that found it. */
export type Explanation = {
  /** Path within the page: articles.0.attendance.due. */
  path: string;
  value: string;
  certainty: Field<unknown>["certainty"];
  rule: string;
  spans: readonly (readonly [number, number])[];
  /** The page's words at the spans, joined. */
  quote: string;
};

/** Every value of a page with its spans and the rule that found it, in the order of the record. */
export function explainPage(text: string, page: Page): Explanation[] {
  return page.articles.flatMap((article, n) => explained(text, article, `articles.${n}`));
}

function explained(text: string, node: unknown, path: string): Explanation[] {
  if (node === null || typeof node !== "object") return [];
  if (isField(node)) {
    const { value, certainty, rule, spans } = node;
    const quote = spans.map(([start, end]) => text.slice(start, end)).join("");
    return [{ path, value: String(value), certainty, rule, spans, quote }];
  }
  return Object.entries(node).flatMap(([key, child]) =>
    key === "spans" ? [] : explained(text, child, `${path}.${key}`),
  );
}

function isField(node: object): node is Field<unknown> {
  return "value" in node && "spans" in node && "rule" in node && "certainty" in node;
}
