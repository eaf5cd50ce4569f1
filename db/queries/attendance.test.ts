import { expect, test } from "vitest";
import { temporaryDatabase } from "../testing";
import { makeOffice, publishExample } from "../testing-records";
import { sittingFacts, sittingFactsInParts } from "./attendance";

test("each sitting comes with its session's sources and the words for its own figures", async () => {
  using db = await temporaryDatabase();
  publishExample(makeOffice(db));
  const [congress, cppcc] = sittingFacts(db);
  expect(congress).toMatchObject({
    sessionKey: "141102-congress-7-4",
    due: 194,
    quotes: { due: "194", present: "180" },
  });
  expect(cppcc).toMatchObject({
    sessionKey: "141102-cppcc-7-3",
    due: 174,
    quotes: { due: "174", present: "147" },
  });
  expect(congress?.sources).toHaveLength(1);
});

test.each([
  [{ region: "141102" }, 2],
  [{ region: "141100" }, 2],
  [{ region: "140000" }, 2],
  [{ region: "141103" }, 0],
  [{ region: "100000" }, 0],
  [{ body: "cppcc" }, 1],
  [{ year: 2022 }, 0],
  [{ term: 7, level: "county" }, 2],
] as const)("within %j there are %i sittings", async (filter, sittings) => {
  using db = await temporaryDatabase();
  publishExample(makeOffice(db));
  expect(sittingFacts(db, filter)).toHaveLength(sittings);
  expect([...sittingFactsInParts(db, filter)].flat()).toEqual(sittingFacts(db, filter));
});
