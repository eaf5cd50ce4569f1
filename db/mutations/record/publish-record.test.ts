import { expect, test } from "vitest";
import { getDraft } from "../../queries/drafts";
import { getSession } from "../../queries/session";
import { listSessions } from "../../queries/sessions";
import { drafts, ledger, revisions, sessions } from "../../schema";
import { makeAccount, temporaryDatabase } from "../../testing";
import { allConfirmed, examplePage, makeOffice, publishExample, submitPage } from "../../testing-records";
import { saveDraft } from "../draft/save-draft";
import { submitDraft } from "../draft/submit-draft";
import { draftSession } from "../page/draft-session";
import { receivePage } from "../page/receive-page";
import { openCorrection } from "./open-correction";
import { publishRecord } from "./publish-record";

test("the example page goes all the way: 194 due, 180 present; 174 due, 147 present", async () => {
  using db = await temporaryDatabase();
  expect(publishExample(makeOffice(db))).toEqual(["141102-congress-7-4", "141102-cppcc-7-3"]);
  expect(listSessions(db).sessions.map(({ main }) => [main?.due, main?.present])).toEqual([
    [194, 180],
    [174, 147],
  ]);
  const view = getSession(db, "141102-congress-7-4");
  expect(view?.record.resolutions).toHaveLength(6);
  expect(view?.counterpart?.key).toBe("141102-cppcc-7-3");
  expect(view?.revision.number).toBe(1);
});

test("what is not published cannot be found by the public", async () => {
  using db = await temporaryDatabase();
  submitPage(makeOffice(db), examplePage);
  expect(listSessions(db).total).toBe(0);
  expect(getSession(db, "141102-congress-7-4")).toBeNull();
});

test("nobody publishes what they worked on, and nobody twice", async () => {
  using db = await temporaryDatabase();
  const office = makeOffice(db);
  const [draft] = submitPage(office, examplePage);
  if (draft === undefined) throw new Error("no draft");
  const alsoEditor = { ...office.recorder, role: "reviewer" as const };
  expect(() => publishRecord(office.as(alsoEditor), draft)).toThrow(
    expect.objectContaining({ code: "own_record" }),
  );
  publishRecord(office.as(office.reviewer), draft);
  expect(() => publishRecord(office.as(office.reviewer), draft)).toThrow(
    expect.objectContaining({ code: "not_in_review" }),
  );
});

test("a session that is published already is not published beside itself", async () => {
  using db = await temporaryDatabase();
  const office = makeOffice(db);
  publishExample(office);
  const { sha256: page } = receivePage(office.as(office.recorder), { text: `${examplePage}\n` });
  const session = "141102-congress-7-4";
  const { draft: again } = draftSession(office.as(office.recorder), { page, session });
  const draft = getDraft(office.as(office.recorder), again);
  expect(draft?.findings.map(({ code }) => code)).toContain("session_already_published");
  expect(() => submitDraft(office.as(office.recorder), { id: again, version: 1 })).toThrow(
    expect.objectContaining({ code: "blocked_by_findings" }),
  );
});

test("a correction becomes revision 2 with its reason; revision 1 stays readable", async () => {
  using db = await temporaryDatabase();
  const office = makeOffice(db);
  const [, key] = publishExample(office);
  if (key === undefined) throw new Error("no session");
  const { draft: id } = openCorrection(office.as(office.recorder), {
    sessionKey: key,
    reason: "原文实到为148",
  });
  const draft = getDraft(office.as(office.recorder), id);
  if (draft === null) throw new Error("no draft");
  const record = structuredClone(draft.record);
  const sitting = record.sittings[0];
  if (sitting === undefined) throw new Error("no sitting");
  sitting.attendance.present = 148;
  record.citations = record.citations.map((citation) =>
    citation.path === `sittings/${sitting.id}/attendance/present`
      ? { origin: "hand", path: citation.path, by: "anyone", from: "更正启事" }
      : citation,
  );
  const { version } = saveDraft(office.as(office.recorder), { id, version: draft.version, record });
  submitDraft(office.as(office.recorder), { id, version });
  const second = publishRecord(office.as(office.reviewer), { id, version: version + 1 });
  expect(second.number).toBe(2);
  expect(getSession(db, key)?.record.sittings[0]?.attendance.present).toBe(148);
  expect(getSession(db, key, 1)?.record.sittings[0]?.attendance.present).toBe(147);
  expect(getSession(db, key)?.revisions.map(({ reason }) => reason)).toEqual(["原文实到为148", null]);
});

test("present above due blocks submitting", async () => {
  using db = await temporaryDatabase();
  const office = makeOffice(db);
  const { drafts: ids } = receivePage(office.as(office.recorder), { text: examplePage });
  const draft = getDraft(office.as(office.recorder), ids[0] ?? "");
  if (draft === null) throw new Error("no draft");
  const record = allConfirmed(structuredClone(draft.record), office.recorder.id);
  const attendance = record.sittings[0]?.attendance;
  if (attendance === undefined) throw new Error("no sitting");
  attendance.present = 195;
  const { version } = saveDraft(office.as(office.recorder), { id: draft.id, version: 1, record });
  expect(getDraft(office.as(office.recorder), draft.id)?.findings[0]?.code).toBe("present_exceeds_due");
  expect(() => submitDraft(office.as(office.recorder), { id: draft.id, version })).toThrow(
    expect.objectContaining({ code: "blocked_by_findings" }),
  );
});

test("a fault in the middle leaves nothing half-written", async () => {
  using db = await temporaryDatabase();
  const office = makeOffice(db);
  const [draft] = submitPage(office, examplePage);
  if (draft === undefined) throw new Error("no draft");
  const before = db.select().from(ledger).all().length;
  db.$client.exec("create trigger fault before insert on ledger begin select raise(abort, 'disk full'); end");
  expect(() => publishRecord(office.as(office.reviewer), draft)).toThrow("disk full");
  expect(db.select().from(revisions).all()).toHaveLength(0);
  expect(db.select().from(sessions).all()).toHaveLength(0);
  expect(db.select().from(ledger).all()).toHaveLength(before);
  expect(
    db
      .select()
      .from(drafts)
      .all()
      .filter(({ state }) => state === "published"),
  ).toHaveLength(0);
});

test("a page received again answers with the drafts that it made", async () => {
  using db = await temporaryDatabase();
  const office = makeOffice(db);
  const first = receivePage(office.as(office.recorder), { text: examplePage });
  const second = receivePage(office.as(makeAccount(db, "recorder")), {
    text: examplePage.replaceAll("\n", "\r\n"),
  });
  expect(first).toMatchObject({ seenBefore: false, sessionsFound: 2 });
  expect(second).toEqual({ ...first, seenBefore: true });
});
