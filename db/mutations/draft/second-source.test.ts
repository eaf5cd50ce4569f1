import { expect, test } from "vitest";
import { getDraft } from "../../queries/drafts";
import { readSource } from "../../queries/source-readings";
import { makeAccount, temporaryDatabase } from "../../testing";
import { examplePage, makeOffice } from "../../testing-records";
import { receivePage } from "../page/receive-page";
import { addSourceFile } from "./add-source-file";
import { addSourceText } from "./add-source-text";
import { beginByHand } from "./begin-by-hand";
import { saveDraft } from "./save-draft";

test("a record by hand begins with its note as its source, in minutes' name", async () => {
  using db = await temporaryDatabase();
  const { recorder, auditor, as } = { ...makeOffice(db), auditor: makeAccount(db, "auditor") };
  const note = { text: "区人大办会议记录第3页", kind: "minutes" as const };
  const { draft } = beginByHand(as(recorder), note);
  const view = getDraft(as(recorder), draft);
  expect(view).toMatchObject({
    texts: { so1: note.text },
    record: { sittings: [{ id: "s1" }], sources: [{ kind: "minutes", rights: "quotes_only" }] },
  });
  expect(beginByHand(as(recorder), note).draft).not.toBe(draft);
  expect(() => beginByHand(as(recorder), { text: " " })).toThrow(
    expect.objectContaining({ code: "page_empty" }),
  );
  expect(() => beginByHand(as(auditor), note)).toThrow(expect.objectContaining({ code: "not_permitted" }));
});

test("a second source is kept once, and what it says is set against the record", async () => {
  using db = await temporaryDatabase();
  const { recorder, as } = makeOffice(db);
  const id = receivePage(as(recorder), { text: examplePage }).drafts[0] ?? "";
  const text = examplePage.replace(/180(?=\s*人)/, "181");
  const added = addSourceText(as(recorder), { id, text, publisher: "另一家报纸" });
  expect(added).toEqual({ source: "so2" });
  expect(addSourceText(as(recorder), { id, text })).toEqual(added);
  const view = getDraft(as(recorder), id);
  expect([view?.version, view?.record.sources.map(({ publisher }) => publisher)]).toEqual([
    2,
    [null, "另一家报纸"],
  ]);
  const readings = readSource(as(recorder), id, "so2")?.readings ?? [];
  const present = readings.find(({ citation }) => citation.path.endsWith("/present"));
  expect([view?.record.sittings[0]?.attendance.present, present?.value]).toEqual([180, 181]);
  expect(present?.citation).toMatchObject({ source: "so2", quote: expect.stringContaining("181") });
});

test("a file beside a record is kept with its picture's lines; what the person said goes before what it states", async () => {
  using db = await temporaryDatabase();
  const { recorder, auditor, as } = { ...makeOffice(db), auditor: makeAccount(db, "auditor") };
  const id = receivePage(as(recorder), { text: examplePage }).drafts[0] ?? "";
  const file = {
    ...{ sha256: "a".repeat(64), bytes: 9, format: "pdf" as const, recognised: false, images: [] },
    lines: [{ start: 0, end: 4, page: 0, box: [0, 0, 1, 0.1] as const, confidence: null }],
  };
  const stated = { title: "会议闭幕", publisher: "网站", url: "javascript:alert(1)" };
  const input = {
    id,
    text: `另一页\n${examplePage}`,
    fileName: "另一页.pdf",
    file,
    stated,
    publisher: "日报",
  };
  expect(addSourceFile(as(recorder), input)).toEqual({ source: "so2" });
  expect(addSourceFile(as(recorder), input)).toEqual({ source: "so2" });
  const view = getDraft(as(recorder), id);
  expect(view?.record.sources[1]).toMatchObject({ title: "会议闭幕", publisher: "日报", url: null });
  expect(view?.pictures.so2).toMatchObject({ file: file.sha256, lines: file.lines });
  expect(() => addSourceFile(as(auditor), input)).toThrow(expect.objectContaining({ code: "not_permitted" }));
});

test("a source that reports another session gives no readings; one that is not there is not found", async () => {
  using db = await temporaryDatabase();
  const { recorder, as } = makeOffice(db);
  const id = receivePage(as(recorder), { text: examplePage }).drafts[0] ?? "";
  addSourceText(as(recorder), { id, text: "没有会议的一页。" });
  expect(readSource(as(recorder), id, "so2")).toEqual({ readings: null });
  expect(readSource(as(recorder), id, "so9")).toBeNull();
});

test("a reason for following one source is signed by whoever gives it", async () => {
  using db = await temporaryDatabase();
  const { recorder, reviewer, as } = makeOffice(db);
  const id = receivePage(as(recorder), { text: examplePage }).drafts[0] ?? "";
  const record = getDraft(as(recorder), id)?.record;
  const path = `sittings/${record?.sittings[0]?.id}/attendance/present`;
  const citation = { origin: "hand" as const, path, by: reviewer.id, from: "会议公报" };
  const disagreements = [{ path, others: [{ value: 181, citation }], reason: "以报道为准", by: reviewer.id }];
  saveDraft(as(recorder), { id, version: 1, record: { ...record, disagreements } });
  const saved = getDraft(as(recorder), id)?.record.disagreements?.[0];
  expect([saved?.by, saved?.others[0]?.citation]).toEqual([recorder.id, { ...citation, by: recorder.id }]);
});
