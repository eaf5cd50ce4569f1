import { expect, test } from "vitest";
import { aFile } from "./testing";

const rows = [
  { body: "cppcc", year: 2022, due: 100, present: 90 },
  { body: "cppcc", year: 2023, due: 100, present: null },
  { body: "cppcc", year: 2023, due: 50, present: 40 },
  { body: "people_congress", year: 2022, due: null, present: null },
];
const lines = (query: Record<string, string>, hasTotal = false) =>
  [...aFile(rows, { columns: "due,present,rate", ...query }).lines(hasTotal)].map(
    ({ is, rows: count, cells }) => [is, count, ...cells],
  );

test("subtotals follow their rows, inner groups first; nothing reported is no zero; a share counts rows with both numbers", () => {
  expect(lines({ group: "body,year" })).toEqual([
    ["row", 1, "cppcc", 2022, 100, 90, null],
    ["subtotal", 1, "cppcc", 2022, 100, 90, 90],
    ["row", 1, "cppcc", 2023, 100, null, null],
    ["row", 1, "cppcc", 2023, 50, 40, null],
    ["subtotal", 2, "cppcc", 2023, 150, 40, 80],
    ["subtotal", 3, "cppcc", null, 250, 130, 86.67],
    ["row", 1, "people_congress", 2022, null, null, null],
    ["subtotal", 1, "people_congress", 2022, null, null, null],
    ["subtotal", 1, "people_congress", null, null, null, null],
    ["total", 4, null, null, 250, 130, 86.67],
  ]);
});

test("a summary has the subtotals alone", () => {
  expect(lines({ group: "body", summary: "1" })).toEqual([
    ["subtotal", 3, "cppcc", 250, 130, 86.67],
    ["subtotal", 1, "people_congress", null, null, null],
    ["total", 4, null, 250, 130, 86.67],
  ]);
});

test("a share is reckoned though its numbers are not shown", () => {
  expect(lines({ columns: "rate", group: "body", summary: "1" }).at(-1)).toEqual(["total", 4, null, 86.67]);
});

test("without groups there are the rows, with a total where one is wanted", () => {
  expect(lines({}).map(([is]) => is)).toEqual(["row", "row", "row", "row"]);
  expect(lines({}, true).at(-1)).toEqual(["total", 4, 250, 130, 86.67]);
});

test("no rows: no groups, a total of none", () => {
  const empty = (query: Record<string, string>) =>
    [...aFile([], query).lines(false)].map(({ is, rows: count }) => [is, count]);
  expect(empty({})).toEqual([]);
  expect(empty({ group: "year" })).toEqual([["total", 0]]);
});
