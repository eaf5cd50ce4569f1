import fc from "fast-check";
import { expect, test } from "vitest";
import { quorumVerdict, thresholdOf } from "./quorum";

const lishi = { kind: "people_congress", level: "county", date: "2023-05-28", year: 2023 } as const;

test("194 due, 180 present at a district congress of 2023: threshold 130, margin 50, met, by the Organic Law", () => {
  expect(quorumVerdict({ ...lishi, attendance: { inOffice: null, due: 194, present: 180 } })).toMatchObject({
    known: true,
    threshold: 130,
    margin: 50,
    met: true,
    base: { kind: "due", count: 194, standsIn: true },
    rule: { id: "congress-local-2022", article: "14(4)", support: "full_text" },
  });
});

test("174 due, 147 present at the CPPCC: threshold 116, margin 31, by work rules and practice only", () => {
  expect(
    quorumVerdict({ ...lishi, kind: "cppcc", attendance: { inOffice: null, due: 174, present: 147 } }),
  ).toMatchObject({
    threshold: 116,
    margin: 31,
    met: true,
    rule: { basis: "work_rules_and_practice", support: "excerpt" },
  });
});

test("all in office are the base where they are reported", () => {
  expect(quorumVerdict({ ...lishi, attendance: { inOffice: 200, due: 194, present: 133 } })).toMatchObject({
    threshold: 134,
    margin: -1,
    met: false,
    base: { kind: "in_office", standsIn: false },
  });
});

test("what is not reported stays unknown", () => {
  expect(quorumVerdict({ ...lishi, attendance: { inOffice: null, due: null, present: 180 } })).toMatchObject({
    known: false,
    reason: "base_not_reported",
  });
  expect(quorumVerdict({ ...lishi, attendance: { inOffice: null, due: 194, present: null } })).toMatchObject({
    threshold: 130,
    margin: null,
    met: null,
  });
});

test.each([
  ["2022-03-11", "congress-local-before-2022"],
  ["2022-03-12", "congress-local-2022"],
  ["1995-01-01", "congress-local-before-2022"],
])("on %s the rule is %s", (date, id) => {
  const verdict = quorumVerdict({ ...lishi, date, attendance: { inOffice: 3, due: null, present: 2 } });
  expect(verdict.rule?.id).toBe(id);
});

test("a township has no CPPCC, so no rule", () => {
  const attendance = { inOffice: 50, due: null, present: 40 };
  expect(quorumVerdict({ ...lishi, kind: "cppcc", level: "township", attendance })).toMatchObject({
    reason: "no_rule",
  });
});

test("the threshold is the least whole number that is at least two thirds", () => {
  fc.assert(
    fc.property(fc.integer({ min: 1, max: 100_000 }), (count) => {
      const threshold = thresholdOf(count, [2, 3]);
      expect(threshold * 3).toBeGreaterThanOrEqual(count * 2);
      expect((threshold - 1) * 3).toBeLessThan(count * 2);
    }),
  );
});
