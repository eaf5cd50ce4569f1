import { expect, test } from "vitest";
import { mostAttempts, mostFiles, mostWaitingBytes } from "@/domain/intake";
import { countBatches, getBatch, listBatches, unfinishedCommand } from "../../queries/intake";
import { drafts, intakeItems, ledger, pages } from "../../schema";
import { makeAccount, temporaryDatabase } from "../../testing";
import { queueTexts, textFile } from "../../testing-intake";
import { examplePage, makeOffice } from "../../testing-records";
import { suspendAccount } from "../account/suspend-account";
import { actOnFiles } from "./act-on-files";
import { announceFiles } from "./announce-files";
import { claimFile, releaseFiles } from "./claim-file";
import { failFile, finishFile, finishKnownFile } from "./finish-file";
import { forgetBytes } from "./forget-bytes";
import { openBatch } from "./open-batch";
import { expectFile, queueFile } from "./queue-file";

const weather = "本报讯 昨日天气晴好。";
const otherPaper = `${examplePage}\n另一张报纸\n`;

async function office() {
  const db = await temporaryDatabase();
  const made = makeOffice(db);
  const ctx = () => made.as(made.recorder);
  /** Reads the next file as the runner does. */
  const readNext = (text: string) => {
    const claimed = claimFile(ctx());
    if (claimed === null) return null;
    return finishFile(ctx(), { id: claimed.id, text, file: textFile(text) });
  };
  return Object.assign(made, { db, ctx, readNext, [Symbol.dispose]: () => db[Symbol.dispose]() });
}

test("a batch is read file by file; doubles of a page and of a session are found, and nothing is doubled", async () => {
  using desk = await office();
  const texts = [examplePage, examplePage, otherPaper, weather];
  const { batch } = queueTexts(desk.ctx(), texts);
  for (const text of texts) desk.readNext(text);
  expect(desk.readNext(weather)).toBeNull();
  const view = getBatch(desk.ctx(), batch);
  expect(view?.report).toMatchObject({ files: 4, done: 4, drafts: 2, linked: 2, before: 1, nothing: 1 });
  expect(view?.items.map(({ seenBefore, sameAs }) => [seenBefore, sameAs])).toEqual([
    [false, null],
    [true, "1.txt"],
    [false, null],
    [false, null],
  ]);
  expect(view?.items[2]?.linked).toMatchObject([
    { id: "141102-congress-7-4", names: { kind: "people_congress", term: 7, session: 4 } },
    { id: "141102-cppcc-7-3", names: { kind: "cppcc" } },
  ]);
  expect(desk.db.select().from(drafts).all()).toHaveLength(2);
  expect(desk.db.select().from(pages).all()).toHaveLength(3);
  expect(listBatches(desk.ctx(), 5)).toMatchObject([{ id: batch, report: { drafts: 2 } }]);
});

test("a file that was read before is known by its bytes", async () => {
  using desk = await office();
  queueTexts(desk.ctx(), [examplePage, examplePage]);
  desk.readNext(examplePage);
  const again = claimFile(desk.ctx());
  const page = finishKnownFile(desk.ctx(), { id: again?.id ?? "", file: textFile(examplePage) });
  expect(page).toMatchObject({ seenBefore: true, drafts: [expect.any(String), expect.any(String)] });
  expect(finishKnownFile(desk.ctx(), { id: again?.id ?? "", file: textFile(weather) })).toBeNull();
});

test("what was said of the batch goes before what a page says of itself", async () => {
  using desk = await office();
  const { id: batch } = openBatch(desk.ctx(), { source: { publisher: "离石新闻" } });
  const [file] = announceFiles(desk.ctx(), { batch, files: [{ name: "a.html", bytes: 1 }] });
  const stated = { publisher: "别处", title: "一版", url: "javascript:alert(1)", published: "2023-05-29" };
  finishFile(desk.ctx(), { id: file?.id ?? "", text: examplePage, file: textFile(examplePage), stated });
  expect(desk.db.select().from(drafts).get()?.document.sources[0]).toMatchObject({
    ...{ publisher: "离石新闻", title: "一版", url: null, published: "2023-05-29" },
  });
});

test("after a stop in the middle work goes on, but not for ever with the file at which it stops", async () => {
  using desk = await office();
  const { batch } = queueTexts(desk.ctx(), [examplePage]);
  for (let attempt = 1; attempt < mostAttempts; attempt++) {
    expect(claimFile(desk.ctx())).not.toBeNull();
    expect(claimFile(desk.ctx())).toBeNull();
    releaseFiles(desk.ctx());
  }
  expect(claimFile(desk.ctx())).not.toBeNull();
  releaseFiles(desk.ctx());
  expect(claimFile(desk.ctx())).toBeNull();
  expect(getBatch(desk.ctx(), batch)?.items).toMatchObject([{ state: "failed", code: "file_interrupted" }]);
  actOnFiles(desk.ctx(), { batch, act: "retry" });
  expect(desk.readNext(examplePage)?.drafts).toHaveLength(2);
});

