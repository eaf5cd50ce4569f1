import { expect, test } from "vitest";
import { codeRange, codeStart, liesWithin } from "./region-codes";

test.each([
  ["140000", "140000", true],
  ["141100", "140000", true],
  ["141102", "141100", true],
  ["141102101", "141102", true],
  ["141000", "141100", false],
  ["141200", "141000", false],
  ["150000", "140000", false],
  ["141100", "141102", false],
  ["100000", "100000", true],
  ["140000", "100000", false],
])("%s lies within %s: %s", (code, region, isWithin) => {
  expect(liesWithin(code, region)).toBe(isWithin);
  const [first, last] = codeRange(region);
  expect(code >= first && code <= last).toBe(isWithin);
});

test("codes of a region begin alike", () => {
  expect(["110000", "141000", "141102", "141102101", "100000"].map(codeStart)).toEqual([
    "11",
    "1410",
    "141102",
    "141102101",
    "100000",
  ]);
});
