import { expect, test } from "vitest";
import { attendanceByYear } from "./by-year";
import { attendanceBins, latestReported } from "./distribution";
import { amongPeers } from "./peers";
import { supportOf } from "./support";
import { aStanding } from "./testing";

test("by hand: three congresses of a year, one without figures, one below its quorum", () => {
  const years = attendanceByYear([
    aStanding({ due: 100, present: 90 }),
    aStanding({ due: 90, present: 59 }),
    aStanding({ due: 100, present: null }),
    aStanding({ kind: "cppcc", due: 200, present: 190 }),
    aStanding({ year: 2022, date: "2022-04-01", due: null, present: null }),
  ]);
  expect(years).toEqual([
    {
      year: 2022,
      kind: "people_congress",
      sessions: 1,
      reported: 0,
      median: null,
      lowest: null,
      highest: null,
      margin: null,
      below: 0,
    },
    {
      year: 2023,
      kind: "people_congress",
      sessions: 3,
      reported: 2,
      // 90.0 and 65.6; their quorums are 67.0 and 66.7: margins 23 and -1.1, the middle 10.9.
      median: 77.8,
      lowest: 65.6,
      highest: 90,
      margin: 10.9,
      below: 1,
    },
    expect.objectContaining({ kind: "cppcc", median: 95, margin: 28, below: 0 }),
  ]);
  expect(attendanceByYear([])).toEqual([]);
});

test("a region counts once, with its latest reported session; 100 % lies in the last bin", () => {
  const latest = latestReported([
    aStanding({ year: 2022, session: 3, due: 100, present: 70 }),
    aStanding({ year: 2023, session: 4, due: 100, present: 100 }),
    aStanding({ year: 2024, session: 5, due: null }),
    aStanding({ regionCode: "141181", due: 100, present: 95 }),
  ]);
  expect(latest.map(({ rate }) => rate)).toEqual([100, 95]);
  expect(attendanceBins(latest)).toEqual([
    { kind: "people_congress", from: 94, to: 96, regions: 1 },
    { kind: "people_congress", from: 96, to: 98, regions: 0 },
    { kind: "people_congress", from: 98, to: 100, regions: 1 },
  ]);
  expect(attendanceBins([])).toEqual([]);
});

test("a body among its peers: they are the others of the year, and few have no middle half", () => {
  const peer = (regionCode: string, present: number) => aStanding({ regionCode, due: 100, present });
  const sessions = [
    aStanding({ due: 100, present: 88 }),
    peer("141121", 80),
    peer("141122", 90),
    peer("141123", 96),
    aStanding({ year: 2022, date: "2022-04-01", session: 3, due: null, present: null }),
    aStanding({ year: 2022, date: "2022-04-01", regionCode: "141121", due: 100, present: 70 }),
  ];
  expect(amongPeers(sessions, "141102")).toEqual([
    { year: 2022, own: null, peers: 1, median: 70, lowerQuartile: null, upperQuartile: null },
    { year: 2023, own: 88, peers: 3, median: 90, lowerQuartile: 85, upperQuartile: 93 },
  ]);
  expect(amongPeers(sessions, "999999")).toEqual([]);
});

test.each([
  [{ for: 2218, against: 605, abstain: 120 }, 75.4],
  [{ for: 5, against: 0, abstain: 0 }, 100],
  [{ for: 0, against: 0, abstain: 0 }, null],
  [{ for: 2895, against: null, abstain: null }, null],
  [{ for: null, against: 378, abstain: null }, null],
])("the support of %j is %s", (votes, expected) => {
  expect(supportOf(votes)).toBe(expected);
});
