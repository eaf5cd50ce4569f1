import { expect, test } from "vitest";
import type { Database } from "../../client";
import { getDraft } from "../../queries/drafts";
import { countOpenMistakes, getMistake, listMistakes, mistakeStatus } from "../../queries/mistakes";
import { drafts, ledger, mistakeReports, mistakeSalts, mistakeSenders } from "../../schema";
import { temporaryDatabase } from "../../testing";
import { allConfirmed, makeOffice, publishExample } from "../../testing-records";
import { discardDraft } from "../draft/discard-draft";
import { saveDraft } from "../draft/save-draft";
import { submitDraft } from "../draft/submit-draft";
import { openCorrection } from "../record/open-correction";
import { publishRecord } from "../record/publish-record";
import { closeMistake } from "./close-mistake";
import { reportMistake } from "./report-mistake";

const congress = "141102-congress-7-4";
const shown = "2023-06-01T00:00:00.000Z";
const given = {
  ...{ session: congress, path: "term", text: "届次应为七届，请核对原文。", evidence: "", contact: "" },
  ...{ shown, trap: "" },
};

/** A reader at an address, so many minutes after the form was shown to them. */
const reader = (db: Database, minutes = 1, address = "203.0.113.7") => ({
  ...{ actor: null, db, address },
  now: new Date(Date.parse(shown) + minutes * 60_000).toISOString(),
});

async function published() {
  const db = await temporaryDatabase();
  const office = makeOffice(db);
  publishExample(office);
  return { db, office, ctx: office.as(office.recorder) };
}

test("a report becomes a task with the value as it stood, oldest first", async () => {
  const { db, ctx } = await published();
  using _db = db;
  const second = reportMistake(reader(db, 2), { ...given, path: "", text: "主持人\r\n的姓名有误，请核对。" });
  const first = reportMistake(reader(db, 1), { ...given, contact: " 13800000000 " });
  expect(listMistakes(ctx, "open").map(({ reference }) => reference)).toEqual([
    first.reference,
    second.reference,
  ]);
  expect(countOpenMistakes(ctx)).toBe(2);
  expect(getMistake(ctx, first.reference)).toMatchObject({
    ...{ path: "term", value: "7", revision: 1, contact: "13800000000", evidence: null, state: "open" },
  });
  expect(getMistake(ctx, second.reference)).toMatchObject({ path: null, value: null });
  expect(getMistake(ctx, second.reference)?.text).toBe("主持人\n的姓名有误，请核对。");
  expect(getMistake(ctx, "none")).toBeNull();
});

test.each([
  ["too short", { text: "  不对   " }, "text"],
  ["too long", { text: "错".repeat(2001) }, "text"],
  ["a source too long", { evidence: "h".repeat(1001) }, "evidence"],
  ["a contact too long", { contact: "1".repeat(201) }, "contact"],
  ["no session", { session: "somewhere" }, "session"],
  ["a session that is not published", { session: "141102-congress-6-1" }, "session"],
  ["a value that the record does not have", { path: "sittings/none/date" }, "path"],
])("%s is refused by field, and nothing is kept", async (_name, wrong, field) => {
  const { db } = await published();
  using _db = db;
  expect(() => reportMistake(reader(db), { ...given, ...wrong })).toThrow(
    expect.objectContaining({
      code: "invalid_input",
      fields: [expect.objectContaining({ path: field })],
    }),
  );
  expect([db.select().from(mistakeReports).all(), db.select().from(mistakeSenders).all()]).toEqual([[], []]);
});

test("lines count once, as they were typed", async () => {
  const { db } = await published();
  using _db = db;
  const text = `${"错".repeat(998)}\r\n${"错".repeat(1000)}\r\n`;
  expect(() => reportMistake(reader(db), { ...given, text })).not.toThrow();
});

test.each([
  ["within moments", 0.04, {}, "mistake_too_quick"],
  ["before it was shown", -1, {}, "mistake_too_quick"],
  ["at no time", 1, { shown: "soon" }, "mistake_too_quick"],
  ["with the field filled that nobody sees", 1, { trap: "http://spam.example" }, "mistake_automatic"],
])("what is sent %s is turned away", async (_name, minutes, more, code) => {
  const { db } = await published();
  using _db = db;
  expect(() => reportMistake(reader(db, minutes), { ...given, ...more })).toThrow(
    expect.objectContaining({ code }),
  );
});

test("five an hour from one address; another may still; an hour later it may again", async () => {
  const { db } = await published();
  using _db = db;
  for (let n = 1; n <= 5; n += 1) reportMistake(reader(db, n), given);
  const refused = expect.objectContaining({ code: "mistake_throttled" });
  expect(() => reportMistake(reader(db, 6), given)).toThrow(refused);
  expect(() => reportMistake(reader(db, 6, "203.0.113.8"), given)).not.toThrow();
  expect(() => reportMistake(reader(db, 62), given)).not.toThrow();
});

