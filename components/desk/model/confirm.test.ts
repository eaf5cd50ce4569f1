import { expect, test } from "vitest";
import { confirmValue, nextToCheck, pathsToCheck } from "./confirm";
import { exampleRecord } from "./testing";

const path = "sittings/s1/attendance/present";

test("finds what is to be checked, from any place, round to the first", () => {
  expect(pathsToCheck(exampleRecord())).toEqual([path]);
  expect(nextToCheck(exampleRecord(), null)).toBe(path);
  expect(nextToCheck(exampleRecord(), "speeches/p1/directives/d1/heading")).toBe(path);
});

test("a confirmed value is no longer to be checked", () => {
  const confirmed = confirmValue(exampleRecord(), path, "u1");
  expect(nextToCheck(confirmed, null)).toBeNull();
});
