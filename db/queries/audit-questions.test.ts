import { expect, test } from "vitest";
import { temporaryDatabase } from "../testing";
import { makeOffice, publishCorrection, publishExample } from "../testing-records";
import { askAttendance, listDisagreeingClaims, listPersonalFigures } from "./audit-questions";
import { listCorrections } from "./corrections";
import { ledgerPage } from "./ledger";

test("a correction is told with its reason, its people and what it says otherwise", async () => {
  using db = await temporaryDatabase();
  const office = makeOffice(db);
  const [congress = ""] = publishExample(office);
  const asReviewer = office.as(office.reviewer);
  expect(listCorrections(asReviewer, 1)).toEqual({ total: 0, page: 1, pages: 1, corrections: [] });
  publishCorrection(office, congress, "报道更正了实到人数", (record) => ({
    ...record,
    sittings: record.sittings.map((sitting) => ({
      ...sitting,
      attendance: { ...sitting.attendance, present: 179 },
    })),
    citations: record.citations.map((citation) =>
      citation.path.endsWith("/present")
        ? { origin: "hand" as const, path: citation.path, by: office.recorder.id, from: "报社更正" }
        : citation,
    ),
  }));
  expect(listCorrections(asReviewer, 1).corrections).toEqual([
    expect.objectContaining({
      sessionKey: congress,
      number: 2,
      reason: "报道更正了实到人数",
      changes: {
        values: [{ path: "sittings/s1/attendance/present", before: 180, after: 179 }],
        evidence: 0,
      },
    }),
  ]);
  // The corrected figure rests on a person's word now.
  expect(listPersonalFigures(asReviewer, 1)).toMatchObject({
    total: 1,
    figures: [
      { sessionKey: congress, path: "sittings/s1/attendance/present", how: "hand", words: "报社更正" },
    ],
  });
});

test("a claim against the rule is listed, one that agrees is not", async () => {
  using db = await temporaryDatabase();
  const office = makeOffice(db);
  const [congress = ""] = publishExample(office);
  publishCorrection(office, congress, "实到人数有误", (record) => ({
    ...record,
    sittings: record.sittings.map((sitting) => ({
      ...sitting,
      attendance: { ...sitting.attendance, present: 118, absent: null },
    })),
    citations: record.citations
      .filter(({ path }) => !path.endsWith("/absent"))
      .map((citation) =>
        citation.path.endsWith("/present")
          ? { origin: "hand" as const, path: citation.path, by: office.recorder.id, from: "报社更正" }
          : citation,
      ),
    acknowledgements: [
      {
        code: "quorum_not_met",
        path: "sittings/s1/attendance/present",
        by: office.recorder.id,
        reason: "报社如此更正",
      },
      {
        code: "claim_disagrees",
        path: "sittings/s1/attendance/quorumClaim",
        by: office.recorder.id,
        reason: "报社如此更正",
      },
    ],
  }));
  expect(listDisagreeingClaims(office.as(office.reviewer))).toMatchObject([
    { sessionKey: congress, claim: "符合法定人数", due: 194, present: 118, threshold: 130 },
  ]);
});

test("two sessions of two bodies are no series to ask about", async () => {
  using db = await temporaryDatabase();
  const office = makeOffice(db);
  publishExample(office);
  expect(askAttendance(office.as(office.reviewer))).toEqual([]);
  expect(listDisagreeingClaims(office.as(office.reviewer))).toEqual([]);
});

test("the ledger is narrowed by who, what, which record and when", async () => {
  using db = await temporaryDatabase();
  const office = makeOffice(db);
  const [congress = ""] = publishExample(office);
  const ctx = office.as(office.reviewer);
  const actionsOf = (filter: Parameters<typeof ledgerPage>[2]) =>
    ledgerPage(ctx, 1, filter).entries.map(({ action }) => action);
  expect(actionsOf({ subject: congress })).toContain("record.published");
  expect(new Set(actionsOf({ action: "draft.submitted" }))).toEqual(new Set(["draft.submitted"]));
  expect(actionsOf({ actor: office.reviewer.id })).toContain("record.published");
  expect(actionsOf({ actor: office.recorder.id })).not.toContain("record.published");
  expect(actionsOf({ actor: office.reviewer.id, action: "draft.submitted" })).toEqual([]);
  const day = ledgerPage(ctx, 1).entries[0]?.at.slice(0, 10) ?? "";
  expect(actionsOf({ from: day, to: day })).toHaveLength(ledgerPage(ctx, 1).size);
  expect(actionsOf({ to: "2000-01-01" })).toEqual([]);
});
