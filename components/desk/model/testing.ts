import { blankRecord, type SessionRecord } from "@/domain/record";

/** A county congress session with one sitting, two resolutions and a nested directive, for the desk's tests. */
export function exampleRecord(changes: Partial<SessionRecord> = {}): SessionRecord {
  return {
    ...blankRecord(),
    body: { kind: "people_congress", level: "county", regionCode: "141102", regionName: "离石区" },
    term: 7,
    session: 4,
    year: 2023,
    sittings: [
      {
        id: "s1",
        kind: "closing",
        ordinal: null,
        date: "2023-05-28",
        attendance: { inOffice: null, due: 194, present: 180, absent: null, quorumClaim: null },
      },
    ],
    resolutions: ["甲的决议", "乙的决议"].map((title, n) => ({
      id: `r${n + 1}`,
      title,
      category: "other",
      method: null,
      votes: null,
      outcome: null,
      sitting: "s1",
    })),
    speeches: [
      {
        id: "p1",
        speaker: null,
        sitting: "s1",
        directives: [
          {
            id: "d1",
            ordinal: 1,
            heading: "抓落实",
            text: null,
            points: [{ id: "d2", ordinal: 1, heading: "定责任", text: null, points: [] }],
          },
        ],
      },
    ],
    citations: [
      {
        origin: "read",
        path: "sittings/s1/attendance/present",
        source: "so1",
        spans: [[10, 13]],
        quote: "180",
        rule: "present",
        certainty: "check",
        confirmedBy: null,
      },
      { origin: "hand", path: "resolutions/r2/title", by: "u1", from: "会议材料" },
    ],
    ...changes,
  };
}
