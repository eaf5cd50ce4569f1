import { expect, test } from "vitest";
import { changesBetween } from "./changes";
import { aRecord, aResolution, aSitting } from "./testing";

test("a value mended, one added and one taken away", () => {
  const earlier = aRecord({ sittings: [aSitting({}, { present: 147, absent: 27 })] });
  const later = aRecord({ sittings: [aSitting({}, { present: 148 })], resolutions: [aResolution()] });
  expect(changesBetween(earlier, later).values).toEqual([
    { path: "sittings/s1/attendance/present", before: 147, after: 148 },
    { path: "resolutions/r1/title", before: null, after: "政府工作报告的决议" },
    { path: "resolutions/r1/outcome", before: null, after: "adopted" },
    { path: "resolutions/r1/category", before: null, after: "government_work_report" },
    { path: "sittings/s1/attendance/absent", before: 27, after: null },
  ]);
});

test("the same record, its items in another order, has no changes", () => {
  const items = [aResolution(), aResolution({ id: "r2", title: "决定" })];
  const earlier = aRecord({ resolutions: items });
  expect(changesBetween(earlier, aRecord({ resolutions: items.toReversed() }))).toEqual({
    values: [],
    evidence: 0,
  });
});

test("another kind and another source are told; other words behind the same value are counted", () => {
  const cited = (quote: string, confirmedBy: string | null = null) => ({
    ...{ origin: "read" as const, path: "term", source: "s1", spans: [[0, 2] as [number, number]] },
    ...{ quote, rule: null, certainty: "check" as const, confirmedBy },
  });
  const earlier = aRecord({ resolutions: [aResolution()], citations: [cited("七届")] });
  const later = aRecord({
    resolutions: [aResolution({ category: "budget" })],
    citations: [cited("第七届")],
  });
  expect(changesBetween(earlier, later)).toEqual({
    values: [{ path: "resolutions/r1/category", before: "government_work_report", after: "budget" }],
    evidence: 1,
  });
  expect(changesBetween(earlier, { ...earlier, citations: [cited("七届", "li")] }).evidence).toBe(0);
});
