import fc from "fast-check";
import { expect, test } from "vitest";
import { readCursor, writeCursor } from "./cursor";
import { type ListQuery, nextQuery, readListQuery, readOneQuery, withFields } from "./query";
import { type Resource, resourceNamed } from "./resources";

const now = "2026-01-31T12:00:00.000Z";

function resource(name: string): Resource {
  const found = resourceNamed(name);
  if (found === null) throw new Error(`no resource ${name}`);
  return found;
}

function listOf(name: string, query: string): ListQuery {
  const read = readListQuery(resource(name), new URLSearchParams(query), now);
  if ("faults" in read) throw new Error(JSON.stringify(read.faults));
  return read;
}

const codes = (name: string, query: string) => {
  const read = readListQuery(resource(name), new URLSearchParams(query), now);
  return "faults" in read ? read.faults.map(({ parameter, code }) => `${parameter} ${code}`) : [];
};

test("an empty query is the first fifty items of all", () => {
  expect(listOf("sessions", "")).toEqual({
    asOf: null,
    canonical: "sessions?",
    cursor: null,
    fields: null,
    filters: {},
    limit: 50,
    order: "asc",
  });
});

test.each([
  ["limit=0", ["limit invalid"]],
  ["limit=201", ["limit invalid"]],
  ["limit=999999999999999999999", ["limit invalid"]],
  ["limit=1e2", ["limit invalid"]],
  ["limit=", ["limit invalid"]],
  ["limit=5&limit=6", ["limit repeated"]],
  ["yaer=2023", ["yaer unknown"]],
  ["__proto__=1", ["__proto__ unknown"]],
  ["constructor=1", ["constructor unknown"]],
  ["fields=name,nmae", ["fields unknown_field"]],
  ["fields=", ["fields invalid"]],
  ["fields=name,,id", ["fields invalid"]],
  ["cursor=abc", ["cursor invalid"]],
  ["cursor=%00", ["cursor invalid"]],
  ["as_of=2026-02-01T00:00:00Z", ["as_of future"]],
  ["as_of=2026-01-01", ["as_of invalid"]],
  ["order=up&year=20", ["order invalid", "year invalid"]],
  ["region=14", ["region invalid"]],
])("%s is refused, and every wrong parameter is named", (query, expected) => {
  expect(codes("sessions", query)).toEqual(expected);
});

test("a moment may be written with or without parts of a second", () => {
  expect(listOf("votes", "as_of=2026-01-31T12:00:00Z").asOf).toBe(now);
  expect(codes("votes", "as_of=2026-01-31T12:00:00.001Z")).toEqual(["as_of future"]);
});

test("the next page keeps filters, order, moment, size and fields", () => {
  const query = listOf("resolutions", "year=2023&limit=2&fields=title&order=desc&as_of=2026-01-01T00:00:00Z");
  const next = nextQuery(query, { group: "141102-congress-7-4", skip: 2 });
  expect(listOf("resolutions", next)).toEqual({
    ...query,
    cursor: { group: "141102-congress-7-4", skip: 2 },
  });
});

test("a cursor belongs to its list alone", () => {
  const cursor = new URLSearchParams(
    nextQuery(listOf("votes", "year=2023"), { group: "141102-cppcc-7-3", skip: 0 }),
  );
  cursor.set("year", "2024");
  expect(codes("votes", cursor.toString())).toEqual(["cursor other_list"]);
  cursor.delete("year");
  expect(codes("votes", cursor.toString())).toEqual(["cursor other_list"]);
});

test("a cursor comes back as it was written; any other text is none", () => {
  fc.assert(
    fc.property(fc.string(), fc.nat(), (query, skip) => {
      const at = { group: "141102-congress", skip };
      const text = writeCursor(query, at);
      expect(text).toMatch(/^[\w-]+$/);
      expect(readCursor(query, text)).toEqual(at);
    }),
  );
  fc.assert(fc.property(fc.string(), (text) => readCursor("q", text) === null));
});

test("one item takes fields and a moment, of its whole form, and nothing else", () => {
  const revisions = resource("revisions");
  expect(readOneQuery(revisions, new URLSearchParams("fields=record"), now)).toEqual({
    fields: ["record"],
    asOf: null,
  });
  expect(readOneQuery(revisions, new URLSearchParams("limit=1"), now)).toMatchObject({
    faults: [{ parameter: "limit", code: "unknown" }],
  });
});

test("fields come in the item's order, the id always with them", () => {
  expect(withFields({ id: "a", x: 1, y: 2 }, ["y"])).toEqual({ id: "a", y: 2 });
});
