import fc from "fast-check";
import { expect, test } from "vitest";
import { bodyKinds, levels, sittingKinds } from "@/domain/record";
import { tableKeys, tableOf } from "./registry";
import {
  groupKeys,
  hasSittings,
  readTableRequest,
  requestOfWords,
  type TableRequest,
  tableQuery,
  usualColumns,
} from "./request";

const parsed = (query: string) =>
  readTableRequest("attendance", Object.fromEntries(new URLSearchParams(query)));

test("an address says scope, columns in order, sort, groups and moment", () => {
  expect(
    parsed(
      "region=140000&from=2020&to=2023&columns=year,due,present&sort=-due,year&group=body,year&as_of=2024-05-01",
    ),
  ).toEqual({
    mistaken: [],
    request: {
      table: "attendance",
      scope: { region: "140000", from: 2020, to: 2023 },
      columns: ["year", "due", "present"],
      sort: [
        { column: "due", isDescending: true },
        { column: "year", isDescending: false },
      ],
      groups: ["body", "year"],
      isSummary: false,
      asOf: "2024-05-01T23:59:59.999Z",
    },
  });
});

test.each([
  ["year=soon", []],
  ["from=soon", ["from"]],
  ["region=14", ["region"]],
  ["columns=due,nothing", ["columns"]],
  ["sort=nothing", ["sort"]],
  ["group=colour", ["group"]],
  ["as_of=yesterday", ["as_of"]],
  ["as_of=2024-13-40", ["as_of"]],
  ["summary=yes", ["summary"]],
  ["sitting=lunch", ["sitting"]],
])("%s: not understood are %j", (query, mistaken) => {
  expect(parsed(query).mistaken).toEqual(mistaken);
});

test("a kind of sitting narrows only tables whose rows have one", () => {
  expect(readTableRequest("coverage", { sitting: "opening" }).mistaken).toEqual(["sitting"]);
});

const request = fc.constantFrom(...tableKeys).chain((table) => {
  const column = fc.constantFrom(...Object.keys(tableOf(table).columns));
  const year = fc.integer({ min: 1949, max: 2100 });
  const scope = fc.record(
    {
      region: fc.constantFrom("141102", "140000", "100000", "141102001"),
      level: fc.constantFrom(...levels),
      body: fc.constantFrom(...bodyKinds),
      from: year,
      to: year,
      term: fc.integer({ min: 1, max: 99 }),
      ...(hasSittings(table) ? { sitting: fc.constantFrom(...sittingKinds) } : {}),
    },
    { requiredKeys: [] },
  );
  return fc.record({
    table: fc.constant(table),
    scope,
    columns: fc.uniqueArray(column, { minLength: 1 }),
    sort: fc.uniqueArray(fc.record({ column, isDescending: fc.boolean() }), {
      selector: (one) => one.column,
    }),
    groups: fc.uniqueArray(fc.constantFrom(...groupKeys)),
    isSummary: fc.boolean(),
    asOf: fc.option(
      fc
        .date({ min: new Date("2000-01-01"), max: new Date("2099-01-01"), noInvalidDate: true })
        .map((at) => at.toISOString()),
    ),
  });
});

test("every request has one address, which reads back as itself", () => {
  fc.assert(
    fc.property(request, (given) => {
      const whole: TableRequest = { ...given, isSummary: given.isSummary && given.groups.length > 0 };
      const query = tableQuery(whole);
      expect(requestOfWords(whole.table, query)).toEqual(whole);
      expect(tableQuery(requestOfWords(whole.table, query) ?? whole)).toBe(query);
    }),
  );
});

test("without columns the usual ones are shown, with each row’s revision and hash", () => {
  for (const table of tableKeys) {
    // Rolls are no part of a record: what holds them is their own hash.
    const held = table === "rolls" ? ["session", "roll", "sha256"] : ["session", "revision", "sha256"];
    expect(usualColumns(table)).toEqual(expect.arrayContaining(held));
  }
});
