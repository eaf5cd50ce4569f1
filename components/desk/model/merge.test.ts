import { expect, test } from "vitest";
import { confirmValue } from "./confirm";
import { differences, takeTheirs } from "./differences";
import { addItem, removeItem } from "./items";
import { mergeRecords } from "./merge";
import { indentPoint } from "./points";
import { exampleRecord } from "./testing";
import { citationAt, enterValue } from "./values";

const base = exampleRecord();
const words = { title: "（标题）", name: "（姓名）", post: "（职务）", heading: "（要求）" };

const changed = (path: string, value: string | number | null, by = "u1") => {
  const record = enterValue(base, path, value, { by, from: "原页" });
  if (record === null) throw new Error(`${path} cannot hold ${value}`);
  return record;
};
const without = (path: string) => {
  const record = removeItem(base, path);
  if (record === null) throw new Error(`${path} was not removed`);
  return record;
};
const withMore = (list: string, title: string) => {
  const added = addItem(base, list, { ...words, title });
  if (added === null) throw new Error(`nothing was added to ${list}`);
  return added.record;
};

test("equal records do not differ", () => {
  expect(differences(base, exampleRecord())).toEqual([]);
});

test("an item that only one has is one difference, and can be taken either way", () => {
  expect(differences(without("resolutions/r2"), base)).toEqual([
    { path: "resolutions/r2", kind: "item", mine: null, theirs: "乙的决议" },
  ]);
  const taken = takeTheirs(without("resolutions/r2"), base, ["resolutions/r2"]);
  expect(taken.resolutions).toEqual(base.resolutions);
  expect(citationAt(taken, "resolutions/r2/title")).toEqual(citationAt(base, "resolutions/r2/title"));
  expect(takeTheirs(base, without("resolutions/r2"), ["resolutions/r2"])).toEqual(without("resolutions/r2"));
});

test("what does not touch is joined, each value with its evidence, and what came is told", () => {
  const due = "sittings/s1/attendance/due";
  const { record, clashes, taken } = mergeRecords(base, changed("term", 8), changed(due, 195, "u2"));
  expect(clashes).toEqual([]);
  expect([record.term, record.sittings[0]?.attendance.due]).toEqual([8, 195]);
  expect(citationAt(record, due)).toMatchObject({ by: "u2" });
  expect(taken).toEqual([{ path: due, kind: "value", mine: 194, theirs: 195 }]);
});

test("what both changed otherwise is to be chosen; one's own stands until then", () => {
  const theirs = changed("term", 9, "u2");
  const { record, clashes } = mergeRecords(base, changed("term", 8), theirs);
  expect(clashes).toEqual([{ path: "term", kind: "value", mine: 8, theirs: 9 }]);
  expect(record.term).toBe(8);
  const taken = takeTheirs(record, theirs, ["term"]);
  expect([taken.term, citationAt(taken, "term")]).toEqual([9, expect.objectContaining({ by: "u2" })]);
});

test("votes that both entered are joined figure by figure", () => {
  const mine = changed("resolutions/r1/votes/for", 170);
  const { record, clashes } = mergeRecords(base, mine, changed("resolutions/r1/votes/against", 3));
  expect(clashes).toEqual([]);
  expect(record.resolutions[0]?.votes).toEqual({ for: 170, against: 3, abstain: null, notVoting: null });
});

test("what one took out stays out; what the other has changed meanwhile is asked about", () => {
  expect(mergeRecords(base, without("resolutions/r1"), changed("term", 8)).record.resolutions).toHaveLength(
    1,
  );
  const title = changed("resolutions/r1/title", "丙的决议", "u2");
  expect(mergeRecords(base, without("resolutions/r1"), title).clashes).toEqual([
    { path: "resolutions/r1", kind: "item", mine: null, theirs: "丙的决议" },
  ]);
  expect(mergeRecords(base, title, without("resolutions/r1"))).toMatchObject({
    clashes: [{ path: "resolutions/r1", mine: "丙的决议", theirs: null }],
    record: { resolutions: [{ title: "丙的决议" }, { title: "乙的决议" }] },
  });
});

test("two new items that got the same id both stay", () => {
  const mine = withMore("resolutions", "丙");
  const { record, renames } = mergeRecords(base, mine, withMore("resolutions", "丁"));
  expect(record.resolutions.map(({ id, title }) => [id, title])).toEqual([
    ["r1", "甲的决议"],
    ["r2", "乙的决议"],
    ["r3", "丁"],
    ["r4", "丙"],
  ]);
  expect([...renames]).toEqual([["resolutions/r3", "r4"]]);
});

test("a point moved by one keeps its words when the other changes something else", () => {
  const two = addItem(base, "speeches/p1/directives", words);
  if (two === null) throw new Error("not added");
  const mine = indentPoint(two.record, `speeches/p1/directives/${two.id}`);
  const { record, clashes } = mergeRecords(two.record, mine, { ...two.record, year: 2022 });
  expect(clashes).toEqual([]);
  expect(record.speeches[0]?.directives[0]?.points.map(({ id }) => id)).toEqual(["d2", two.id]);
  expect(record.year).toBe(2022);
});

test("what the other confirmed stays confirmed", () => {
  const path = "sittings/s1/attendance/present";
  const { record } = mergeRecords(base, changed("term", 8), confirmValue(base, path, "u2"));
  expect(citationAt(record, path)).toMatchObject({ confirmedBy: "u2" });
  expect(record.term).toBe(8);
});

test("two reasons for one finding are to be chosen between", () => {
  const given = (reason: string) => ({
    ...base,
    acknowledgements: [{ code: "unusual_fall", path: "", by: "u1", reason }],
  });
  const { clashes, record } = mergeRecords(base, given("换届"), given("疫情"));
  expect(clashes).toEqual([
    { path: "acknowledgements/unusual_fall ", kind: "value", mine: "换届", theirs: "疫情" },
  ]);
  expect(takeTheirs(record, given("疫情"), ["acknowledgements/unusual_fall "]).acknowledgements).toEqual(
    given("疫情").acknowledgements,
  );
});
