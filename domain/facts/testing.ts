import type { FactSitting } from "./schema";

/** A sitting's facts for tests: the closing meeting of a district's congress as one page gives it, with overrides. */
export function factSitting(overrides: Partial<FactSitting> = {}): FactSitting {
  return {
    body: "people_congress",
    level: "county",
    region: "吕梁市离石区",
    region_code: "141102",
    term: 7,
    session: 4,
    year: 2023,
    sitting: "closing",
    date: "2023-05-28",
    due: 194,
    present: 180,
    absent: null,
    quorum_claim: "符合法定人数",
    resolutions: [],
    elections: [],
    reports: [],
    proposals: null,
    sources: [
      {
        url: "https://www.gov.cn/1.htm",
        publisher: "某报",
        title: "闭幕",
        published: "2023-05-29",
        supports: "应出席194人，实到180人",
      },
    ],
    notes: null,
    ...overrides,
  };
}

/** One session of the given sittings. */
export const sessionOf = (...sittings: FactSitting[]) => ({
  key: "141102-congress-7-4",
  year: 2023,
  sittings,
});
