import { expect, test } from "vitest";
import { changedPaths } from "./changed-paths";
import { confirmValue } from "./confirm";
import { moveItem, removeItem } from "./items";
import { exampleRecord } from "./testing";
import { enterValue } from "./values";

const before = exampleRecord();
const after = (record: ReturnType<typeof enterValue>) => [...changedPaths(before, record ?? before)].sort();

test("a value and what is around it, nothing beside it", () => {
  const typed = enterValue(before, "resolutions/r1/votes/for", 170, { by: "u1", from: "原页" });
  expect(after(typed)).toEqual([
    "resolutions",
    "resolutions/r1",
    "resolutions/r1/votes",
    "resolutions/r1/votes/for",
  ]);
});

test("evidence alone", () => {
  const path = "sittings/s1/attendance/present";
  expect(after(confirmValue(before, path, "u1"))).toEqual([path]);
});

test("a list whose items moved, or went", () => {
  expect(after(moveItem(before, "resolutions/r2", -1))).toEqual(["resolutions"]);
  expect(after(removeItem(before, "resolutions/r1"))).toContain("resolutions");
});

test("nothing between a state and itself", () => {
  expect(after(before)).toEqual([]);
  expect(after(enterValue(before, "term", 7, { by: "u1", from: "原页" }))).toEqual(["term"]);
});
