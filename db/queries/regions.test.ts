import { expect, test } from "vitest";
import { temporaryDatabase } from "../testing";
import { makeOffice, publishExample } from "../testing-records";
import { getRegion, parentsOf, regionEntries } from "./regions";

test("a region stands below its city and province, which count its sessions", async () => {
  using db = await temporaryDatabase();
  publishExample(makeOffice(db));
  expect(regionEntries(db).map(({ code, sessions, below }) => [code, sessions, below])).toEqual([
    ["140000", { people_congress: 0, cppcc: 0 }, 2],
    ["141100", { people_congress: 0, cppcc: 0 }, 2],
    ["141102", { people_congress: 1, cppcc: 1 }, 0],
  ]);
  const region = getRegion(db, "141102");
  expect(region?.path.map(({ name }) => name)).toEqual(["山西省", "吕梁市"]);
  expect(region?.entry.names).toEqual([{ name: "吕梁市离石区", from: 2023, to: 2023 }]);
  expect(region?.sessions).toHaveLength(2);
  expect(getRegion(db, "141100")?.children.map(({ code }) => code)).toEqual(["141102"]);
});

test("a region without a session is known by the standard, any other code is not", async () => {
  using db = await temporaryDatabase();
  expect(regionEntries(db)).toEqual([]);
  expect(getRegion(db, "141181")).toMatchObject({ sessions: [], entry: { level: "county", below: 0 } });
  expect(getRegion(db, "999999")).toBeNull();
});

test.each([
  ["141102", ["141100", "140000"]],
  ["141102001", ["141102", "141100", "140000"]],
  ["110105", ["110000"]],
  ["140000", []],
  ["100000", []],
])("above %s lie %j", (code, expected) => {
  expect(parentsOf(code)).toEqual(expected);
});
