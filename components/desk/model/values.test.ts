import { expect, test } from "vitest";
import { exampleRecord } from "./testing";
import { citationAt, enterValue, valueAt } from "./values";

const hand = { by: "u2", from: "据原页改正" };

test("a value entered by hand has the hand as its evidence", () => {
  const record = enterValue(exampleRecord(), "sittings/s1/attendance/present", 181, hand);
  expect(record?.sittings[0]?.attendance.present).toBe(181);
  expect(record && citationAt(record, "sittings/s1/attendance/present")).toEqual({
    origin: "hand",
    path: "sittings/s1/attendance/present",
    ...hand,
  });
});

test("a value that is taken away loses its evidence", () => {
  const record = enterValue(exampleRecord(), "sittings/s1/attendance/present", null, hand);
  expect(record?.citations.map(({ path }) => path)).toEqual(["resolutions/r2/title"]);
});

test("votes appear with their first number and go with their last", () => {
  const voted = enterValue(exampleRecord(), "resolutions/r1/votes/for", 178, hand);
  expect(voted?.resolutions[0]?.votes).toEqual({ for: 178, against: null, abstain: null, notVoting: null });
  const empty = voted && enterValue(voted, "resolutions/r1/votes/for", null, hand);
  expect(empty?.resolutions[0]?.votes).toBeNull();
});

test("a post goes with its name", () => {
  const named = enterValue(exampleRecord(), "speeches/p1/speaker/name", "某人", hand);
  const posted = named && enterValue(named, "speeches/p1/speaker/post", "书记", hand);
  expect(posted?.speeches[0]?.speaker).toEqual({ name: "某人", post: "书记" });
  const gone = posted && enterValue(posted, "speeches/p1/speaker/name", null, hand);
  expect(gone?.speeches[0]?.speaker).toBeNull();
  expect(gone?.citations.some(({ path }) => path.includes("speaker"))).toBe(false);
});

test.each([
  ["a title may not be empty", "resolutions/r1/title", null],
  ["a year has its range", "year", 12],
  ["a code has six digits", "body/regionCode", "14"],
  ["a post needs its name", "speeches/p1/speaker/post", "书记"],
])("%s", (_name, path, value) => {
  expect(enterValue(exampleRecord(), path, value, hand)).toBeNull();
});

test("nested points are reached by their ids", () => {
  expect(valueAt(exampleRecord(), "speeches/p1/directives/d1/points/d2/heading")).toBe("定责任");
});
