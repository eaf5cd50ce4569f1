import { expect, test } from "vitest";
import type { PlacedLine } from "@/domain/intake/page-reading";
import { regionOf } from "./region";

const line = (start: number, page: number, top: number, confidence: number | null = 0.9): PlacedLine => ({
  ...{ start, end: start + 10, page, confidence },
  box: [0.5, top, 0.4, 0.02],
});
const sizes = [
  { width: 1000, height: 2000 },
  { width: 800, height: 1000 },
];
const lines = [line(0, 0, 0.1), line(10, 0, 0.13, 0.4), line(21, 1, 0)];

test("the lines that hold a span are marked, with some of the page around them", () => {
  const region = regionOf(lines, [[8, 12]], sizes);
  expect(region).toMatchObject({ page: 0, confidence: 0.4 });
  expect(region?.boxes).toHaveLength(2);
  expect(region?.boxes[0]).toEqual({ left: 500, top: 200, width: 400, height: 40 });
  expect(region?.view).toEqual({ left: 460, top: 140, width: 480, height: 220 });
});

test("only the page on which a value begins is shown, and never beyond its edge", () => {
  expect(regionOf(lines, [[5, 30]], sizes)?.boxes).toHaveLength(2);
  const region = regionOf(lines, [[21, 22]], sizes);
  expect(region?.page).toBe(1);
  expect(region?.view.top).toBe(0);
});

test("words that no line holds have no region; text of the file has no trust to tell", () => {
  expect(regionOf(lines, [[20, 21]], sizes)).toBeNull();
  expect(regionOf([], [[0, 5]], sizes)).toBeNull();
  expect(regionOf([line(0, 0, 0.1, null)], [[0, 5]], [])?.confidence).toBeNull();
});
