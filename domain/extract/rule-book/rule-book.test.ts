import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";
import { explainPage } from "../explain";
import { extractPage } from "../extract-page";
import { rules } from "./index";

const opening = "1月9日，安平县第十六届人民代表大会第三次会议闭幕。";

function rulesIn(text: string): string[] {
  const page = text.replace(/^…/, opening);
  return explainPage(page, extractPage(page)).map(({ rule }) => rule);
}

test.each(rules)("$id reads its example and not its counter-example", ({ id, example, not }) => {
  expect(rulesIn(example), `“${example}” should be read by ${id}; it is read by these`).toContain(id);
  expect(rulesIn(not), `“${not}” should not be read by ${id}`).not.toContain(id);
});

test("each rule is named once", () => {
  expect(new Set(rules.map(({ id }) => id)).size).toBe(rules.length);
});

test("each rule of the patterns has its row in the book", () => {
  const folder = join(import.meta.dirname, "..");
  const files = readdirSync(folder).filter((file) => file.endsWith(".ts") && !file.endsWith(".test.ts"));
  const named = files.flatMap((file) => {
    const code = readFileSync(join(folder, file), "utf8");
    return [...code.matchAll(/\b(?:id|rule): "([^"]+)"/g)].map((match) => ({ file, id: match[1] ?? "" }));
  });
  expect(named.length).toBeGreaterThan(20);
  // A day by itself is no date: `date-relative` is only ever part of `date-relative-with-page-date`.
  const isInBook = (id: string) => rules.some((rule) => rule.id === id || rule.id.startsWith(`${id}-with-`));
  const missing = named.filter(({ id }) => !isInBook(id));
  expect(missing, "these rules need a row in domain/extract/rule-book: see docs/extraction.md").toEqual([]);
});
