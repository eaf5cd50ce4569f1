import { expect, test } from "vitest";
import { getPublishedRoll, getWithdrawnRoll, rollTotals } from "../../queries/public-rolls";
import { getOpenRoll, getRoll, rollNews, standingCounts } from "../../queries/rolls";
import { ledger, rollEvents } from "../../schema";
import { contextsOf, makeAccount, temporaryDatabase } from "../../testing";
import { makeOffice, publishExample } from "../../testing-records";
import { aMark, anImport, aTable, makeRoll, makeRoster } from "../../testing-rolls";
import { decideWithdrawal } from "../withdrawal/decide-withdrawal";
import { proposeWithdrawal } from "../withdrawal/propose-withdrawal";
import { closeRoll, rollHash } from "./close-roll";
import { importRoster } from "./import-roster";
import { keepUpload } from "./keep-upload";
import { markRoll } from "./mark-roll";
import { publishRoll, unpublishRoll } from "./publish-roll";
import { reopenRoll } from "./reopen-roll";

async function office() {
  const db = await temporaryDatabase();
  const [one, two, admin] = [
    makeAccount(db, "recorder"),
    makeAccount(db, "recorder"),
    makeAccount(db, "admin"),
  ];
  const contexts = contextsOf(db);
  return {
    db,
    as: () => contexts(one),
    other: () => contexts(two),
    asAdmin: () => contexts(admin),
  };
}

const refused = (code: string) => expect.objectContaining({ code });
const key = "141102-congress-7-4";

test("two clerks mark at once; the mark made last stands, though it was sent first; all are kept", async () => {
  const { db, as, other } = await office();
  using _db = db;
  const { roll, members } = makeRoll(as);
  const [a = "", b = ""] = members;
  markRoll(other(), { roll, marks: [aMark(a, "late")] });
  // From a tablet that had been offline: made before the other mark, come in after it.
  markRoll(as(), { roll, marks: [aMark(a, "absent", 1500), aMark(b, "leave")] });
  const open = getOpenRoll(as(), roll);
  expect(open?.events.map(({ mark }) => mark)).toEqual(["late", "absent", "leave"]);
  expect(open && standingCounts(open.members, open.events)).toEqual({
    ...{ due: 3, present: 1, late: 1, leave: 1, absent: 0, unmarked: 1 },
  });
  expect(rollNews(as(), roll, open?.events[1]?.seq ?? 0)).toMatchObject({
    isOpen: true,
    events: [{ member: b, mark: "leave" }],
  });
});

test("what is sent twice counts once; who is not on the roster is named back", async () => {
  const { db, as } = await office();
  using _db = db;
  const { roll, members } = makeRoll(as);
  const [mark, stranger] = [aMark(members[0] ?? ""), aMark("nobody")];
  markRoll(as(), { roll, marks: [mark] });
  expect(markRoll(as(), { roll, marks: [mark, stranger] })).toEqual({ skipped: [stranger.key] });
  expect(db.select().from(rollEvents).all()).toHaveLength(1);
});

test("a mark made before the roll was opened, by a wrong clock, counts from the opening; marks never change", async () => {
  const { db, as } = await office();
  using _db = db;
  const { roll, members } = makeRoll(as);
  markRoll(as(), { roll, marks: [aMark(members[0] ?? "", "present", 3_600_000)] });
  expect(getOpenRoll(as(), roll)?.events[0]?.at).toBe(getRoll(as(), roll)?.head.openedAt);
  expect(() => markRoll(as(), { roll, marks: [aMark("x", "present", -1)] })).toThrow(
    refused("invalid_input"),
  );
});

test("closing freezes counts and names; later imports and marks change nothing", async () => {
  const { db, as } = await office();
  using _db = db;
  const roster = makeRoster(as);
  const { roll, members } = makeRoll(as, roster);
  markRoll(as(), { roll, marks: [aMark(members[0] ?? ""), aMark(members[1] ?? "", "late")] });
  expect(() => closeRoll(as(), { roll, unmarkedAbsent: false })).toThrow(refused("roll_unmarked"));
  const counts = closeRoll(as(), { roll, unmarkedAbsent: true });
  expect(counts).toEqual({ due: 3, present: 2, late: 1, leave: 0, absent: 1, unmarked: 0 });
  expect(() => markRoll(as(), { roll, marks: [aMark(members[2] ?? "")] })).toThrow(refused("roll_closed"));
  expect(() => closeRoll(as(), { roll, unmarkedAbsent: true })).toThrow(refused("roll_closed"));
  const rows = [
    ["编号", "姓名"],
    ["001", "改名"],
  ];
  importRoster(as(), anImport(keepUpload(as(), { ...aTable, rows, roster }).id, "leave"));
  const view = getRoll(as(), roll);
  expect(view?.lines.map(({ name, mark }) => [name, mark])).toEqual([
    ["测试一", "present"],
    ["测试二", "late"],
    ["测试三", "absent"],
  ]);
  expect(view?.head.closed).toMatchObject({ counts });
  expect(view?.head.closed?.sha256).toBe(
    rollHash(view?.lines.map((line, position) => ({ ...line, position })) ?? []),
  );
});

