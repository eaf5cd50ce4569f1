import { sql } from "drizzle-orm";
import { expect, test } from "vitest";
import { resources } from "@/domain/open-data";
import { ledgerPage } from "../../queries/ledger";
import { getItem } from "../../queries/open-data/one";
import { getSession } from "../../queries/session";
import { ledger, revisions } from "../../schema";
import { makeAccount, migrationsFolder, temporaryDatabase } from "../../testing";
import { examplePage, makeOffice, type Office, publishExample, submitPage } from "../../testing-records";
import { verify } from "../../verification/verify";
import { changeSetting } from "../setting/change-setting";
import { decideWithdrawal } from "../withdrawal/decide-withdrawal";
import { proposeWithdrawal } from "../withdrawal/propose-withdrawal";
import { publishAlone } from "./publish-alone";

const refusal = (code: string) => expect.objectContaining({ code });

function allow(office: Office, db: Parameters<typeof makeAccount>[0], isOn = true): void {
  const admin = makeAccount(db, "admin");
  changeSetting(office.as(admin), { key: "publish_alone", isOn, reason: "只有一人" });
}

test("nobody publishes alone unless an admin allows it, and no longer than that", async () => {
  using db = await temporaryDatabase();
  const office = makeOffice(db);
  const [first, second] = submitPage(office, examplePage);
  if (first === undefined || second === undefined) throw new Error("no drafts");
  expect(() => publishAlone(office.as(office.recorder), first)).toThrow(refusal("alone_not_allowed"));
  allow(office, db);
  expect(publishAlone(office.as(office.recorder), first).sessionKey).toBe("141102-congress-7-4");
  allow(office, db, false);
  expect(() => publishAlone(office.as(office.recorder), second)).toThrow(refusal("alone_not_allowed"));
});

test("revision and ledger say so for good, auditors can list it, and everything verifies", async () => {
  using db = await temporaryDatabase();
  const office = makeOffice(db);
  const [draft] = submitPage(office, examplePage);
  if (draft === undefined) throw new Error("no draft");
  allow(office, db);
  publishAlone(office.as(office.recorder), draft);
  allow(office, db, false);
  expect(getSession(db, "141102-congress-7-4")?.revision.alone).toBe(true);
  const shown = resources
    .filter(({ name }) => name === "revisions")
    .map((resource) => getItem(db, resource, ["141102-congress-7-4", "1"], { asOf: null }));
  expect(shown).toMatchObject([{ second_reader: false }]);
  const auditor = office.as(makeAccount(db, "auditor"));
  const listed = ledgerPage(auditor, 1, { reader: "none" });
  expect(listed.size).toBe(1);
  expect(listed.entries[0]).toMatchObject({
    subject: "141102-congress-7-4",
    payload: { second_reader: false, recorder: office.recorder.id, reviewer: office.recorder.id },
  });
  expect(
    ledgerPage(auditor, 1, { action: "setting.changed" }).entries.map(({ payload }) => payload.on),
  ).toEqual([false, true]);
  expect((await verify(db, migrationsFolder)).faults).toEqual([]);
  db.run(sql`drop trigger revisions_no_update`);
  db.update(revisions).set({ alone: false, recorder: "another" }).run();
  expect((await verify(db, migrationsFolder)).faults[0]?.code).toBe("entry_differs");
});

test("an entry with a second reader is as it was before there were exceptions; the database holds to it", async () => {
  using db = await temporaryDatabase();
  const office = makeOffice(db);
  publishExample(office);
  const entry = db.select().from(ledger).where(sql`action = 'record.published'`).get();
  expect(Object.keys(JSON.parse(entry?.payload ?? "")).sort()).toEqual(
    ["number", "reason", "recorder", "reviewer", "sha256"].sort(),
  );
  const row = db.select().from(revisions).get();
  if (row === undefined) throw new Error("no revision");
  const { id: _id, ...revision } = row;
  const forged = { ...revision, number: 2, recorder: revision.reviewer };
  expect(() => db.insert(revisions).values(forged).run()).toThrow(/revisions_second_reader/);
});

test("where it is allowed, one person withdraws, and that is said too", async () => {
  using db = await temporaryDatabase();
  const office = makeOffice(db);
  publishExample(office);
  const as = () => office.as(office.reviewer);
  const { id } = proposeWithdrawal(as(), { sessionKey: "141102-cppcc-7-3", reason: "误收" });
  allow(office, db);
  decideWithdrawal(as(), { id, outcome: "withdrawn", answer: "" });
  expect(ledgerPage(office.as(makeAccount(db, "auditor")), 1, { reader: "none" }).entries[0]?.action).toBe(
    "record.withdrawn",
  );
  expect((await verify(db, migrationsFolder)).faults).toEqual([]);
});

test("a setting is changed with a reason, and what is so already makes no entry", async () => {
  using db = await temporaryDatabase();
  const office = makeOffice(db);
  const admin = makeAccount(db, "admin");
  const change = (reason: string) =>
    changeSetting(office.as(admin), { key: "publish_alone", isOn: true, reason });
  expect(() => change(" ")).toThrow(refusal("reason_required"));
  change("只有一人");
  change("再说一次");
  expect(db.select().from(ledger).where(sql`action = 'setting.changed'`).all()).toHaveLength(1);
});
