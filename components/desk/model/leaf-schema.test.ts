import { expect, test } from "vitest";
import { valuesOf } from "@/domain/record";
import { leafSchema } from "./leaf-schema";
import { exampleRecord } from "./testing";

test("every value of a record has its schema", () => {
  const without = valuesOf(exampleRecord()).filter(({ path }) => leafSchema(path) === null);
  expect(without).toEqual([]);
});

test.each([
  "sources/so1/url",
  "body/regionCode",
  "speeches/p1/directives/d1/points/d2/points/d3/text",
  "reports/h1/presenter/post",
])("%s has one", (path) => {
  expect(leafSchema(path)).not.toBeNull();
});

test.each(["nothing", "term/more", "sittings/s1/nothing"])("%s has none", (path) => {
  expect(leafSchema(path)).toBeNull();
});
