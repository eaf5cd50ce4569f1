import { blankRecord } from "./blank";
import type { Resolution, SessionRecord, Sitting } from "./schema";

/** A sitting for tests: the closing meeting of Lishi's congress, with overrides. */
export function aSitting(
  overrides: Partial<Sitting> = {},
  attendance: Partial<Sitting["attendance"]> = {},
): Sitting {
  return {
    id: "s1",
    kind: "closing",
    ordinal: null,
    date: "2023-02-28",
    ...overrides,
    attendance: {
      inOffice: 194,
      due: 194,
      present: 180,
      absent: null,
      quorumClaim: "符合法定人数",
      ...attendance,
    },
  };
}

/** A resolution for tests, adopted without reported votes. */
export function aResolution(overrides: Partial<Resolution> = {}): Resolution {
  return {
    id: "r1",
    title: "政府工作报告的决议",
    category: "government_work_report",
    method: null,
    votes: null,
    outcome: "adopted",
    sitting: "s1",
    ...overrides,
  };
}

/** A whole record for tests; every value entered by hand, so that rules of evidence are content. */
export function aRecord(overrides: Partial<SessionRecord> = {}): SessionRecord {
  return {
    ...blankRecord(),
    body: { kind: "people_congress", level: "county", regionCode: "141102", regionName: "吕梁市离石区" },
    term: 7,
    session: 4,
    year: 2023,
    sittings: [aSitting()],
    ...overrides,
  };
}
