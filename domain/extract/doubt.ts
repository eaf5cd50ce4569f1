import type { Page } from "./types";

/** The same page with every value to be checked: for text that an engine read from a picture. */
export function withDoubt(page: Page): Page {
  const doubted = structuredClone(page);
  doubt(doubted);
  return doubted;
}

function doubt(node: unknown): void {
  if (node === null || typeof node !== "object") return;
  if ("value" in node && "spans" in node && "certainty" in node) node.certainty = "check";
  else for (const child of Object.values(node)) doubt(child);
}
