import { sql } from "drizzle-orm";
import { expect, test } from "vitest";
import type { Database } from "../../client";
import { rebuildProjection } from "../../projection/rebuild";
import { sittingFacts } from "../../queries/attendance";
import { recentSessions } from "../../queries/recent-sessions";
import { getSession, getWithdrawn } from "../../queries/session";
import { revisionChanges } from "../../queries/session-history";
import { listSessions } from "../../queries/sessions";
import { openBundle } from "../../queries/table-bundle";
import { getProposal, listProposals } from "../../queries/withdrawals";
import { ledger, withdrawals } from "../../schema";
import { filesOf, makeAccount, migrationsFolder, temporaryDatabase } from "../../testing";
import { makeOffice, type Office, publishCorrection, publishExample } from "../../testing-records";
import { projectionRows } from "../../verification/check-projection";
import { verify } from "../../verification/verify";
import { decideWithdrawal } from "./decide-withdrawal";
import { proposeWithdrawal } from "./propose-withdrawal";

const congress = "141102-congress-7-4";
const reason = "来源是预告，会议没有举行。";
const refusal = (code: string) => expect.objectContaining({ code });

function withdraw(office: Office, sessionKey = congress): void {
  const { id } = proposeWithdrawal(office.as(office.recorder), { sessionKey, reason });
  decideWithdrawal(office.as(office.reviewer), { id, outcome: "withdrawn", answer: "" });
}

/** Addresses of the sessions in the auditor's bundle as of a moment. */
function bundled(db: Database, asOf?: string): string[] {
  const auditor = makeAccount(db, "auditor");
  const files = filesOf(
    openBundle({ actor: auditor, db, now: "2023-06-01T00:00:00.000Z" }, { language: "en", asOf }),
  );
  const proofs = new TextDecoder().decode(files.get("proofs/00001.jsonl"));
  return [...proofs.matchAll(/"session":"([^"]+)"/g)].map(([, session = ""]) => session).sort();
}

test("a proposal changes nothing for readers; a second person withdraws, and the page keeps the reason", async () => {
  using db = await temporaryDatabase();
  const office = makeOffice(db);
  publishExample(office);
  const { id } = proposeWithdrawal(office.as(office.reviewer), { sessionKey: congress, reason });
  expect(getSession(db, congress)).not.toBeNull();
  expect(getProposal(office.as(office.reviewer), id)?.mayWithdraw).toBe(false);
  expect(() =>
    decideWithdrawal(office.as(office.reviewer), { id, outcome: "withdrawn", answer: "" }),
  ).toThrow(refusal("own_proposal"));
  const admin = makeAccount(db, "admin");
  expect(getProposal(office.as(admin), id)?.mayWithdraw).toBe(true);
  decideWithdrawal(office.as(admin), { id, outcome: "withdrawn", answer: "" });
  expect(getSession(db, congress)).toBeNull();
  expect(getWithdrawn(db, congress)?.withdrawn.reason).toBe(reason);
  expect(getSession(db, congress, 1)?.withdrawn?.reason).toBe(reason);
  const entry = db.select().from(ledger).where(sql`action = 'record.withdrawn'`).get();
  expect(JSON.parse(entry?.payload ?? "")).toEqual({ number: 1, reason, proposer: office.reviewer.id });
});

test("its figures leave lists, feeds, search and tables; exports as of before keep them", async () => {
  using db = await temporaryDatabase();
  const office = makeOffice(db);
  publishExample(office);
  const before = office.as(null).now;
  expect(bundled(db, before).some((name) => name.includes(congress))).toBe(true);
  withdraw(office);
  expect(listSessions(db).sessions.map(({ key }) => key)).toEqual(["141102-cppcc-7-3"]);
  expect(recentSessions(db, {}, 10).map(({ key }) => key)).toEqual(["141102-cppcc-7-3"]);
  expect(sittingFacts(db, {})).toHaveLength(1);
  expect(db.all(sql`select rowid from search_index`)).toHaveLength(1);
  expect(bundled(db).some((name) => name.includes(congress))).toBe(false);
  expect(bundled(db, before).some((name) => name.includes(congress))).toBe(true);
});

test("everything verifies after a withdrawal, and the projection made anew is the same", async () => {
  using db = await temporaryDatabase();
  const office = makeOffice(db);
  publishExample(office);
  withdraw(office);
  withdraw(office, "141102-cppcc-7-3");
  expect((await verify(db, migrationsFolder)).faults).toEqual([]);
  const rows = projectionRows(db);
  expect([...rows.values()].flat(), "body and region go with their last session").toEqual([]);
  rebuildProjection(db);
  expect(projectionRows(db)).toEqual(rows);
});

