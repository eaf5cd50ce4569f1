import fc from "fast-check";
import { expect, test } from "vitest";
import { bodyKinds, levels } from "@/domain/record";
import { quorumVerdict, thresholdOf } from "./quorum";
import { quorumRules } from "./quorum-rules";

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

test("in 2022 the rule changed: without a date nothing is said, neither for nor against", () => {
  const attendance = { inOffice: 3, due: null, present: 2 };
  expect(quorumVerdict({ ...lishi, date: null, year: 2022, attendance })).toEqual({
    known: false,
    reason: "date_needed",
    rule: null,
  });
});

test.each([
  [2021, "congress-local-before-2022"],
  [2023, "congress-local-2022"],
])("in %s the year alone settles the rule: %s", (year, id) => {
  const attendance = { inOffice: 3, due: null, present: 2 };
  expect(quorumVerdict({ ...lishi, date: null, year, attendance }).rule?.id).toBe(id);
});

test("on any day since 1989-04-04 exactly one rule is in force for each body that exists", () => {
  const day = fc.date({ min: new Date("1989-04-04"), max: new Date("2100-12-31"), noInvalidDate: true });
  fc.assert(
    fc.property(day, fc.constantFrom(...bodyKinds), fc.constantFrom(...levels), (date, kind, level) => {
      const iso = date.toISOString().slice(0, 10);
      const inForce = quorumRules.filter(
        (rule) =>
          rule.kind === kind &&
          rule.levels.includes(level) &&
          (rule.from ?? iso) <= iso &&
          iso <= (rule.to ?? iso),
      );
      expect(inForce).toHaveLength(kind === "cppcc" && level === "township" ? 0 : 1);
    }),
  );
});

test("margin and verdict always follow from threshold and attendance", () => {
  const count = fc.integer({ min: 1, max: 3000 });
  fc.assert(
    fc.property(count, count, (inOffice, present) => {
      const verdict = quorumVerdict({ ...lishi, attendance: { inOffice, due: null, present } });
      expect(verdict).toMatchObject({
        margin: present - thresholdOf(inOffice, [2, 3]),
        met: present * 3 >= inOffice * 2,
      });
    }),
  );
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
