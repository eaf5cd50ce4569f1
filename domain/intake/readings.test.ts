import { expect, test } from "vitest";
import { type Citation, valuesOf } from "@/domain/record";
import { aRecord, aResolution, aSitting } from "@/domain/record/testing";
import { readingsFor, sessionFor } from "./readings";

const cited = (record: ReturnType<typeof aRecord>, source = "so2") => ({
  ...record,
  citations: valuesOf(record).map(
    ({ path, value }): Citation => ({
      ...{ origin: "read", path, source, spans: [[0, 1]], quote: String(value) },
      ...{ rule: null, certainty: "certain", confirmedBy: null },
    }),
  ),
});
const shown = (readings: ReturnType<typeof readingsFor>) =>
  readings.map(({ value, citation }) => [citation.path, value]);

test("figures of the same sitting are given under the record's own ids", () => {
  const record = aRecord({ sittings: [aSitting({ id: "s4", kind: "opening" }), aSitting({ id: "s5" })] });
  const other = cited(aRecord({ sittings: [aSitting({ id: "s1" }, { present: 181, quorumClaim: null })] }));
  expect(shown(readingsFor(record, other))).toEqual([
    ["sittings/s5/date", "2023-02-28"],
    ["sittings/s5/attendance/inOffice", 194],
    ["sittings/s5/attendance/due", 194],
    ["sittings/s5/attendance/present", 181],
  ]);
});

test("a resolution is known by its title, brackets aside, or by what it is about", () => {
  const titles = ["《政府工作报告》的决议", "关于计划的决议"];
  const record = aRecord({
    sittings: [],
    resolutions: [
      aResolution({ id: "r7", title: "政府工作报告的决议" }),
      aResolution({ id: "r8", title: "批准计划的决议", category: "plan" }),
    ],
  });
  const votes = { for: 170, against: null, abstain: null, notVoting: null };
  const other = cited(
    aRecord({
      sittings: [],
      resolutions: titles.map((title, n) =>
        aResolution({ id: `r${n + 1}`, title, category: n === 0 ? "other" : "plan", votes }),
      ),
    }),
  );
  const paths = shown(readingsFor(record, other)).map(([path]) => path);
  expect(paths).toEqual(
    ["r7", "r8"].flatMap((id) => [`resolutions/${id}/votes/for`, `resolutions/${id}/outcome`]),
  );
});

test("two that are alike by everything are matched with none", () => {
  const two = ["s1", "s2"].map((id) => aSitting({ id, kind: null, date: null }));
  expect(readingsFor(aRecord({ sittings: two }), cited(aRecord()))).toEqual([]);
});

test("the page's session is the one that is not another", () => {
  const found = [aRecord(), aRecord({ term: 6 })].map((record) => ({ id: null, record, articleSpans: [] }));
  expect(sessionFor(aRecord(), found)).toBe(found[0]?.record);
  expect(sessionFor(aRecord({ term: null }), found)).toBeNull();
  expect(sessionFor(aRecord({ term: 5 }), found)).toBeNull();
});