test("sixty an hour in total, from wherever they come", async () => {
  const { db } = await published();
  using _db = db;
  for (let n = 0; n < 60; n += 1) reportMistake(reader(db, 1 + n / 10, `198.51.100.${n}`), given);
  expect(() => reportMistake(reader(db, 8, "198.51.100.99"), given)).toThrow(
    expect.objectContaining({ code: "mistake_throttled" }),
  );
});

test("no address is kept, and its hash neither the next day nor longer than an hour", async () => {
  const { db } = await published();
  using _db = db;
  reportMistake(reader(db, 1), given);
  const [first] = db.select().from(mistakeSenders).all();
  expect(first?.sender).toMatch(/^[0-9a-f]{64}$/);
  expect(JSON.stringify([db.select().from(mistakeReports).all(), first])).not.toContain("203.0.113");
  const [salt] = db.select().from(mistakeSalts).all();
  reportMistake(reader(db, 60 * 24), given);
  const later = db.select().from(mistakeSenders).all();
  expect(later).toHaveLength(1);
  expect(later[0]?.sender).not.toBe(first?.sender);
  expect(db.select().from(mistakeSalts).all()).toHaveLength(1);
  expect(db.select().from(mistakeSalts).all()).not.toContainEqual(salt);
});

test("a contact goes when the report is closed, or after half a year, and is never in the ledger", async () => {
  const { db, office, ctx } = await published();
  using _db = db;
  const contact = "reader@mail.example";
  const closed = reportMistake(reader(db, 1), { ...given, contact });
  const left = reportMistake(reader(db, 2), { ...given, contact });
  closeMistake(ctx, { reference: closed.reference, outcome: "declined", answer: "报道原文如此。" });
  expect(getMistake(ctx, closed.reference)?.contact).toBeNull();
  expect(getMistake(ctx, left.reference)?.contact).toBe(contact);
  reportMistake(reader(db, 181 * 24 * 60), given);
  expect(getMistake(office.as(office.reviewer), left.reference)?.contact).toBeNull();
  const entries = JSON.stringify(db.select().from(ledger).all());
  expect(entries).toContain(closed.reference);
  for (const said of [contact, given.text, "203.0.113", "报道原文如此"]) expect(entries).not.toContain(said);
});

test("an answer is given once; a report that is not accepted needs one", async () => {
  const { db, ctx } = await published();
  using _db = db;
  const { reference } = reportMistake(reader(db), given);
  const close = (outcome: "accepted" | "declined", answer: string) =>
    closeMistake(ctx, { reference, outcome, answer });
  expect(() => close("declined", "  ")).toThrow(expect.objectContaining({ code: "reason_required" }));
  close("declined", " 报道原文如此。 ");
  expect(() => close("accepted", "")).toThrow(expect.objectContaining({ code: "mistake_closed" }));
  expect(mistakeStatus(db, reference)).toMatchObject({
    ...{ state: "declined", answer: "报道原文如此。", correctedIn: null, sessionKey: congress },
  });
  expect([listMistakes(ctx, "open"), listMistakes(ctx, "accepted")]).toEqual([[], []]);
  expect(listMistakes(ctx, "declined")).toHaveLength(1);
});

test("an accepted report leads to the revision that corrects the record, once it is published", async () => {
  const { db, office, ctx } = await published();
  using _db = db;
  const { reference } = reportMistake(reader(db), given);
  const correct = (report: string) =>
    openCorrection(ctx, { sessionKey: congress, reason: "读者指正", report }).draft;
  discardDraft(ctx, { id: correct(reference), version: null });
  expect(getMistake(ctx, reference)?.correction, "not answered yet").toBeNull();
  closeMistake(ctx, { reference, outcome: "accepted", answer: "" });
  const id = correct(reference);
  expect(getMistake(ctx, reference)?.correction).toEqual({ draft: id, state: "open" });
  expect(mistakeStatus(db, reference)).toMatchObject({ state: "accepted", correctedIn: null });
  const draft = getDraft(ctx, id);
  if (draft === null) throw new Error("the draft is gone");
  const record = allConfirmed({ ...draft.record, year: 2023 }, office.recorder.id);
  const { version } = saveDraft(ctx, { id, version: draft.version, record });
  submitDraft(ctx, { id, version });
  publishRecord(office.as(office.reviewer), { id, version: version + 1 });
  expect(mistakeStatus(db, reference)).toMatchObject({ correctedIn: 2 });
  expect(db.select().from(drafts).all().length).toBeGreaterThan(2);
});

test("what the public may know of a report holds nothing that its sender wrote", async () => {
  const { db } = await published();
  using _db = db;
  const told = { text: "主席团名单少了一人。", evidence: "晚报第三版", contact: "13800000000" };
  const { reference } = reportMistake(reader(db), { ...given, ...told });
  const known = JSON.stringify(mistakeStatus(db, reference));
  for (const words of Object.values(told)) expect(known).not.toContain(words);
  expect(mistakeStatus(db, "AAAAA-AAAAA")).toBeNull();
});
