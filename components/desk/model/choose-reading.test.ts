import { expect, test } from "vitest";
import { noteReading, type ReadCitation } from "@/domain/record";
import { chooseReading, dropReading, fillGap, giveReason } from "./choose-reading";
import { mergeRecords } from "./merge";
import { exampleRecord } from "./testing";
import { citationAt, valueAt } from "./values";

const path = "sittings/s1/attendance/present";
const cite = (quote: string, at = path): ReadCitation => ({
  ...{ origin: "read", path: at, source: "so2", spans: [[0, quote.length]], quote },
  ...{ rule: "present", certainty: "check", confirmedBy: null },
});
const noted = noteReading(exampleRecord(), 181, cite("181"));

test("another source's value takes the place of the record's, which stays beside it", () => {
  const chosen = chooseReading(noted, path, 0, "u2");
  expect(valueAt(chosen, path)).toBe(181);
  expect(citationAt(chosen, path)).toMatchObject({ source: "so2", confirmedBy: "u2" });
  expect(chosen.disagreements?.[0]?.others).toMatchObject([{ value: 180, citation: { source: "so1" } }]);
  expect(valueAt(chooseReading(chosen, path, 0, "u2"), path)).toBe(180);
});

test("a reason is one when it says something", () => {
  expect(giveReason(noted, path, " 以公报为准 ", "u1").disagreements?.[0]).toMatchObject({
    reason: "以公报为准",
    by: "u1",
  });
  expect(giveReason(noted, path, " ", "u1").disagreements?.[0]).toMatchObject({ reason: null, by: null });
});

test("what was noted can be dropped, and then leaves no trace", () => {
  expect(dropReading(noted, path, 0)).toEqual(exampleRecord());
});

test("what the record lacks is filled in; what it has is not touched", () => {
  const absent = "sittings/s1/attendance/absent";
  expect(valueAt(fillGap(exampleRecord(), { value: 14, citation: cite("14", absent) }), absent)).toBe(14);
  expect(fillGap(exampleRecord(), { value: 181, citation: cite("181") })).toEqual(exampleRecord());
});

test("two who choose otherwise are asked; who only notes is joined", () => {
  const base = exampleRecord();
  expect(mergeRecords(base, { ...base, term: 8 }, noted).record.disagreements).toEqual(noted.disagreements);
  const clash = mergeRecords(
    noted,
    giveReason(noted, path, "甲说", "u1"),
    giveReason(noted, path, "乙说", "u2"),
  );
  expect(clash.clashes).toEqual([
    { path: `disagreements/${path}`, kind: "value", mine: "甲说", theirs: "乙说" },
  ]);
});
