import { expect, test } from "vitest";
import { changeBetween, changesThatStandOut } from "./changes";
import { aStanding } from "./testing";

const third = aStanding({ key: "a", session: 3, year: 2022, date: "2022-04-01", due: 200, present: 190 });
const fourth = aStanding({ key: "b", session: 4, due: 200, present: 160 });

test("by hand: 190 of 200, then 160 of 200 is 15 points down, 4.54 standard errors", () => {
  // pooled 350/400 = 0.875; error = sqrt(0.875 × 0.125 × 2/200) = 0.03307; 0.15 / 0.03307 = 4.54
  const { found, pairs } = changesThatStandOut([fourth, third]);
  expect(pairs).toBe(1);
  expect(found).toHaveLength(1);
  expect(found[0]?.points).toBeCloseTo(-15, 6);
  expect(found[0]?.z).toBeCloseTo(-4.536, 3);
});

test("a large change in a small body can be chance, a certain one of four points is too small for a word", () => {
  const small = [aStanding({ session: 3, due: 20, present: 19 }), aStanding({ due: 20, present: 16 })];
  expect(changesThatStandOut(small)).toEqual({ found: [], pairs: 1 });
  const sure = [aStanding({ session: 3, due: 3000, present: 2900 }), aStanding({ due: 3000, present: 2780 })];
  expect(changesThatStandOut(sure)).toEqual({ found: [], pairs: 1 });
});

test("only neighbours make a pair: no gap, no other body, no session without figures; a new term follows the last", () => {
  const fifth = aStanding({ key: "c", session: 5, year: 2024, date: "2024-02-01", due: 200, present: 190 });
  expect(changesThatStandOut([third, fifth]).pairs).toBe(0);
  expect(changesThatStandOut([third, { ...fourth, kind: "cppcc" }]).pairs).toBe(0);
  expect(changesThatStandOut([third, aStanding({ due: null, present: null })]).pairs).toBe(0);
  const first = aStanding({
    key: "d",
    term: 8,
    session: 1,
    year: 2025,
    date: "2025-02-01",
    due: 200,
    present: 150,
  });
  expect(changesThatStandOut([first, fifth]).found.map(({ after }) => after.key)).toEqual(["d"]);
  expect(changesThatStandOut([])).toEqual({ found: [], pairs: 0 });
});

test("everybody there twice is no change", () => {
  const full = aStanding({ due: 10, present: 10 });
  expect(changeBetween(full, full)).toMatchObject({ points: 0, z: 0 });
  expect(changeBetween(aStanding({ due: 0, present: 0 }), full)).toBeNull();
});