test("a page is received and its file done in one step, or neither", async () => {
  using desk = await office();
  const { ids } = queueTexts(desk.ctx(), [examplePage]);
  claimFile(desk.ctx());
  desk.db.$client.exec(
    "create trigger fault before update on intake_items begin select raise(abort, 'killed'); end",
  );
  const finish = () =>
    finishFile(desk.ctx(), { id: ids[0] ?? "", text: examplePage, file: textFile(examplePage) });
  expect(finish).toThrow("killed");
  for (const table of [pages, drafts, ledger]) expect(desk.db.select().from(table).all()).toEqual([]);
  desk.db.$client.exec("drop trigger fault");
  expect(finish()).toMatchObject({ seenBefore: false, sessionsFound: 2 });
});

test("a refused page fails with its reason, and the rest goes on", async () => {
  using desk = await office();
  const { batch, ids } = queueTexts(desk.ctx(), ["\u0000", weather]);
  const [broken = ""] = ids;
  claimFile(desk.ctx());
  expect(() => finishFile(desk.ctx(), { id: broken, text: "\u0000", file: textFile("\u0000") })).toThrow(
    expect.objectContaining({ code: "page_not_text" }),
  );
  failFile(desk.ctx(), { id: broken, code: "page_not_text", details: {} });
  expect(desk.readNext(weather)).toMatchObject({ sessionsFound: 0, drafts: [] });
  expect(getBatch(desk.ctx(), batch)?.report).toMatchObject({ failed: 1, done: 1, nothing: 1 });
});

test("what is cancelled while it is read stays cancelled, and can be taken up again", async () => {
  using desk = await office();
  const { batch, ids } = queueTexts(desk.ctx(), [examplePage]);
  const [id = ""] = ids;
  claimFile(desk.ctx());
  expect(actOnFiles(desk.ctx(), { batch, act: "cancel", item: id })).toEqual([id]);
  expect(finishFile(desk.ctx(), { id, text: examplePage, file: textFile(examplePage) })).toBeNull();
  failFile(desk.ctx(), { id, code: "file_missing", details: {} });
  expect(getBatch(desk.ctx(), batch)?.items).toMatchObject([
    { state: "cancelled", acts: ["retry", "remove"] },
  ]);
  expect(actOnFiles(desk.ctx(), { batch, act: "cancel", item: id })).toEqual([]);
  actOnFiles(desk.ctx(), { batch, act: "retry", item: id });
  expect(desk.readNext(examplePage)?.drafts).toHaveLength(2);
});

test("a folder chosen a second time sends only what did not arrive", async () => {
  using desk = await office();
  const { id: batch } = openBatch(desk.ctx(), { source: {} });
  const files = [
    { name: "a/1.txt", bytes: 5 },
    { name: "b/1.txt", bytes: 5 },
    { name: "a/1.txt", bytes: 5 },
  ];
  const first = announceFiles(desk.ctx(), { batch, files });
  expect(new Set(first.map(({ id }) => id)).size).toBe(3);
  queueFile(desk.ctx(), { id: first[0]?.id ?? "", sha256: "a".repeat(64), bytes: 5 });
  const second = announceFiles(desk.ctx(), { batch, files });
  expect(second.map(({ id }) => id)).toEqual(first.map(({ id }) => id));
  expect(second.map(({ state }) => state)).toEqual(["waiting", "expected", "expected"]);
  expect(() => expectFile(desk.ctx(), first[0]?.id ?? "")).toThrow(
    expect.objectContaining({ code: "not_editable" }),
  );
  const more = Array.from({ length: mostFiles }, (_, n) => ({ name: `${n}.txt`, bytes: n }));
  expect(() => announceFiles(desk.ctx(), { batch, files: more })).toThrow(
    expect.objectContaining({ code: "batch_full" }),
  );
  expect(actOnFiles(desk.ctx(), { batch, act: "remove" })).toHaveLength(2);
});

test("one file does not wait for a great batch that came before it", async () => {
  using desk = await office();
  const great = queueTexts(desk.ctx(), ["一", "二", "三"]);
  const small = queueTexts(desk.ctx(), ["四"]);
  const order = [1, 2, 3, 4].map(() => claimFile(desk.ctx())?.id);
  expect(order).toEqual([great.ids[0], small.ids[0], great.ids[1], great.ids[2]]);
});

test("bytes are needed until the file is read, and for a week where it was not", async () => {
  using desk = await office();
  const { batch, ids } = queueTexts(desk.ctx(), [weather, examplePage, otherPaper]);
  const [read, failed, waiting] = ids;
  desk.readNext(weather);
  claimFile(desk.ctx());
  failFile(desk.ctx(), { id: failed ?? "", code: "page_not_text", details: {} });
  expect(forgetBytes(desk.ctx())).toEqual(new Set([failed, waiting]));
  expect(read).toBeDefined();
  expect(forgetBytes({ db: desk.db, now: "2023-06-09T00:00:00.000Z" })).toEqual(new Set([waiting]));
  expect(getBatch(desk.ctx(), batch)?.items[1]?.acts).toEqual(["remove"]);
});

