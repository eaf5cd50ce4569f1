import { expect, test } from "vitest";
import { awaitsConfirmation } from "@/domain/record";
import { getDraft } from "../../queries/drafts";
import { getPageImage } from "../../queries/page-images";
import { getPageReport, pageOfFile } from "../../queries/received-pages";
import { drafts, ledger, pageFiles, pages } from "../../schema";
import { makeAccount, migrationsFolder, temporaryDatabase } from "../../testing";
import { examplePage, makeOffice, publishExample, recognisedFile, submitPage } from "../../testing-records";
import { verify } from "../../verification/verify";
import { addSource } from "../draft/add-source";
import { discardDraft } from "../draft/discard-draft";
import { draftSession } from "./draft-session";
import { receivePage } from "./receive-page";

const congress = "141102-congress-7-4";
const cppcc = "141102-cppcc-7-3";
/** The same sessions in another paper. */
const otherPage = `${examplePage}\n另一张报纸\n`;

test("a session that is in a draft already is linked, and drafted again only when asked to", async () => {
  using db = await temporaryDatabase();
  const { recorder, as } = makeOffice(db);
  const first = receivePage(as(recorder), { text: examplePage });
  const second = receivePage(as(makeAccount(db, "recorder")), { text: otherPage });
  expect(second).toMatchObject({ seenBefore: false, drafts: [], sessionsFound: 2 });
  expect(second.linked).toEqual([
    { id: congress, draft: first.drafts[0] },
    { id: cppcc, draft: first.drafts[1] },
  ]);
  expect(db.select().from(drafts).all()).toHaveLength(2);

  const asked = draftSession(as(recorder), { page: second.sha256, session: congress });
  expect(getDraft(as(recorder), asked.draft)).toMatchObject({ sessionKey: congress, state: "open" });
  expect(draftSession(as(recorder), { page: second.sha256, session: congress })).toEqual(asked);
  expect(db.select().from(drafts).all()).toHaveLength(3);
  expect(() => draftSession(as(recorder), { page: second.sha256, session: "110000-congress-1-1" })).toThrow(
    expect.objectContaining({ code: "not_found" }),
  );
});

test("a published session is linked to its record", async () => {
  using db = await temporaryDatabase();
  const office = makeOffice(db);
  publishExample(office);
  const { sha256 } = receivePage(office.as(office.recorder), { text: otherPage });
  const report = getPageReport(office.as(office.recorder), sha256);
  expect(report?.drafts).toEqual([]);
  expect(report?.linked).toMatchObject([
    { id: congress, draft: null, published: { sessionKey: congress, term: 7, session: 4 } },
    { id: cppcc, draft: null, published: { sessionKey: cppcc } },
  ]);
});

test("a discarded draft stands in nobody's way", async () => {
  using db = await temporaryDatabase();
  const { recorder, as } = makeOffice(db);
  const first = receivePage(as(recorder), { text: examplePage });
  for (const id of first.drafts) discardDraft(as(recorder), { id, version: null });
  expect(receivePage(as(recorder), { text: otherPage })).toMatchObject({ linked: [], sessionsFound: 2 });
  const [gone] = getPageReport(as(recorder), first.sha256)?.drafts ?? [];
  expect(gone).toMatchObject({ state: "discarded", sessionId: congress });
});

test("a page can stand beside a draft as one more source, once", async () => {
  using db = await temporaryDatabase();
  const office = makeOffice(db);
  const { recorder, as } = office;
  const [id = ""] = receivePage(as(recorder), { text: examplePage }).drafts;
  const { sha256 } = receivePage(as(recorder), { text: otherPage });
  addSource(as(recorder), { id, page: sha256 });
  addSource(as(recorder), { id, page: sha256 });
  const draft = getDraft(as(recorder), id);
  expect(draft?.record.sources.map((source) => source.id)).toEqual(["so1", "so2"]);
  expect(draft?.texts.so2).toBe(otherPage);
  expect(draft?.version).toBe(2);
  expect(() => addSource(as(recorder), { id, page: "none" })).toThrow(
    expect.objectContaining({ code: "not_found" }),
  );
});

