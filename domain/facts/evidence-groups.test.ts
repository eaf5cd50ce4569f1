import { expect, test } from "vitest";
import { evidenceGroups, restsOnFigures } from "./evidence-groups";
import { recordOfFacts } from "./record-of-facts";
import { factSitting, sessionOf } from "./testing";

const votes = { for: 170, against: 4, abstain: null, not_voting: null };
const { record } = recordOfFacts(
  sessionOf(
    factSitting({
      resolutions: [{ title: "决定", category: "other", votes, outcome: "adopted" }],
      sources: [
        ...factSitting().sources,
        { url: null, publisher: "转载页", title: "决议", published: null, supports: "赞成170票" },
      ],
    }),
  ),
  "li",
);

test("values of an item that rest on the same sources stand together", () => {
  expect(evidenceGroups(record)).toEqual([
    {
      item: "session",
      paths: ["body/kind", "body/level", "body/regionName", "term", "session", "year"],
      sources: ["so1", "so2"],
    },
    {
      item: "sittings/s1",
      paths: ["sittings/s1/kind", "sittings/s1/date", "sittings/s1/attendance/quorumClaim"],
      sources: ["so1", "so2"],
    },
    {
      item: "sittings/s1",
      paths: ["sittings/s1/attendance/due", "sittings/s1/attendance/present"],
      sources: ["so1"],
    },
    {
      item: "resolutions/r1",
      paths: ["resolutions/r1/title", "resolutions/r1/votes/against", "resolutions/r1/outcome"],
      sources: ["so1", "so2"],
    },
    { item: "resolutions/r1", paths: ["resolutions/r1/votes/for"], sources: ["so2"] },
  ]);
});

test("a record rests on figures as long as nothing else is among its sources and evidence", () => {
  expect(restsOnFigures(record)).toBe(true);
  expect(restsOnFigures({ sources: [], citations: [] })).toBe(false);
  const [source] = record.sources;
  if (source === undefined) throw new Error("no source");
  expect(restsOnFigures({ ...record, sources: [...record.sources, { ...source, kind: "minutes" }] })).toBe(
    false,
  );
  const corrected = { origin: "hand", path: "year", by: "li", from: "更正启事" } as const;
  expect(restsOnFigures({ ...record, citations: [...record.citations, corrected] })).toBe(false);
});
