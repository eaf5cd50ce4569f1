import { expect, test } from "vitest";
import { hitsIn } from "./hits";
import type { SearchItem } from "./items";
import { parseQuery } from "./query";

const item = (text: string): SearchItem => ({
  kind: "directive",
  path: "x",
  text,
  note: null,
  forms: () => [],
});

const litIn = (text: string, typed: string) =>
  hitsIn([item(text)], parseQuery(typed).terms, undefined, 1).places.flatMap(({ text: pieces }) =>
    pieces.filter(({ marked }) => marked).map(({ text: words }) => words),
  );

test("an excerpt never cuts a word that it lights", () => {
  for (let before = 0; before <= 60; before += 12) {
    for (let between = 0; between <= 120; between += 1) {
      const text = `${"前".repeat(before)}教育${"中".repeat(between)}教育${"后".repeat(50)}`;
      expect([...new Set(litIn(text, "教育"))].filter((words) => !/^(教育)+$/.test(words))).toEqual([]);
    }
  }
});

test("a word far behind the first is left out of the excerpt, not cut", () => {
  expect(litIn(`教育${"中".repeat(200)}教育`, "教育")).toEqual(["教育"]);
});