test("whoever was suspended meanwhile adds nothing any more", async () => {
  using desk = await office();
  queueTexts(desk.ctx(), [examplePage]);
  suspendAccount(desk.as(makeAccount(desk.db, "admin")), { id: desk.recorder.id });
  const claimed = claimFile(desk.ctx());
  expect(claimed?.actor).toBeNull();
  expect(() =>
    finishFile(
      { ...desk.ctx(), actor: claimed?.actor ?? null },
      { id: claimed?.id ?? "", text: examplePage, file: textFile(examplePage) },
    ),
  ).toThrow(expect.objectContaining({ code: "not_signed_in" }));
});

test("a command finds the batch of its folder that it left unfinished", async () => {
  using desk = await office();
  const { id: batch } = openBatch(desk.ctx(), { origin: "command", folder: "/报纸", source: {} });
  expect(unfinishedCommand(desk.ctx(), "/报纸")).toBeNull();
  announceFiles(desk.ctx(), { batch, files: [{ name: "1.txt", bytes: 1 }] });
  expect(unfinishedCommand(desk.ctx(), "/报纸")).toBe(batch);
  expect(unfinishedCommand(desk.ctx(), "/别处")).toBeNull();
  expect(desk.db.select().from(intakeItems).all()).toHaveLength(1);
});

test("a poll brings what changed, and the report of all", async () => {
  using desk = await office();
  const { batch, ids } = queueTexts(desk.ctx(), [weather, examplePage]);
  const before = getBatch(desk.ctx(), batch);
  desk.readNext(weather);
  const since = desk.ctx().now;
  expect(getBatch(desk.ctx(), batch, since)?.items).toEqual([]);
  claimFile(desk.ctx());
  const after = getBatch(desk.ctx(), batch, since);
  expect(after?.items.map(({ id }) => id)).toEqual([ids[1]]);
  expect([before?.items.length, after?.report.files]).toEqual([2, 2]);
});

test("files of the desk that wait fill no disk: announced, sent, or kept to try again", async () => {
  using desk = await office();
  const { id: batch } = openBatch(desk.ctx(), { source: {} });
  const full = expect.objectContaining({ code: "intake_full", details: { gigabytes: 2 } });
  const announceOne = (bytes: number, name: string, largest?: number) =>
    announceFiles(desk.ctx(), {
      batch,
      files: [{ name, bytes }],
      ...(largest === undefined ? {} : { largest }),
    });
  expect(() => announceOne(mostWaitingBytes + 1, "1.pdf")).toThrow(full);
  expect(getBatch(desk.ctx(), batch)?.items, "nothing half-announced").toEqual([]);
  announceOne(mostWaitingBytes + 1, "film.mp4", 1000);
  desk.db.update(intakeItems).set({ state: "failed", code: "file_too_large" }).run();
  const [{ id = "" } = {}] = announceOne(10, "small.pdf");
  queueFile(desk.ctx(), { ...textFile(weather), id, bytes: mostWaitingBytes });
  expect(() => announceOne(1, "2.pdf")).toThrow(full);
  const [{ id: late = "" } = {}] = (() => {
    const { id: command } = openBatch(desk.ctx(), { source: {}, origin: "command", folder: "/pages" });
    return announceFiles(desk.ctx(), { batch: command, files: [{ name: "3.pdf", bytes: 5 }] });
  })();
  expect(late, "what a command reads where it lies does not count").not.toBe("");
  actOnFiles(desk.ctx(), { batch, act: "cancel" });
  expect(() => announceOne(1, "2.pdf"), "a cancelled file is kept").toThrow(full);
  actOnFiles(desk.ctx(), { batch, act: "remove" });
  expect(announceOne(1, "2.pdf")).toHaveLength(1);
});

test("batches are found by whose they are and by what still has to be done", async () => {
  using desk = await office();
  const { batch } = queueTexts(desk.ctx(), [weather]);
  const list = (filter: Parameters<typeof listBatches>[2]) =>
    listBatches(desk.ctx(), 5, filter).map(({ id }) => id);
  expect([list({ state: "underWay" }), list({ state: "trouble" }), list({ who: "none" })]).toEqual([
    [batch],
    [],
    [],
  ]);
  desk.readNext(weather);
  expect([list({ state: "underWay" }), list({ who: desk.recorder.id }), countBatches(desk.ctx())]).toEqual([
    [],
    [batch],
    1,
  ]);
  expect(listBatches(desk.ctx(), 5, {}, 1)).toEqual([]);
});
