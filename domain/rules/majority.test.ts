import fc from "fast-check";
import { expect, test } from "vitest";
import { majorityVerdict } from "./majority";

const asked = { kind: "people_congress", level: "county", date: "2023-05-28", year: 2023 } as const;
const votes = (count: number) => ({ for: count, against: null, abstain: null, notVoting: null });

test("more than half of all in office: 98 of 194 pass, 97 do not", () => {
  const attendance = { inOffice: 194, due: null };
  expect(majorityVerdict({ ...asked, attendance, votes: votes(98) })).toMatchObject({
    needed: 98,
    margin: 0,
    passes: true,
  });
  expect(majorityVerdict({ ...asked, attendance, votes: votes(97) })).toMatchObject({
    margin: -1,
    passes: false,
  });
});

test("without votes or a base nothing is said", () => {
  const attendance = { inOffice: null, due: null };
  expect(majorityVerdict({ ...asked, attendance, votes: null })).toEqual({
    known: false,
    reason: "votes_not_reported",
  });
  expect(majorityVerdict({ ...asked, attendance, votes: votes(9) })).toEqual({
    known: false,
    reason: "base_not_reported",
  });
});

test.each([
  ["2014-05-01", "congress-majority-2004"],
  ["2016-05-01", "congress-majority-2015"],
  ["2022-03-12", "congress-majority-2022"],
])("on %s the rule is %s", (date, id) => {
  const verdict = majorityVerdict({
    ...asked,
    date,
    attendance: { inOffice: 10, due: null },
    votes: votes(6),
  });
  expect(verdict).toMatchObject({ rule: { id } });
});

test("the national congress has its own rule", () => {
  const verdict = majorityVerdict({
    ...asked,
    level: "national",
    attendance: { inOffice: 2980, due: null },
    votes: votes(2900),
  });
  expect(verdict).toMatchObject({ needed: 1491, rule: { id: "npc-majority" } });
});

test("exactly half never passes", () => {
  fc.assert(
    fc.property(fc.integer({ min: 1, max: 5000 }), (half) => {
      const verdict = majorityVerdict({
        ...asked,
        attendance: { inOffice: 2 * half, due: null },
        votes: votes(half),
      });
      expect(verdict).toMatchObject({ passes: false });
    }),
  );
});
