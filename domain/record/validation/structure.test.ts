import { expect, test } from "vitest";
import type { Citation } from "../citation";
import { valuesOf } from "../paths";
import type { SessionRecord } from "../schema";
import { aRecord, aResolution, aSitting } from "../testing";
import { evidenceFindings } from "./evidence";
import type { FindingCode } from "./finding";
import { identityFindings } from "./identity";
import { referenceFindings } from "./references";
import { resolutionFindings } from "./resolutions";
import { sittingFindings } from "./sittings";
import { voteFindings } from "./votes";

const codes = (findings: { code: FindingCode }[]) => findings.map(({ code }) => code);

const votes = (count: number, against = 0) => ({ for: count, against, abstain: null, notVoting: null });

test.each<[string, Partial<SessionRecord>, FindingCode[]]>([
  ["whole", {}, []],
  ["no term", { term: null }, ["identity_missing"]],
  [
    "no region, no year",
    { body: { kind: "cppcc", level: "county", regionCode: null, regionName: null }, year: null },
    ["identity_missing", "identity_missing", "identity_missing"],
  ],
  ["no sitting", { sittings: [], resolutions: [aResolution({ sitting: null })] }, ["no_sitting"]],
  ["nothing said", { sittings: [aSitting({}, { due: null, present: null })] }, ["empty_record"]],
])("identity: %s", (_name, overrides, expected) => {
  expect(codes(identityFindings(aRecord(overrides)))).toEqual(expected);
});

test.each<[string, Parameters<typeof aSitting>[1], FindingCode[]]>([
  ["in order", {}, []],
  ["more present than due", { present: 195 }, ["present_exceeds_due"]],
  ["all present", { present: 194 }, []],
  ["parts make the whole", { absent: 14 }, []],
  ["parts fall short of the whole", { absent: 10 }, ["parts_differ"]],
  ["parts exceed the whole", { absent: 20 }, ["parts_exceed_due"]],
  ["more due than in office", { inOffice: 190 }, ["due_exceeds_in_office"]],
  ["only the number due", { inOffice: null }, ["due_stands_for_in_office"]],
  ["nobody counted", { due: null, present: null }, ["attendance_not_reported"]],
  ["no claim", { quorumClaim: null }, ["claim_not_reported"]],
])("attendance: %s", (_name, attendance, expected) => {
  expect(codes(sittingFindings(aRecord({ sittings: [aSitting({}, attendance)] })))).toEqual(expected);
});

test.each<[string, SessionRecord["sittings"], FindingCode[]]>([
  ["closing on the day of opening", [aSitting({ id: "s1", kind: "opening" }), aSitting({ id: "s2" })], []],
  [
    "closing before opening",
    [aSitting({ id: "s1", kind: "opening", date: "2023-03-01" }), aSitting({ id: "s2" })],
    ["closing_before_opening"],
  ],
  ["two closings", [aSitting({ id: "s1" }), aSitting({ id: "s2" })], ["duplicate_sitting"]],
  ["two plenaries", [aSitting({ id: "s1", kind: "plenary" }), aSitting({ id: "s2", kind: "plenary" })], []],
  ["a day in another year", [aSitting({ date: "2022-12-28" })], ["year_differs_from_date"]],
  ["May", [aSitting({ date: "2023-05-28" })], ["unusual_month"]],
  ["no day", [aSitting({ date: null })], ["date_unknown"]],
])("sittings: %s", (_name, sittings, expected) => {
  expect(codes(sittingFindings(aRecord({ sittings })))).toEqual(expected);
});

const congress = [
  "government_work_report",
  "plan",
  "budget",
  "standing_committee_report",
  "court_report",
  "procuratorate_report",
] as const;
const all = congress.map((category, n) =>
  aResolution({ id: `r${n + 1}`, title: category, category, votes: votes(170) }),
);

