import fc from "fast-check";
import { expect, test } from "vitest";
import { parseNumeral } from "./numerals";

test.each([
  ["194", 194],
  ["１９４", 194],
  ["2 2 4", 224],
  ["2,882", 2882],
  ["一百八十", 180],
  ["两千二百六十七", 2267],
  ["两千零四十三", 2043],
  ["十四", 14],
  ["二十", 20],
  ["廿一", 21],
  ["两百", 200],
  ["二〇二三", 2023],
  ["一万二千", 12_000],
  ["零", 0],
])("%s is %i", (written, value) => {
  expect(parseNumeral(written)).toBe(value);
});

test.each(["", "人", "2,88", "三四十", "百千", "一2", "十百"])("%j is no number", (written) => {
  expect(parseNumeral(written)).toBeNull();
});

const words = ["零", "一", "二", "三", "四", "五", "六", "七", "八", "九"];

/** Writes 1 to 9,999 as Chinese reports do. */
function write(n: number): string {
  let text = "";
  let gap = false;
  for (const [unit, name] of [
    [1000, "千"],
    [100, "百"],
    [10, "十"],
    [1, ""],
  ] as const) {
    const digit = Math.floor(n / unit) % 10;
    if (digit === 0) gap = text !== "";
    else {
      text += `${gap ? "零" : ""}${words[digit]}${name}`;
      gap = false;
    }
  }
  return text.replace(/^一十/, "十");
}

test("whatever is written can be read again", () => {
  fc.assert(
    fc.property(fc.integer({ min: 1, max: 9999 }), (n) => {
      expect(parseNumeral(write(n))).toBe(n);
    }),
  );
});

test("no text makes it throw", () => {
  fc.assert(
    fc.property(fc.string(), (text) => {
      const value = parseNumeral(text);
      expect(value === null || Number.isInteger(value)).toBe(true);
    }),
  );
});
