import { expect, test } from "vitest";
import { spacedText } from "./spaces";

/** A line of type 10 high whose characters are 10 wide (letters and spaces 5), each followed by such a gap. */
function set(text: string, gaps: (at: number) => number) {
  let x = 0;
  const run = [...text].map((character, at) => {
    const from = x;
    const to = from + (/[ -~]/.test(character) ? 5 : 10);
    x = to + gaps(at);
    return { text: character, size: 10, from, to };
  });
  return spacedText(run, (a, b) => b.from - a.to);
}

test.each([
  ["as it is", "记者杨坚李开祥", () => 0, "记者杨坚李开祥"],
  ["spread to full width", "应到代表二百人", () => 4, "应到代表二百人"],
  ["with a typed space", "杨坚 李开祥", () => 0, "杨坚 李开祥"],
  ["spread, with a typed space", "杨坚 李开祥", () => 4, "杨坚 李开祥"],
  ["with a wide typed space", "杨坚\u3000李开祥", () => 0, "杨坚\u3000李开祥"],
  ["with a gap that stands out", "杨坚李开祥", (at: number) => (at === 1 ? 5 : 0), "杨坚 李开祥"],
  [
    "with air around figures",
    "实到代表194人",
    (at: number) => (at === 3 || at === 6 ? 2.5 : 0),
    "实到代表194人",
  ],
  ["of letters", "PDF file", () => 0, "PDF file"],
  ["of letters that are spread", "PDF", () => 3, "PDF"],
  ["whose typed space is drawn over", "代表 人", (at: number) => (at === 2 ? -5 : 0), "代表人"],
])("a line %s keeps the spaces that a reader sees", (_name, text, gaps, read) => {
  expect(set(text, gaps)).toBe(read);
});
