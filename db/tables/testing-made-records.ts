import "server-only";
import fc from "fast-check";
import type { SessionRecord } from "@/domain/record";
import { aRecord, aResolution, aSitting } from "@/domain/record/testing";
import { bulkLoad } from "../bulk-load";
import type { Database } from "../client";
import { makeAccount } from "../testing";

const count = fc.option(fc.integer({ min: 1, max: 300 }));
const day = fc.option(fc.constantFrom("1988-03-01", "2015-08-28", "2015-08-29", "2022-03-11", "2022-03-12"));
const claim = fc.constantFrom(null, "符合法定人数", "不足法定人数", "超过半数", "会议隆重", "符合章程规定");
const sitting = fc
  .record({ inOffice: count, due: count, share: fc.double({ min: 0, max: 1, noNaN: true }), claim, day })
  .map(({ inOffice, due, share, claim: quorumClaim, day: date }) => {
    const present = due === null ? null : Math.round(due * share);
    return aSitting({ date }, { inOffice, due, present, quorumClaim });
  });
const at = fc.constantFrom("s1", "s2", "s9", null);
const resolution = fc.record({ votes: count, sitting: at }).map(({ votes, sitting: held }) =>
  aResolution({
    sitting: held,
    votes: votes === null ? null : { for: votes, against: 0, abstain: null, notVoting: null },
  }),
);
const person = fc.record({
  name: fc.constantFrom("甲某", "乙某", "丙某"),
  post: fc.constantFrom("区长", "区人大常委会主任", "=主任", null),
});
const report = fc.record({
  title: fc.constantFrom("政府工作报告", "两院工作报告"),
  presenter: fc.option(person),
  sitting: at,
});
const election = fc
  .record({ name: person, votes: count, sitting: at })
  .map(({ name: { name, post }, votes, sitting: held }) => ({
    ...{ name, post: post ?? "副区长", sitting: held },
    votes: votes === null ? null : { for: votes, against: 1, abstain: 2, notVoting: null },
  }));
const words = fc.constantFrom("要抓项目", "要改善民生", "要投资3亿元", "要办好12件实事");
const tail = fc.option(fc.constantFrom("全力以赴。", "新建学校5所。"));
const speech = fc.record({
  speaker: fc.option(person),
  sitting: at,
  points: fc.array(
    fc.record({
      heading: words,
      text: tail,
      below: fc.array(fc.record({ heading: words, text: tail }), { maxLength: 2 }),
    }),
    { maxLength: 3 },
  ),
});
const place = fc.constantFrom(
  { kind: "people_congress", level: "county", regionCode: "141102", regionName: "离石区" } as const,
  { kind: "cppcc", level: "county", regionCode: "141102", regionName: "离石区" } as const,
  { kind: "people_congress", level: "national", regionCode: "100000", regionName: "全国" } as const,
  { kind: "people_congress", level: "township", regionCode: "141102001", regionName: "滨河街道" } as const,
);
const record = fc
  .record({
    body: place,
    year: fc.constantFrom(1988, 1990, 2014, 2015, 2016, 2021, 2022, 2023),
    sittings: fc.array(sitting, { minLength: 1, maxLength: 3 }),
    resolutions: fc.array(resolution, { maxLength: 3 }),
    reports: fc.array(report, { maxLength: 2 }),
    elections: fc.array(election, { maxLength: 2 }),
    speeches: fc.array(speech, { maxLength: 2 }),
  })
  .map(
    ({ sittings, resolutions, reports, elections, speeches, ...rest }): SessionRecord =>
      aRecord({
        ...rest,
        sittings: sittings.map((one, n) => ({ ...one, id: `s${n + 1}` })),
        resolutions: resolutions.map((one, n) => ({ ...one, id: `r${n + 1}` })),
        reports: reports.map((one, n) => ({ ...one, id: `h${n + 1}` })),
        elections: elections.map((one, n) => ({ ...one, id: `e${n + 1}` })),
        speeches: speeches.map(({ points, ...one }, n) => ({
          ...{ ...one, id: `p${n + 1}` },
          directives: points.map(({ below, ...point }, m) => ({
            ...{ ...point, id: `d${100 * (n + 1) + 10 * m}`, ordinal: m + 1 },
            points: below.map((under, k) => ({
              ...under,
              id: `d${100 * (n + 1) + 10 * m + k + 1}`,
              ordinal: k + 1,
              points: [],
            })),
          })),
        })),
      }),
  );

/** Loads so many records of places and years where rules differ, with addresses of their own: always the same. */
export function loadRecords(db: Database, number: number): SessionRecord[] {
  const records = fc
    .sample(record, { numRuns: number, seed: 6 })
    .map((one, n) => ({ ...one, term: 1 + Math.floor(n / 90), session: 1 + (n % 90) }));
  const [recorder, reviewer] = [makeAccount(db, "recorder").id, makeAccount(db, "reviewer").id];
  bulkLoad(db, { recorder, reviewer }, "2024-01-01T00:00:00.000Z", records);
  return records;
}
