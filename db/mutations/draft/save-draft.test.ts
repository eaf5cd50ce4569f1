import { expect, test } from "vitest";
import { blankRecord } from "@/domain/record";
import { getDraft } from "../../queries/drafts";
import { makeAccount, temporaryDatabase } from "../../testing";
import { examplePage, makeOffice, submitPage } from "../../testing-records";
import { receivePage } from "../page/receive-page";
import { discardDraft } from "./discard-draft";
import { returnDraft } from "./return-draft";
import { saveDraft } from "./save-draft";

test("two tabs: the second save from the same version is refused and told so", async () => {
  using db = await temporaryDatabase();
  const { recorder, as } = makeOffice(db);
  const id = receivePage(as(recorder), { text: examplePage }).drafts[0] ?? "";
  const record = getDraft(as(recorder), id)?.record ?? blankRecord();
  expect(saveDraft(as(recorder), { id, version: 1, record })).toEqual({ version: 2 });
  expect(() => saveDraft(as(recorder), { id, version: 1, record })).toThrow(
    expect.objectContaining({ code: "version_conflict", details: { yours: 1, theirs: 2 } }),
  );
});

test("whoever saves is an editor from then on and may not review", async () => {
  using db = await temporaryDatabase();
  const { recorder, as } = makeOffice(db);
  const other = makeAccount(db, "recorder");
  const id = receivePage(as(recorder), { text: examplePage }).drafts[0] ?? "";
  saveDraft(as(other), { id, version: 1, record: getDraft(as(other), id)?.record });
  expect(getDraft(as(recorder), id)?.editors.sort()).toEqual([recorder.id, other.id].sort());
});

test("a confirmation in another's name becomes one's own", async () => {
  using db = await temporaryDatabase();
  const { recorder, reviewer, as } = makeOffice(db);
  const id = receivePage(as(recorder), { text: examplePage }).drafts[0] ?? "";
  const record = structuredClone(getDraft(as(recorder), id)?.record ?? blankRecord());
  record.citations = record.citations.map((cited) =>
    cited.origin === "read" ? { ...cited, confirmedBy: reviewer.id } : cited,
  );
  saveDraft(as(recorder), { id, version: 1, record });
  const names = getDraft(as(recorder), id)?.record.citations.flatMap((cited) =>
    cited.origin === "read" ? [cited.confirmedBy] : [],
  );
  expect(new Set(names)).toEqual(new Set([recorder.id]));
});

test("what is no record is refused, and names the field", async () => {
  using db = await temporaryDatabase();
  const { recorder, as } = makeOffice(db);
  const id = receivePage(as(recorder), { text: examplePage }).drafts[0] ?? "";
  const record = { ...blankRecord(), term: "seven" };
  expect(() => saveDraft(as(recorder), { id, version: 1, record })).toThrow(
    expect.objectContaining({
      code: "invalid_input",
      fields: [expect.objectContaining({ path: "record/term" })],
    }),
  );
  expect(getDraft(as(recorder), id)?.version).toBe(1);
});

test("in review nothing can be changed; returned with a note, it can", async () => {
  using db = await temporaryDatabase();
  const office = makeOffice(db);
  const { recorder, reviewer, as } = office;
  const [draft] = submitPage(office, examplePage);
  if (draft === undefined) throw new Error("no draft");
  const { id, version } = draft;
  const record = getDraft(as(recorder), id)?.record;
  expect(() => saveDraft(as(recorder), { id, version, record })).toThrow(
    expect.objectContaining({ code: "not_editable" }),
  );
  expect(() => returnDraft(as(reviewer), { id, version, note: " " })).toThrow(
    expect.objectContaining({ code: "reason_required" }),
  );
  returnDraft(as(reviewer), { id, version, note: "请核对实到人数" });
  expect(getDraft(as(recorder), id)).toMatchObject({
    state: "returned",
    notes: [{ text: "请核对实到人数" }],
  });
  expect(saveDraft(as(recorder), { id, version: version + 1, record })).toEqual({ version: version + 2 });
});

test("a discarded draft stays where it was, unchangeable", async () => {
  using db = await temporaryDatabase();
  const { recorder, as } = makeOffice(db);
  const id = receivePage(as(recorder), { text: examplePage }).drafts[0] ?? "";
  discardDraft(as(recorder), { id, version: 1 });
  expect(() => discardDraft(as(recorder), { id, version: 2 })).toThrow(
    expect.objectContaining({ code: "not_editable" }),
  );
});

test.each(["没有会议的一页。", "x".repeat(200_000), `${"噪声".repeat(1000)}\n应到`])(
  "a page without a session makes one empty draft (%#)",
  async (text) => {
    using db = await temporaryDatabase();
    const { recorder, as } = makeOffice(db);
    const received = receivePage(as(recorder), { text });
    expect(received).toMatchObject({ sessionsFound: 0, drafts: [expect.any(String)] });
    expect(getDraft(as(recorder), received.drafts[0] ?? "")?.record.sources).toHaveLength(1);
  },
);
