import { expect, test } from "vitest";
import type { Directive, SessionRecord } from "@/domain/record";
import { indentPoint, movePoint, outdentPoint, pointsOf } from "./points";
import { exampleRecord } from "./testing";

const at = "speeches/p1/directives";
const point = (id: string, ...points: Directive[]): Directive => ({
  ...{ id, ordinal: 1, heading: `要求${id}`, text: null },
  points: points.map((one, n) => ({ ...one, ordinal: n + 1 })),
});
const directives = [point("d1", point("d2")), point("d3", point("d4"))].map((one, n) => ({
  ...one,
  ordinal: n + 1,
}));
const record = exampleRecord({
  speeches: [{ id: "p1", speaker: null, sitting: "s1", directives }],
  citations: [{ origin: "hand", path: `${at}/d3/points/d4/heading`, by: "u1", from: "原页" }],
});
const shape = (state: SessionRecord) =>
  pointsOf(state).map(({ point: { id, ordinal }, list }) => [list.slice(at.length + 1), id, ordinal]);

test("goes below the one before, with all that is below it, and its evidence follows", () => {
  const inside = indentPoint(record, `${at}/d3`);
  expect(shape(inside)).toEqual([
    ["", "d1", 1],
    ["d1/points", "d2", 1],
    ["d1/points", "d3", 2],
    ["d1/points/d3/points", "d4", 1],
  ]);
  expect(inside.citations.map(({ path }) => path)).toEqual([`${at}/d1/points/d3/points/d4/heading`]);
  expect(outdentPoint(inside, `${at}/d1/points/d3`)).toEqual(record);
});

test("the first of a list cannot go below any, the outermost not behind any", () => {
  expect(indentPoint(record, `${at}/d1`)).toBe(record);
  expect(outdentPoint(record, `${at}/d1`)).toBe(record);
});

test("goes to a place of another list, and of its own", () => {
  expect(shape(movePoint(record, `${at}/d3/points/d4`, `${at}/d1/points`, 0))).toEqual([
    ["", "d1", 1],
    ["d1/points", "d4", 1],
    ["d1/points", "d2", 2],
    ["", "d3", 2],
  ]);
  expect(shape(movePoint(record, `${at}/d3`, at, 0)).map(([, id]) => id)).toEqual(["d3", "d4", "d1", "d2"]);
});

test.each([
  ["below itself", `${at}/d3`, `${at}/d3/points`],
  ["to a list that is not there", `${at}/d3`, `${at}/d9/points`],
  ["from nowhere", `${at}/d9`, at],
])("does not go %s", (_name, path, list) => {
  expect(movePoint(record, path, list, 0)).toBe(record);
});
