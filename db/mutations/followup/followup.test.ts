import { sql } from "drizzle-orm";
import { expect, test } from "vitest";
import type { SessionRecord } from "@/domain/record";
import type { Context } from "../../context";
import { getFollowup, listFollowups, unfollowedDirectives } from "../../queries/followups";
import { newestNotes, notesOfSession, publicEvidence } from "../../queries/public-notes";
import { followupNotes, ledger } from "../../schema";
import { makeAccount, migrationsFolder, temporaryDatabase } from "../../testing";
import { makeOffice, type Office, publishCorrection, publishExample } from "../../testing-records";
import { verify } from "../../verification/verify";
import { changeSetting } from "../setting/change-setting";
import { decideWithdrawal } from "../withdrawal/decide-withdrawal";
import { proposeWithdrawal } from "../withdrawal/propose-withdrawal";
import { addNote } from "./add-note";
import { assignFollowup } from "./assign-followup";
import { beginFollowup } from "./begin-followup";
import { publishNote, retractNote } from "./publish-note";
import { tieFollowup } from "./tie-followup";

const session = "141102-congress-7-4";
const refusal = (code: string) => expect.objectContaining({ code });
const pending = { state: "pending" as const };
const plain = { day: "2023-09-01", state: "under_way" as const, link: "", record: "", file: null };

/** The session's first directives, and one of them followed up. */
function begin(office: Office, ctx: Context) {
  publishExample(office);
  const asked = unfollowedDirectives(ctx, session);
  const [first, second] = asked;
  if (first === undefined || second === undefined) throw new Error("no directives");
  const { id } = beginFollowup(ctx, { session, directive: first.id });
  return { id, first, second, asked };
}

/** Changes the directives of the first speech that has any. */
const withDirectives =
  (change: (directives: SessionRecord["speeches"][number]["directives"]) => typeof directives) =>
  (record: SessionRecord): SessionRecord => {
    const at = record.speeches.findIndex(({ directives }) => directives.length > 0);
    const speeches = record.speeches.map((speech, n) =>
      n === at ? { ...speech, directives: change(speech.directives) } : speech,
    );
    const kept = JSON.stringify(speeches);
    return {
      ...record,
      speeches,
      citations: record.citations.filter(({ path }) => {
        const id = /\/directives\/(?:.*\/)?(\w+)\/(?:heading|text)$/.exec(path)?.[1];
        return id === undefined || kept.includes(`"id":"${id}"`);
      }),
    };
  };

test("a directive is followed up once, assigned, and found on the board by addressee and theme", async () => {
  using db = await temporaryDatabase();
  const office = makeOffice(db);
  const ctx = office.as(office.recorder);
  const { id, first, asked } = begin(office, ctx);
  expect(beginFollowup(ctx, { session, directive: first.id })).toEqual({ id });
  expect(unfollowedDirectives(ctx, session)).toHaveLength(asked.length - 1);
  expect(() => beginFollowup(ctx, { session, directive: "d999" })).toThrow(refusal("not_found"));
  assignFollowup(ctx, { id, addressee: "区教育局", deadline: "2023-12-31", themes: ["culture"] });
  expect(listFollowups(ctx, { ...pending, addressee: "区教育局" }).map(({ themes }) => themes)).toEqual([
    ["culture"],
  ]);
  expect(listFollowups(ctx, { ...pending, addressee: "" })).toEqual([]);
  expect(listFollowups(ctx, { ...pending, theme: "law" })).toEqual([]);
  assignFollowup(ctx, { id, addressee: "", deadline: "", themes: null });
  const view = getFollowup(ctx, id);
  expect([view?.addressee, view?.deadline, view?.themes]).toEqual([null, null, view?.suggestedThemes]);
  expect(() => assignFollowup(ctx, { id, addressee: "", deadline: "明年", themes: null })).toThrow(
    refusal("invalid_input"),
  );
});

test("a note moves the state; a done one leaves the board of what is not finished", async () => {
  using db = await temporaryDatabase();
  const office = makeOffice(db);
  const ctx = office.as(office.recorder);
  const { id } = begin(office, ctx);
  addNote(ctx, { ...plain, followup: id, text: "已立项。" });
  expect(listFollowups(ctx, pending)[0]?.state).toBe("under_way");
  addNote(ctx, { ...plain, followup: id, text: "已建成。", state: "done", record: "141102-cppcc-7-3" });
  expect(listFollowups(ctx, pending)).toEqual([]);
  expect(listFollowups(ctx, { state: "done" })).toHaveLength(1);
  const refused = (more: object) => () => addNote(ctx, { ...plain, followup: id, text: "x", ...more });
  expect(refused({ record: "141102-cppcc-7-9" })).toThrow(refusal("invalid_input"));
  expect(refused({ link: "javascript:alert(1)" })).toThrow(refusal("invalid_input"));
  expect(refused({ text: "" })).toThrow(refusal("invalid_input"));
  const html = { name: "a.html", bytes: new TextEncoder().encode("<script>") };
  expect(refused({ file: html })).toThrow(refusal("evidence_unknown"));
  expect(refused({ file: { name: "a.pdf", bytes: new Uint8Array(5_000_001) } })).toThrow(
    refusal("file_too_large"),
  );
});

