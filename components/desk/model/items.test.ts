import { expect, test } from "vitest";
import { addItem, moveItem, placeItem, removeItem } from "./items";
import { exampleRecord } from "./testing";

const words = { title: "（标题）", name: "（姓名）", post: "（职务）", heading: "（要求）" };

test.each(["sittings", "reports", "resolutions", "elections", "speeches", "speeches/p1/directives"])(
  "adds to %s",
  (list) => {
    const added = addItem(exampleRecord(), list, words);
    expect(added?.id).toMatch(/^[a-z]+\d+$/);
  },
);

test("a point's id is new among all directives, and it is numbered by its place", () => {
  const added = addItem(exampleRecord(), "speeches/p1/directives/d1/points", words);
  const points = added?.record.speeches[0]?.directives[0]?.points;
  expect(points?.map(({ id, ordinal }) => [id, ordinal])).toEqual([
    ["d2", 1],
    ["d3", 2],
  ]);
});

test("removing an item removes its evidence", () => {
  const record = removeItem(exampleRecord(), "resolutions/r2");
  expect(record?.resolutions.map(({ id }) => id)).toEqual(["r1"]);
  expect(record?.citations.map(({ path }) => path)).toEqual(["sittings/s1/attendance/present"]);
});

test("what belonged to a removed sitting belongs to none", () => {
  const record = removeItem(exampleRecord(), "sittings/s1");
  expect(record?.resolutions.map(({ sitting }) => sitting)).toEqual([null, null]);
});

test("moves within the list and stays at its ends", () => {
  const record = exampleRecord();
  expect(moveItem(record, "resolutions/r2", -1).resolutions.map(({ id }) => id)).toEqual(["r2", "r1"]);
  expect(moveItem(record, "resolutions/r1", -1)).toBe(record);
  expect(moveItem(record, "resolutions/r2", 1)).toBe(record);
});

test("goes to a place of its list, a point also under another; nothing else leaves its list", () => {
  const record = exampleRecord();
  expect(placeItem(record, "resolutions/r1", "resolutions", 1).resolutions.map(({ id }) => id)).toEqual([
    "r2",
    "r1",
  ]);
  expect(placeItem(record, "resolutions/r1", "reports", 0)).toBe(record);
  const up = placeItem(record, "speeches/p1/directives/d1/points/d2", "speeches/p1/directives", 0);
  expect(up.speeches[0]?.directives.map(({ id, ordinal }) => [id, ordinal])).toEqual([
    ["d2", 1],
    ["d1", 2],
  ]);
});
