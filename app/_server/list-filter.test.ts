import { expect, test } from "vitest";
import { batchFilterSchema } from "@/db/queries/intake";
import { conditionsOf, pageOf } from "./list-filter";

test.each([
  [{}, {}],
  [{ state: "trouble" }, { state: "trouble" }],
  [{ state: "" }, {}],
  [{ state: "nonsense", who: "li" }, { who: "li" }],
  [{ state: ["trouble", "missing"], who: "li", page: "2" }, { who: "li" }],
  [{ who: "x".repeat(500) }, {}],
])("%j asks for %j", (query, conditions) => {
  expect(conditionsOf(batchFilterSchema, query)).toEqual(conditions);
});

test.each([
  ["2", 2],
  ["0", 1],
  ["-1", 1],
  ["1.5", 1],
  ["9e9", 1],
  [undefined, 1],
  [["3", "4"], 1],
])("page %j is %i", (page, number) => {
  expect(pageOf({ page })).toBe(number);
});