test("only what someone else published is public, can be taken back, and is in the ledger", async () => {
  using db = await temporaryDatabase();
  const office = makeOffice(db);
  const { id } = begin(office, office.as(office.recorder));
  const file = { name: "批复.pdf", bytes: new TextEncoder().encode("%PDF-1.7 x") };
  const { id: note } = addNote(office.as(office.reviewer), {
    ...plain,
    followup: id,
    text: "已立项。",
    file,
  });
  addNote(office.as(office.recorder), { ...plain, followup: id, text: "内部意见。" });
  expect(notesOfSession(db, session)).toEqual([]);
  expect(publicEvidence(db, note)).toBeNull();
  expect(() => publishNote(office.as(office.reviewer), { note })).toThrow(refusal("own_note"));
  const admin = makeAccount(db, "admin");
  publishNote(office.as(admin), { note });
  publishNote(office.as(admin), { note });
  expect(notesOfSession(db, session).map(({ text }) => text)).toEqual(["已立项。"]);
  expect(newestNotes(db, {}, 5)).toHaveLength(1);
  expect(publicEvidence(db, note)?.mediaType).toBe("application/pdf");
  expect((await verify(db, migrationsFolder)).faults).toEqual([]);
  db.update(followupNotes).set({ text: "已建成。" }).run();
  expect((await verify(db, migrationsFolder)).faults[0]).toMatchObject({ where: note, code: "note_differs" });
  db.run(sql`update followup_notes set text = '已立项。' where id = ${note}`);
  retractNote(office.as(admin), { note });
  expect(notesOfSession(db, session)).toEqual([]);
  expect((await verify(db, migrationsFolder)).faults).toEqual([]);
  db.run(sql`update followup_notes set published_at = '2023', published_by = ${admin.id} where id = ${note}`);
  expect((await verify(db, migrationsFolder)).faults[0]?.code).toBe("note_entry_missing");
});

test("where the office may do without a second reader, the ledger says so of a note too", async () => {
  using db = await temporaryDatabase();
  const office = makeOffice(db);
  const { id } = begin(office, office.as(office.recorder));
  const { id: note } = addNote(office.as(office.reviewer), { ...plain, followup: id, text: "已立项。" });
  const admin = office.as(makeAccount(db, "admin"));
  changeSetting(admin, { key: "publish_alone", isOn: true, reason: "只有一人" });
  publishNote(office.as(office.reviewer), { note });
  const entry = db.select().from(ledger).where(sql`action = 'followup.note_published'`).get();
  expect(JSON.parse(entry?.payload ?? "")).toMatchObject({ session, second_reader: false });
});

test("a follow-up goes along with its directive through corrections, and is never silently lost", async () => {
  using db = await temporaryDatabase();
  const office = makeOffice(db);
  const ctx = office.as(office.recorder);
  const { id, first, second } = begin(office, ctx);
  const { id: note } = addNote(ctx, { ...plain, followup: id, text: "已立项。" });
  publishNote(office.as(office.reviewer), { note });
  const tiedTo = () => getFollowup(office.as(office.recorder), id);
  publishCorrection(
    office,
    session,
    "次序有误",
    withDirectives((directives) => directives.toReversed()),
  );
  expect(tiedTo()).toMatchObject({ directive: first.id, lost: null });
  publishCorrection(
    office,
    session,
    "这一条不是要求",
    withDirectives((directives) => directives.filter(({ id: one }) => one !== first.id)),
  );
  expect(tiedTo()).toMatchObject({ directive: null, lost: "directive", heading: first.heading });
  expect(notesOfSession(db, session), "what was published stays").toHaveLength(1);
  expect((await verify(db, migrationsFolder)).faults).toEqual([]);
  const other = tiedTo()?.untied[0];
  if (other === undefined) throw new Error("nothing to tie it to");
  tieFollowup(office.as(office.recorder), { id, directive: other.id });
  expect(tiedTo()).toMatchObject({ directive: other.id, lost: null, heading: other.heading });
  const rival = unfollowedDirectives(ctx, session).find((one) => one.id !== other.id);
  const { id: taken } = beginFollowup(ctx, { session, directive: rival?.id ?? second.id });
  expect(() => tieFollowup(ctx, { id: taken, directive: other.id })).toThrow(refusal("already_followed"));
});

test("a withdrawn record takes its notes from the public; staff still see them, marked", async () => {
  using db = await temporaryDatabase();
  const office = makeOffice(db);
  const ctx = office.as(office.recorder);
  const { id } = begin(office, ctx);
  const { id: note } = addNote(ctx, { ...plain, followup: id, text: "已立项。" });
  publishNote(office.as(office.reviewer), { note });
  const proposal = proposeWithdrawal(ctx, { sessionKey: session, reason: "误收" });
  decideWithdrawal(office.as(office.reviewer), { id: proposal.id, outcome: "withdrawn", answer: "" });
  expect(notesOfSession(db, session)).toEqual([]);
  expect(listFollowups(ctx, pending)[0]?.lost).toBe("record");
  publishCorrection(office, session, "核实无误");
  expect(notesOfSession(db, session)).toHaveLength(1);
  expect(getFollowup(ctx, id)?.lost).toBeNull();
});
