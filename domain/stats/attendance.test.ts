import { expect, test } from "vitest";
import { attendanceStanding } from "./attendance";

const county = { kind: "people_congress", level: "county", year: 2023 } as const;

test("194 due and 180 present: 92.8 % came, the quorum is 67.0 % of those due", () => {
  const standing = attendanceStanding({
    ...county,
    main: { date: "2023-05-28", inOffice: null, due: 194, present: 180 },
  });
  expect(standing?.rate).toBeCloseTo(92.78, 2);
  expect(standing?.quorum).toBeCloseTo(67.01, 2);
  expect(standing).toMatchObject({ threshold: 130, margin: 50, met: true });
});

test("a quorum missed has a margin below zero", () => {
  const main = { date: null, inOffice: 90, due: 90, present: 59 };
  expect(attendanceStanding({ ...county, main })).toMatchObject({ threshold: 60, margin: -1, met: false });
});

test.each([
  null,
  { date: null, inOffice: null, due: null, present: 9 },
  { date: null, inOffice: null, due: 9, present: null },
  { date: null, inOffice: null, due: 0, present: 0 },
])("%j cannot be compared", (main) => {
  expect(attendanceStanding({ ...county, main })).toBeNull();
});
