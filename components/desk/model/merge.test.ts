import { expect, test } from "vitest";
import { confirmValue } from "./confirm";
import { differences, takeTheirs } from "./differences";
import { removeItem } from "./items";
import { joinEvidence, offer } from "./merge";
import { exampleRecord } from "./testing";
import { citationAt, enterValue } from "./values";

const changed = (path: string, value: string | number, by = "u1") => {
  const record = enterValue(exampleRecord(), path, value, { by, from: "原页" });
  if (record === null) throw new Error(`${path} cannot hold ${value}`);
  return record;
};

test("equal records do not differ", () => {
  expect(differences(exampleRecord(), exampleRecord())).toEqual([]);
});

test("each value that differs is one difference", () => {
  expect(differences(changed("term", 8), changed("resolutions/r1/votes/for", 170))).toEqual([
    { path: "term", kind: "value", mine: 8, theirs: 7 },
    { path: "resolutions/r1/votes/for", kind: "value", mine: null, theirs: 170 },
  ]);
});

test("an item that only one has is one difference, and can be taken either way", () => {
  const without = removeItem(exampleRecord(), "resolutions/r2");
  if (without === null) throw new Error("not removed");
  expect(differences(without, exampleRecord())).toEqual([
    { path: "resolutions/r2", kind: "item", mine: null, theirs: "乙的决议" },
  ]);
  const taken = takeTheirs(without, exampleRecord(), ["resolutions/r2"]);
  expect(taken.resolutions).toEqual(exampleRecord().resolutions);
  expect(citationAt(taken, "resolutions/r2/title")).toEqual(
    citationAt(exampleRecord(), "resolutions/r2/title"),
  );
  expect(takeTheirs(exampleRecord(), without, ["resolutions/r2"])).toEqual(without);
});

test("a value is taken with its evidence", () => {
  const theirs = changed("sittings/s1/attendance/due", 195, "u2");
  const merged = takeTheirs(changed("term", 8), theirs, ["sittings/s1/attendance/due"]);
  expect([merged.term, merged.sittings[0]?.attendance.due]).toEqual([8, 195]);
  expect(citationAt(merged, "sittings/s1/attendance/due")).toMatchObject({ by: "u2" });
});

test("what only one side changed is offered from that side", () => {
  const sides = offer(exampleRecord(), changed("term", 8), changed("year", 2022));
  expect(sides).toEqual({ term: "mine", year: "theirs" });
});

test("what the other confirmed stays confirmed", () => {
  const path = "sittings/s1/attendance/present";
  const joined = joinEvidence(changed("term", 8), confirmValue(exampleRecord(), path, "u2"));
  expect(citationAt(joined, path)).toMatchObject({ confirmedBy: "u2" });
  expect(joined.term).toBe(8);
});
