import { expect, test } from "vitest";
import { temporaryDatabase } from "../testing";
import { makeOffice, publishExample } from "../testing-records";
import { completeness } from "./completeness";

test("the example's two sessions report attendance and resolutions, no votes, and quote their page", async () => {
  using db = await temporaryDatabase();
  expect(completeness(db)).toEqual({ all: null, byLevel: [], byYear: [] });
  publishExample(makeOffice(db));
  const counts = { sessions: 2, attendance: 2, resolutions: 2, votes: 0, whole: 2 };
  expect(completeness(db)).toEqual({
    all: { group: "all", ...counts },
    byLevel: [{ group: "county", ...counts }],
    byYear: [{ group: "2023", ...counts }],
  });
});
