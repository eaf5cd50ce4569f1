import { expect, test } from "vitest";
import { getDraft, listDrafts } from "../../queries/drafts";
import { makeAccount, temporaryDatabase } from "../../testing";
import { examplePage, makeOffice, type Office, submitPage } from "../../testing-records";
import { returnDraft } from "../draft/return-draft";
import { submitDraft } from "../draft/submit-draft";
import { publishRecord } from "../record/publish-record";
import { answerThread } from "./answer-thread";
import { openThread } from "./open-thread";
import { settleThread } from "./settle-thread";

const refusal = (code: string, details = {}) => expect.objectContaining({ code, details });
const path = "sittings/s1/attendance/present";

function inReview(office: Office): { id: string; version: number } {
  const [draft] = submitPage(office, examplePage);
  if (draft === undefined) throw new Error("no draft");
  return draft;
}

test("a reviewer asks, the recorder answers, the reviewer settles; until then nothing is published", async () => {
  using db = await temporaryDatabase();
  const office = makeOffice(db);
  const { id, version } = inReview(office);
  const [asked] = openThread(office.as(office.reviewer), { draft: id, path, text: "原文是 181 吗？" });
  const thread = asked?.id ?? "";
  expect(asked).toMatchObject({ path, value: "180", settled: null, opener: office.reviewer.id });
  expect(() => publishRecord(office.as(office.reviewer), { id, version })).toThrow(
    refusal("open_comments", { count: 1 }),
  );
  expect(listDrafts(office.as(office.recorder), ["in_review"]).map((row) => row.openComments)).toContain(1);

  returnDraft(office.as(office.reviewer), { id, version, note: "见意见" });
  const [answered] = answerThread(office.as(office.recorder), { thread, text: "原文是 180。" });
  expect(answered?.comments.map(({ text }) => text)).toEqual(["原文是 181 吗？", "原文是 180。"]);
  expect(() => settleThread(office.as(office.recorder), { thread, settled: true })).toThrow(
    refusal("not_yours_to_settle"),
  );
  submitDraft(office.as(office.recorder), { id, version: version + 1 });
  const [settled] = settleThread(office.as(office.reviewer), { thread, settled: true });
  expect(settled?.settled?.at).toMatch(/^2023/);
  publishRecord(office.as(office.reviewer), { id, version: version + 2 });
  expect(getDraft(office.as(office.recorder), id)?.threads).toHaveLength(1);
  expect(() => answerThread(office.as(office.recorder), { thread, text: "再说" })).toThrow(
    refusal("draft_finished"),
  );
});

test("whoever opened a comment settles and reopens it; another reviewer may too", async () => {
  using db = await temporaryDatabase();
  const office = makeOffice(db);
  const { id } = inReview(office);
  const [asked] = openThread(office.as(office.recorder), { draft: id, path, text: "请核对" });
  const thread = asked?.id ?? "";
  const settled = (who: typeof office.recorder, is: boolean) =>
    settleThread(office.as(who), { thread, settled: is })[0]?.settled === null;
  expect(settled(office.recorder, true)).toBe(false);
  expect(settled(office.recorder, false)).toBe(true);
  expect(settled(makeAccount(db, "reviewer"), true)).toBe(false);
  const colleague = makeAccount(db, "recorder");
  expect(() => settleThread(office.as(colleague), { thread, settled: false })).toThrow(
    refusal("not_yours_to_settle"),
  );
});

test("a comment needs words and a draft", async () => {
  using db = await temporaryDatabase();
  const office = makeOffice(db);
  const { id } = inReview(office);
  const as = office.as(office.reviewer);
  expect(() => openThread(as, { draft: id, path, text: "  " })).toThrow(refusal("reason_required"));
  expect(() => openThread(as, { draft: "none", path, text: "？" })).toThrow(refusal("not_found"));
  expect(() => answerThread(as, { thread: "none", text: "？" })).toThrow(refusal("not_found"));
  const [asked] = openThread(as, { draft: id, path: "sittings/s9/date", text: "缺一次会议" });
  expect(asked?.value, "asked about what is not there").toBeNull();
});
