import { expect, test } from "vitest";
import { attendanceRate } from "./attendance-rate";

test.each([
  [{ due: 200, present: 150 }, 75],
  [{ due: null, present: 150 }, null],
  [{ due: 200, present: null }, null],
  [{ due: 0, present: 0 }, null],
])("%o gives %s", (figures, rate) => {
  expect(attendanceRate(figures)).toBe(rate);
});