test("a closed roll is opened again with a reason, and its marks are still there", async () => {
  const { db, as, asAdmin } = await office();
  using _db = db;
  const { roll, members } = makeRoll(as);
  expect(() => reopenRoll(as(), { roll, reason: "漏标一人" })).toThrow(refused("roll_not_closed"));
  markRoll(as(), { roll, marks: members.map((member) => aMark(member)) });
  closeRoll(as(), { roll, unmarkedAbsent: false });
  expect(() => reopenRoll(as(), { roll, reason: " " })).toThrow(refused("reason_required"));
  publishRoll(asAdmin(), { roll });
  expect(() => reopenRoll(as(), { roll, reason: "漏标一人" })).toThrow(refused("roll_published"));
  unpublishRoll(asAdmin(), { roll });
  reopenRoll(as(), { roll, reason: "漏标一人" });
  expect(rollTotals(db, key)).toEqual([]);
  markRoll(as(), { roll, marks: [aMark(members[0] ?? "", "leave")] });
  expect(closeRoll(as(), { roll, unmarkedAbsent: false })).toMatchObject({ present: 2, leave: 1 });
});

test("the public has totals of closed rolls, names of published ones, and no reason or note ever", async () => {
  const { db, as, asAdmin } = await office();
  using _db = db;
  const { roll, members } = makeRoll(as);
  const marks = members.map((member) => aMark(member));
  markRoll(as(), { roll, marks: marks.slice(1) });
  markRoll(as(), { roll, marks: [{ ...aMark(members[0] ?? "", "leave"), reason: "因病" }] });
  expect(rollTotals(db, key)).toEqual([]);
  expect(() => publishRoll(asAdmin(), { roll })).toThrow(refused("roll_not_closed"));
  closeRoll(as(), { roll, unmarkedAbsent: false });
  const [totals] = rollTotals(db, key);
  expect(totals).toMatchObject({ number: 1, isPublished: false, counts: { due: 3, present: 2, leave: 1 } });
  expect(JSON.stringify(totals)).not.toContain("测试");
  expect(getPublishedRoll(db, key, 1)).toBeNull();
  publishRoll(asAdmin(), { roll });
  const published = getPublishedRoll(db, key, 1);
  expect(published?.lines).toHaveLength(3);
  expect(JSON.stringify(published)).not.toContain("因病");
  unpublishRoll(asAdmin(), { roll });
  expect(getPublishedRoll(db, key, 1)).toBeNull();
  const acts = db.select().from(ledger).all();
  expect(acts.map(({ action }) => action).slice(-5)).toEqual([
    ...["roll.opened", "roll.closed", "key.adopted", "roll.published", "roll.unpublished"],
  ]);
  expect(JSON.stringify(acts)).not.toMatch(/测试|因病/);
});

test("a withdrawn record's published roll says why it is withdrawn, and gives no names and no counts", async () => {
  using db = await temporaryDatabase();
  const made = makeOffice(db);
  const admin = makeAccount(db, "admin");
  publishExample(made);
  const { roll, members } = makeRoll(() => made.as(made.recorder));
  markRoll(made.as(made.recorder), { roll, marks: members.map((member) => aMark(member)) });
  closeRoll(made.as(made.recorder), { roll, unmarkedAbsent: false });
  const withdraw = () => {
    const asked = { sessionKey: key, reason: "来源是预告，会议没有举行。" };
    const { id } = proposeWithdrawal(made.as(made.recorder), asked);
    decideWithdrawal(made.as(made.reviewer), { id, outcome: "withdrawn", answer: "" });
  };
  publishRoll(made.as(admin), { roll });
  expect(getPublishedRoll(db, key, 1)?.lines).toHaveLength(3);
  expect(getWithdrawnRoll(db, key, 1), "the record stands").toBeNull();
  withdraw();
  expect(getPublishedRoll(db, key, 1)).toBeNull();
  const left = getWithdrawnRoll(db, key, 1);
  expect(left).toMatchObject({ sitting: "closing", withdrawn: { reason: "来源是预告，会议没有举行。" } });
  expect(JSON.stringify(left)).not.toMatch(/测试|counts|sha256/);
  expect(getWithdrawnRoll(db, key, 2), "no such roll").toBeNull();
  unpublishRoll(made.as(admin), { roll });
  expect(getWithdrawnRoll(db, key, 1), "not published").toBeNull();
});
