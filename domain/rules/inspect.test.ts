import { expect, test } from "vitest";
import { identityOf, type SessionRecord, sessionKey, valuesOf } from "@/domain/record";
import { aRecord, aResolution, aSitting } from "@/domain/record/testing";
import { type InspectionContext, inspectRecord, openFindings } from "./inspect";

function handMade(record: SessionRecord): SessionRecord {
  return {
    ...record,
    citations: valuesOf(record).map(({ path }) => ({ origin: "hand", path, by: "li", from: "会议记录" })),
  };
}

function found(record: SessionRecord, context: Partial<InspectionContext> = {}): string[] {
  const identity = identityOf(record);
  const whole: InspectionContext = {
    texts: new Map(),
    publishedRevision: null,
    corrects: null,
    sessionKey: identity === null ? null : sessionKey(identity),
    siblings: [],
    ...context,
  };
  return inspectRecord(handMade(record), whole).map(({ code }) => code);
}

test("a record in order has nothing to mend", () => {
  expect(found(aRecord())).toEqual([]);
});

test.each([
  [{ present: 129 }, ["quorum_not_met", "claim_disagrees"]],
  [{ present: 130 }, []],
  [{ present: 129, quorumClaim: "不足法定人数" }, ["quorum_not_met"]],
  [{ present: 180, quorumClaim: "不足法定人数" }, ["claim_disagrees"]],
])("attendance %j against the law: %j", (attendance, expected) => {
  expect(found(aRecord({ sittings: [aSitting({}, attendance)] }))).toEqual(expected);
});

test("adopted with half of all in office is asked about", () => {
  const votes = (count: number) => ({ for: count, against: 0, abstain: 0, notVoting: 0 });
  const record = (count: number) =>
    aRecord({
      resolutions: [aResolution({ votes: votes(count) })],
      sittings: [aSitting({ kind: "plenary" })],
    });
  expect(found(record(97))).toEqual(["adopted_without_majority"]);
  expect(found(record(98))).toEqual([]);
});

test("elected with half of all in office is asked about; votes that are not reported are not", () => {
  const record = (count: number | null) =>
    aRecord({
      elections: [
        {
          id: "e1",
          name: "王一",
          post: "副主任",
          sitting: null,
          votes: count === null ? null : { for: count, against: null, abstain: null, notVoting: null },
        },
      ],
      sittings: [aSitting({ kind: "plenary" })],
    });
  expect(found(record(97))).toEqual(["elected_without_majority"]);
  expect(found(record(98))).toEqual([]);
  expect(found(record(null))).toEqual([]);
});

test("a session is published once; a correction rests on the latest revision and stays the same session", () => {
  const key = "141102-congress-7-4";
  expect(found(aRecord(), { publishedRevision: 1 })).toEqual(["session_already_published"]);
  expect(found(aRecord(), { publishedRevision: 1, corrects: { revision: 1, sessionKey: key } })).toEqual([]);
  expect(found(aRecord(), { publishedRevision: 2, corrects: { revision: 1, sessionKey: key } })).toEqual([
    "correction_outdated",
  ]);
  expect(found(aRecord({ session: 5 }), { corrects: { revision: 1, sessionKey: key } })).toEqual([
    "correction_changes_identity",
  ]);
});

test.each([
  [{ term: 7, session: 3, year: 2022, due: 200, present: 190 }, []],
  [{ term: 7, session: 3, year: 2022, due: 200, present: 200 }, []],
  [{ term: 7, session: 5, year: 2022, due: null, present: null }, ["term_year_mismatch"]],
  [{ term: 7, session: 1, year: 2016, due: null, present: null }, ["term_year_mismatch"]],
])("beside a session %j: %j", (sibling, expected) => {
  expect(found(aRecord(), { siblings: [sibling] })).toEqual(expected);
});

test("a fall of more than ten points is asked about, ten points are not", () => {
  const before = { term: 7, session: 3, year: 2022, due: 100, present: 100 };
  const now = (present: number) =>
    aRecord({ sittings: [aSitting({}, { inOffice: 100, due: 100, present })] });
  expect(found(now(89), { siblings: [before] })).toEqual(["unusual_fall"]);
  expect(found(now(90), { siblings: [before] })).toEqual([]);
});

test("errors stay open; a question is closed by a reason given to that very question", () => {
  const findings = inspectRecord(
    handMade(aRecord({ sittings: [aSitting({}, { present: 129, absent: 70 })] })),
    {
      texts: new Map(),
      publishedRevision: null,
      corrects: null,
      sessionKey: null,
      siblings: [],
    },
  );
  expect(findings.map(({ weight }) => weight)).toEqual(["error", "confirm", "confirm"]);
  const reason = (code: string, path: string) => ({ code, path, by: "li", reason: "原文如此" });
  const open = openFindings(findings, [
    reason("quorum_not_met", "sittings/s1/attendance/present"),
    reason("claim_disagrees", "sittings/s9/attendance/quorumClaim"),
    reason("parts_exceed_due", "sittings/s1/attendance/absent"),
  ]);
  expect(open.map(({ code }) => code)).toEqual(["parts_exceed_due", "claim_disagrees"]);
});