test("a withdrawal that was forged or taken away is found", async () => {
  using db = await temporaryDatabase();
  const office = makeOffice(db);
  publishExample(office);
  withdraw(office);
  expect(() => db.update(withdrawals).set({ reason: "别的" }).run()).toThrow(/withdrawal/);
  db.run(sql`drop trigger withdrawals_no_update`);
  db.run(sql`drop trigger withdrawals_no_delete`);
  db.update(withdrawals).set({ reason: "别的" }).run();
  const where = `${congress}@1`;
  expect((await verify(db, migrationsFolder)).faults[0]).toEqual({
    ...{ part: "revisions", where, code: "withdrawal_entry_differs" },
  });
  db.delete(withdrawals).run();
  expect((await verify(db, migrationsFolder)).faults[0]).toEqual({
    ...{ part: "revisions", where, code: "withdrawal_missing" },
  });
});

test("a newer revision brings it back, with its reason; the one withdrawn stays marked", async () => {
  using db = await temporaryDatabase();
  const office = makeOffice(db);
  publishExample(office);
  withdraw(office);
  expect(() => proposeWithdrawal(office.as(office.recorder), { sessionKey: congress, reason })).toThrow(
    refusal("already_withdrawn"),
  );
  expect(publishCorrection(office, congress, "核实后会议确已举行。")).toBe(2);
  const view = getSession(db, congress);
  expect(view?.withdrawn).toBeNull();
  expect(view?.revisions.map(({ withdrawn }) => withdrawn?.reason ?? null)).toEqual([null, reason]);
  expect(listSessions(db).total).toBe(2);
  expect((await verify(db, migrationsFolder)).faults).toEqual([]);
  withdraw(office);
  expect(getSession(db, congress)).toBeNull();
  expect((await verify(db, migrationsFolder)).faults).toEqual([]);
});

test("a proposal can be declined with an answer, is not decided twice, and dies with a newer revision", async () => {
  using db = await temporaryDatabase();
  const office = makeOffice(db);
  publishExample(office);
  const as = office.as(office.recorder);
  expect(() => proposeWithdrawal(as, { sessionKey: congress, reason: " " })).toThrow(
    refusal("reason_required"),
  );
  expect(() => proposeWithdrawal(as, { sessionKey: "141102-congress-7-5", reason })).toThrow(
    refusal("not_found"),
  );
  const { id } = proposeWithdrawal(as, { sessionKey: congress, reason });
  expect(() => proposeWithdrawal(as, { sessionKey: congress, reason })).toThrow(refusal("withdrawal_waits"));
  publishCorrection(office, congress, "更正");
  const decide = (outcome: "withdrawn" | "declined", answer: string) =>
    decideWithdrawal(office.as(office.reviewer), { id, outcome, answer });
  expect(() => decide("withdrawn", "")).toThrow(refusal("withdrawal_outdated"));
  expect(() => decide("declined", "")).toThrow(refusal("reason_required"));
  decide("declined", "新版已更正。");
  expect(() => decide("declined", "再来")).toThrow(refusal("withdrawal_decided"));
  expect(listProposals(as, "waiting")).toEqual([]);
  expect(listProposals(as, "decided").map(({ answer }) => answer)).toEqual(["新版已更正。"]);
  expect(getSession(db, congress)?.revision.number).toBe(2);
});

test("a correction of a correction: each revision tells what it changed", async () => {
  using db = await temporaryDatabase();
  const office = makeOffice(db);
  publishExample(office);
  const present = (to: number) => (record: NonNullable<ReturnType<typeof getSession>>["record"]) => ({
    ...record,
    sittings: record.sittings.map((sitting) => ({
      ...sitting,
      attendance: { ...sitting.attendance, present: to },
    })),
    citations: record.citations.map((citation) =>
      citation.path.endsWith("/present")
        ? { origin: "hand" as const, path: citation.path, by: office.recorder.id, from: "会议记录" }
        : citation,
    ),
  });
  expect(publishCorrection(office, congress, "实到人数有误", present(181))).toBe(2);
  expect(publishCorrection(office, congress, "更正有误", present(179))).toBe(3);
  const changes = revisionChanges(db, congress);
  const told = [2, 3].map((n) => changes.get(n)?.values.map(({ before, after }) => [before, after]));
  expect(told).toEqual([[[180, 181]], [[181, 179]]]);
  expect(getSession(db, congress, 2)?.record.sittings[0]?.attendance.present).toBe(181);
});