test.each<[string, Partial<SessionRecord>, FindingCode[]]>([
  ["all customary ones, with votes", { resolutions: all }, []],
  ["one customary one missing", { resolutions: all.slice(1) }, ["customary_missing"]],
  [
    "a township passes its own",
    {
      resolutions: all.slice(3),
      body: { kind: "people_congress", level: "township", regionCode: null, regionName: null },
    },
    [],
  ],
  [
    "an opening passes nothing",
    { resolutions: all.slice(0, 1), sittings: [aSitting({ kind: "opening" })] },
    [],
  ],
  [
    "more votes than present",
    {
      resolutions: [
        ...all.slice(0, 5),
        aResolution({ id: "r6", category: "procuratorate_report", votes: votes(170, 11) }),
      ],
    },
    ["votes_exceed_present"],
  ],
  [
    "as many votes as present",
    {
      resolutions: [
        ...all.slice(0, 5),
        aResolution({ id: "r6", category: "procuratorate_report", votes: votes(170, 10) }),
      ],
    },
    [],
  ],
  [
    "present unknown, more votes than due",
    {
      resolutions: [
        ...all.slice(0, 5),
        aResolution({ id: "r6", category: "procuratorate_report", votes: votes(195) }),
      ],
      sittings: [aSitting({}, { present: null })],
    },
    ["votes_exceed_due"],
  ],
  [
    "no votes",
    { resolutions: [...all.slice(0, 5), aResolution({ id: "r6", category: "procuratorate_report" })] },
    ["votes_not_reported"],
  ],
  [
    "the same title twice",
    { resolutions: [...all, { ...(all[0] ?? aResolution()), id: "r9" }] },
    ["duplicate_resolution"],
  ],
])("resolutions: %s", (_name, overrides, expected) => {
  const record = aRecord(overrides);
  expect(codes([...resolutionFindings(record), ...voteFindings(record)])).toEqual(expected);
});

test.each<[string, Partial<SessionRecord>, FindingCode[]]>([
  ["in order", { resolutions: [aResolution()] }, []],
  ["a sitting that is not there", { resolutions: [aResolution({ sitting: "s7" })] }, ["unknown_sitting"]],
  ["an id twice", { resolutions: [aResolution(), aResolution()] }, ["duplicate_id"]],
  ["a source that is not there", { citations: [read("term", "七")] }, ["unknown_source"]],
])("references: %s", (_name, overrides, expected) => {
  expect(codes(referenceFindings(aRecord(overrides)))).toEqual(expected);
});

function read(
  path: string,
  quote: string,
  more: Partial<Extract<Citation, { origin: "read" }>> = {},
): Citation {
  return {
    origin: "read",
    path,
    source: "so1",
    spans: [[0, quote.length]],
    quote,
    rule: null,
    certainty: "certain",
    confirmedBy: null,
    ...more,
  };
}

const page = "194人，实到180人";
const source = {
  id: "so1",
  sha256: "a".repeat(64),
  kind: "retold",
  title: null,
  publisher: null,
  published: null,
  url: null,
  bylines: [],
  rights: "quotes_only",
  note: null,
} as const;
const texts = new Map([[source.sha256, page]]);

/** A record whose values are all by hand but the one under test. */
function withEvidence(citation: Citation | null, path = "sittings/s1/attendance/due"): SessionRecord {
  const record = aRecord({ sources: [{ ...source, bylines: [] }] });
  const others = valuesOf(record)
    .filter((value) => value.path !== path)
    .map((value): Citation => ({ origin: "hand", path: value.path, by: "li", from: "会议记录" }));
  return { ...record, citations: citation === null ? others : [...others, citation] };
}

const due = "sittings/s1/attendance/due";

test.each<[string, Citation | null, FindingCode[]]>([
  ["by hand", { origin: "hand", path: due, by: "li", from: "会议记录" }, []],
  ["read in the page", read(due, "194"), []],
  ["none", null, ["evidence_missing"]],
  ["to be checked", read(due, "194", { certainty: "check" }), ["unconfirmed_value"]],
  ["checked by a person", read(due, "194", { certainty: "check", confirmedBy: "li" }), []],
  ["another figure in the quote", read(due, "实到180", { spans: [[5, 10]] }), ["value_not_in_quote"]],
  ["a quote that the page does not have there", read(due, "194", { spans: [[3, 6]] }), ["quote_mismatch"]],
])("evidence: %s", (_name, citation, expected) => {
  expect(codes(evidenceFindings(withEvidence(citation), texts))).toEqual(expected);
});
