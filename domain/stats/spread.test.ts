import fc from "fast-check";
import { expect, test } from "vitest";
import { medianOf, rounded, spreadOf } from "./spread";

test("by hand: 1, 2, 4, 8 has quartiles 1.75 and 5 and median 3", () => {
  expect(spreadOf([8, 1, 4, 2])).toEqual({
    n: 4,
    lowest: 1,
    lowerQuartile: 1.75,
    median: 3,
    upperQuartile: 5,
    highest: 8,
  });
});

test("none has no spread, one is its own", () => {
  expect(spreadOf([])).toBeNull();
  expect(medianOf([])).toBeNull();
  expect(spreadOf([7])).toMatchObject({ n: 1, lowest: 7, lowerQuartile: 7, median: 7, highest: 7 });
});

test("the parts stand in order, and the values are left as they were", () => {
  fc.assert(
    fc.property(fc.array(fc.integer({ min: -1000, max: 1000 }), { minLength: 1 }), (values) => {
      const before = [...values];
      const spread = spreadOf(values);
      expect(values).toEqual(before);
      if (spread === null) throw new Error("no spread");
      const { lowest, lowerQuartile, median, upperQuartile, highest } = spread;
      const parts = [lowest, lowerQuartile, median, upperQuartile, highest];
      expect([...parts].sort((a, b) => a - b)).toEqual(parts);
    }),
  );
});

test("rounding", () => {
  expect([rounded(92.783), rounded(92.75, 1), rounded(1.005, 0)]).toEqual([92.8, 92.8, 1]);
});
