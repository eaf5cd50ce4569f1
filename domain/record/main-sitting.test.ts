import { expect, test } from "vitest";
import { mainSitting } from "./main-sitting";

const opening = { kind: "opening", position: 0, due: 194, present: 190 } as const;
const plenary = { kind: "plenary", position: 1, due: 194, present: 185 } as const;
const closing = { kind: "closing", position: 2, due: 194, present: 180 } as const;

test("the closing sitting stands for the session", () => {
  expect(mainSitting([opening, closing, plenary])).toBe(closing);
});

test("a reported attendance comes before an unreported closing", () => {
  expect(mainSitting([opening, { ...closing, present: null }])).toBe(opening);
});

test("a sitting that can be compared comes before a closing without the number due", () => {
  expect(mainSitting([opening, { ...closing, due: null }])).toBe(opening);
  expect(
    mainSitting([
      { ...opening, present: null },
      { ...closing, due: null },
    ]),
  ).toEqual({
    ...closing,
    due: null,
  });
});

test("of two plenary meetings the later one stands; of none, none", () => {
  const later = { ...plenary, position: 5 };
  expect(mainSitting([plenary, later])).toBe(later);
  expect(mainSitting([])).toBeNull();
});
