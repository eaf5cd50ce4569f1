import { expect, test } from "vitest";
import type { ReadCitation } from "@/domain/record";
import { segmentsOf } from "./segments";

const cite = (path: string, ...spans: [number, number][]): ReadCitation => ({
  origin: "read",
  path,
  source: "so1",
  spans,
  quote: "x",
  rule: null,
  certainty: "certain",
  confirmedBy: null,
});

test("overlapping citations share the runs that both cover", () => {
  const found = segmentsOf(10, [cite("a", [2, 6]), cite("b", [4, 8])], "so1", null);
  expect(found.map(({ start, end, paths }) => [start, end, paths])).toEqual([
    [0, 2, []],
    [2, 4, ["a"]],
    [4, 6, ["a", "b"]],
    [6, 8, ["b"]],
    [8, 10, []],
  ]);
});

test("text of other articles and other sources is told apart", () => {
  const found = segmentsOf(6, [{ ...cite("a", [0, 2]), source: "so2" }], "so1", [[2, 4]]);
  expect(found.map(({ outside, paths }) => [outside, paths.length])).toEqual([
    [true, 0],
    [false, 0],
    [true, 0],
  ]);
});

test("runs join to the whole text", () => {
  const found = segmentsOf(9, [cite("a", [0, 3], [5, 9])], "so1", [[1, 7]]);
  expect(found.map(({ start, end }) => end - start).reduce((sum, length) => sum + length, 0)).toBe(9);
});
