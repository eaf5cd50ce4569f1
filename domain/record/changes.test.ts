import { expect, test } from "vitest";
import { changesBetween } from "./changes";
import { aRecord, aResolution, aSitting } from "./testing";

test("a value mended, one added and one taken away", () => {
  const earlier = aRecord({ sittings: [aSitting({}, { present: 147, absent: 27 })] });
  const later = aRecord({ sittings: [aSitting({}, { present: 148 })], resolutions: [aResolution()] });
  expect(changesBetween(earlier, later)).toEqual([
    { path: "sittings/s1/attendance/present", before: 147, after: 148 },
    { path: "resolutions/r1/title", before: null, after: "政府工作报告的决议" },
    { path: "resolutions/r1/outcome", before: null, after: "adopted" },
    { path: "sittings/s1/attendance/absent", before: 27, after: null },
  ]);
});

test("the same record, its items in another order, has no changes", () => {
  const items = [aResolution(), aResolution({ id: "r2", title: "决定" })];
  const earlier = aRecord({ resolutions: items });
  expect(changesBetween(earlier, aRecord({ resolutions: items.toReversed() }))).toEqual([]);
});