test("nothing may be added to a draft that is in review", async () => {
  using db = await temporaryDatabase();
  const office = makeOffice(db);
  const [sent] = submitPage(office, examplePage);
  const { sha256 } = receivePage(office.as(office.recorder), { text: otherPage });
  expect(() => addSource(office.as(office.recorder), { id: sent?.id ?? "", page: sha256 })).toThrow(
    expect.objectContaining({ code: "not_editable" }),
  );
});

test("a recognised file is kept with its lines and pictures, and every value waits", async () => {
  using db = await temporaryDatabase();
  const { recorder, as } = makeOffice(db);
  const file = recognisedFile(examplePage);
  const { sha256, drafts: made } = receivePage(as(recorder), { text: examplePage, fileName: "1.png", file });
  expect(pageOfFile(as(recorder), file.sha256)).toBe(sha256);
  const draft = getDraft(as(recorder), made[0] ?? "");
  const read = draft?.record.citations ?? [];
  expect(read.length).toBeGreaterThan(20);
  expect(read.every(awaitsConfirmation)).toBe(true);
  expect(draft?.pictures.so1).toMatchObject({
    file: file.sha256,
    images: [{ number: 0, width: 8, height: 4 }],
  });
  expect(draft?.pictures.so1?.lines).toEqual(file.lines);
  expect(getPageImage(as(recorder), file.sha256, 0)?.bytes).toEqual(file.images[0]?.bytes);
  expect(getPageImage(as(recorder), file.sha256, 1)).toBeNull();
  expect(await verify(db, migrationsFolder)).toMatchObject({ faults: [], files: 1 });
});

test("another file with the same text is another file of the same page", async () => {
  using db = await temporaryDatabase();
  const { recorder, as } = makeOffice(db);
  const file = {
    ...recognisedFile(examplePage),
    format: "text" as const,
    recognised: false,
    lines: [],
    images: [],
  };
  const first = receivePage(as(recorder), { text: examplePage, file });
  const again = { ...file, sha256: "b".repeat(64) };
  const second = receivePage(as(recorder), { text: examplePage, file: again, fileName: "另存.txt" });
  expect(second).toMatchObject({ seenBefore: true, drafts: first.drafts });
  expect(pageOfFile(as(recorder), again.sha256)).toBe(first.sha256);
  receivePage(as(recorder), { text: examplePage, file: again });
  expect(db.select().from(pageFiles).all()).toHaveLength(2);
  expect(db.select().from(pages).all()).toHaveLength(1);
});

test("a page without a session is kept, with or without an empty draft beside it", async () => {
  using db = await temporaryDatabase();
  const { recorder, as } = makeOffice(db);
  const weather = { text: "本报讯 昨日天气晴好。", withoutSession: "keep" } as const;
  const kept = receivePage(as(recorder), weather);
  expect(kept).toMatchObject({ drafts: [], linked: [], sessionsFound: 0 });
  const { draft } = draftSession(as(recorder), { page: kept.sha256, session: null });
  expect(getDraft(as(recorder), draft)?.record.sources[0]?.sha256).toBe(kept.sha256);
  expect(draftSession(as(recorder), { page: kept.sha256, session: null })).toEqual({ draft });
});

test("a fault in the middle of receiving leaves nothing half-written", async () => {
  using db = await temporaryDatabase();
  const { recorder, as } = makeOffice(db);
  db.$client.exec(
    "create trigger fault before insert on page_images begin select raise(abort, 'disk full'); end",
  );
  const page = { text: examplePage, file: recognisedFile(examplePage) };
  expect(() => receivePage(as(recorder), page)).toThrow("disk full");
  for (const table of [pages, pageFiles, drafts, ledger]) expect(db.select().from(table).all()).toEqual([]);
});
