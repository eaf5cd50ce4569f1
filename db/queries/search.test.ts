import fc from "fast-check";
import { beforeAll, expect, test } from "vitest";
import { aRecord, aResolution } from "@/domain/record/testing";
import { parseQuery, readCursor, type SearchFilter } from "@/domain/search";
import type { Database } from "../client";
import { writeProjection } from "../projection/write";
import { revisions } from "../schema";
import { temporaryDatabase } from "../testing";
import { makeOffice, publishExample } from "../testing-records";
import { countSearch, searchSessions } from "./search";

let db: Database;
beforeAll(async () => {
  db = await temporaryDatabase();
  publishExample(makeOffice(db));
});
const find = (typed: string, filter: SearchFilter = {}) =>
  searchSessions(db, { terms: parseQuery(typed).terms, filter });
const keys = (typed: string, filter: SearchFilter = {}) => find(typed, filter).sessions.map(({ key }) => key);
const congress = "141102-congress-7-4";
const cppcc = "141102-cppcc-7-3";

test.each([
  ["one character", "预", [congress]],
  ["two characters", "预算", [congress]],
  ["a long title", "财政预算执行情况", [congress]],
  ["traditional characters", "財政預算執行情況", [congress]],
  ["a name", "廉海平", [congress, cppcc]],
  ["initials of a name", "lhp", [congress, cppcc]],
  ["a name in pinyin", "lianhaiping", [congress, cppcc]],
  ["a figure", "194", [congress]],
  ["a figure with its word", "应出席194", [congress]],
  ["a region", "离石", [congress, cppcc]],
  ["a region above", "山西", [congress, cppcc]],
  ["a region in letters", "lishi", [congress, cppcc]],
  ["a region in English", "Lüliang", [congress, cppcc]],
  ["words that stand far apart", "离石 廉海平 预算", [congress]],
  ["a figure that is only part of another", "19", []],
  ["what nobody said", "火星移民", []],
])("%s: %s", (_what, typed, expected) => {
  expect(keys(typed)).toEqual(expected);
});

test("hits are lit and lead to their evidence", () => {
  const [session] = find("预算").sessions;
  const [place] = session?.hits.places ?? [];
  expect(place).toMatchObject({ kind: "resolution", path: "resolutions/r3/title" });
  expect(place?.text.filter(({ marked }) => marked).map(({ text }) => text)).toEqual(["预算", "预算"]);
  const [person] = find("LHP").sessions[0]?.hits.places ?? [];
  expect(person).toMatchObject({ kind: "person", text: [{ text: "廉海平", marked: true }] });
});

test("what is counted is what is found, for each choice", () => {
  const counts = countSearch(db, { terms: parseQuery("离石").terms, filter: {} });
  expect(counts).toMatchObject({
    total: 2,
    bodies: [
      { kind: "people_congress", sessions: 1 },
      { kind: "cppcc", sessions: 1 },
    ],
    years: [{ year: 2023, sessions: 2 }],
    regions: [{ code: "140000", sessions: 2 }],
  });
  for (const { kind, sessions } of counts.kinds ?? []) expect(keys("离石", { kind })).toHaveLength(sessions);
  expect(countSearch(db, { terms: [], filter: { region: "141100" } }).regions).toEqual([
    { code: "141102", sessions: 2 },
  ]);
});

test("narrowing by body, region, year and kind", () => {
  expect(keys("离石", { body: "cppcc" })).toEqual([cppcc]);
  expect(keys("", { region: "140000", year: 2023 })).toEqual([congress, cppcc]);
  expect(keys("离石", { region: "130000" })).toEqual([]);
  expect(keys("离石", { year: 2022 })).toEqual([]);
  expect(keys("廉海平", { kind: "person" })).toEqual([congress, cppcc]);
  expect(keys("廉海平", { kind: "resolution" })).toEqual([]);
});

test("an exact title comes before a title that holds it, and the newer before the older; pages go on where they ended", async () => {
  using other = await temporaryDatabase();
  const publish = (year: number, title: string) => {
    const record = aRecord({ year, session: year - 2010, resolutions: [aResolution({ title })] });
    const sessionKey = `141102-congress-7-${year - 2010}`;
    const head = { sessionKey, number: 1, sha256: "0".repeat(64), publishedAt: "2024-01-01T00:00:00.000Z" };
    other
      .insert(revisions)
      .values({ ...head, document: JSON.stringify(record), recorder: "a", reviewer: "b" })
      .run();
    writeProjection(other, head, record);
  };
  publish(2019, "关于预算的决议");
  publish(2012, "预算的决议");
  publish(2021, "关于预算的决议");
  publish(2015, "预算的决议");
  const query = { terms: parseQuery("预算的决议").terms, filter: {} };
  const seen: number[] = [];
  for (let cursor = readCursor("0-0"); cursor !== null; ) {
    const page = searchSessions(other, query, cursor, 1);
    seen.push(...page.sessions.map(({ year }) => year));
    cursor = page.next;
  }
  expect(seen).toEqual([2015, 2012, 2021, 2019]);
});

test("a correction replaces what was found of the session before", async () => {
  using other = await temporaryDatabase();
  const write = (number: number, year: number, title: string) => {
    const record = aRecord({ year, resolutions: [aResolution({ title })] });
    const head = {
      sessionKey: congress,
      number,
      sha256: "0".repeat(64),
      publishedAt: "2024-01-01T00:00:00.000Z",
    };
    writeProjection(other, head, record);
  };
  write(1, 2022, "旧标题");
  write(2, 2023, "新标题");
  const total = (typed: string) => countSearch(other, { terms: parseQuery(typed).terms, filter: {} }).total;
  expect([total("旧标题"), total("新标题"), total("标题")]).toEqual([0, 1, 1]);
});

test("whatever is typed gets an answer", () => {
  fc.assert(
    fc.property(
      fc.oneof(
        fc.string({ unit: "grapheme", maxLength: 200 }),
        fc.string({ unit: fc.constantFrom(..."\"'*():^-+{}离石预算AND OR NOT NEAR 19") }),
      ),
      fc.constantFrom(undefined, "person" as const, "directive" as const),
      (typed, kind) => {
        const search = { terms: parseQuery(typed).terms, filter: kind === undefined ? {} : { kind } };
        const { total } = countSearch(db, search);
        expect(searchSessions(db, search).sessions).toHaveLength(total);
      },
    ),
    { numRuns: 100 },
  );
}, 20_000);

test("whatever stands in a record is found by any part of it", () => {
  const heading = "筑牢绝对忠诚的政治品格";
  fc.assert(
    fc.property(fc.nat(heading.length - 1), fc.integer({ min: 1, max: heading.length }), (from, length) => {
      expect(keys(heading.slice(from, from + length))).toContain(congress);
    }),
  );
});
