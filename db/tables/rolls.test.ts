import { expect, test } from "vitest";
import { type Cell, readTableRequest, requestOfWords } from "@/domain/tables";
import type { Database } from "../client";
import { closeRoll } from "../mutations/roll/close-roll";
import { markRoll } from "../mutations/roll/mark-roll";
import { reopenRoll } from "../mutations/roll/reopen-roll";
import { forgetTable, saveTable } from "../mutations/table/save-table";
import { getRoll } from "../queries/rolls";
import { listSavedTables } from "../queries/saved-tables";
import { tableVerbs } from "../queries/table-verbs";
import { openTableFile, previewTable } from "../queries/tables";
import { savedTables } from "../schema";
import { contextsOf, makeAccount, temporaryDatabase } from "../testing";
import { aMark, makeRoll } from "../testing-rolls";
import { openTables } from "./open-tables";
import { readLines } from "./read-lines";

const reason = "家中有事";

async function office() {
  const db = await temporaryDatabase();
  const clerk = makeAccount(db, "recorder");
  const contexts = contextsOf(db);
  return { db, contexts, as: () => contexts(clerk) };
}

function rowsOf(db: Database, query: Record<string, string> = {}, at: string | null = null): Cell[][] {
  using tables = openTables(db, at);
  const { request, mistaken } = readTableRequest("rolls", query);
  expect(mistaken).toEqual([]);
  return [...readLines(tables, request)].map(({ cells }) => [...cells]);
}

const columns = "session,region_code,region,body,level,term,session_number,year,roll,sitting,date";

test("a closed roll is a row a member, as the roll’s own page has it, and without the reason for leave", async () => {
  const { db, contexts, as } = await office();
  using _db = db;
  const { roll, members } = makeRoll(as);
  const [a = "", b = ""] = members;
  markRoll(as(), { roll, marks: [aMark(a, "late"), { ...aMark(b, "leave"), reason }] });
  expect(rowsOf(db)).toEqual([]);
  closeRoll(as(), { roll, unmarkedAbsent: true });
  const found = getRoll(as(), roll);
  if (found === null) throw new Error("no roll");
  const { head, lines } = found;
  expect(lines.map(({ reason: given }) => given)).toContain(reason);
  expect(rowsOf(db, { columns: "number,name,delegation,status" })).toEqual(
    lines.map(({ number, name, group, mark }) => [number, name, group, mark]),
  );
  const of = head.roster;
  expect(rowsOf(db, { columns })[0]).toEqual([
    ...[head.sessionKey, of.regionCode, of.regionName, of.kind, of.level, of.term],
    ...[head.session, Number(head.date.slice(0, 4)), head.number, head.sitting, head.date],
  ]);
  const auditor = contexts(makeAccount(db, "auditor"));
  const { request } = readTableRequest("rolls", {});
  const choice = { format: "jsonl", language: "en", isBare: true } as const;
  const bytes = Buffer.concat([...openTableFile(auditor, request, choice).chunks]).toString();
  expect(bytes.trim().split("\n")).toHaveLength(members.length);
  expect(bytes).not.toContain(reason);
});

test("rolls are within a scope", async () => {
  const { db, as } = await office();
  using _db = db;
  const { roll, members } = makeRoll(as);
  closeRoll(as(), { roll, unmarkedAbsent: true });
  const within = { region: "141100", body: "people_congress", level: "county", term: "7", from: "2023" };
  expect(rowsOf(db, { ...within, to: "2023", sitting: "closing" })).toHaveLength(members.length);
  for (const other of [{ region: "110000" }, { body: "cppcc" }, { from: "2024" }, { sitting: "opening" }])
    expect(rowsOf(db, { ...within, ...other })).toEqual([]);
});

test("as of a past moment a roll closed since is not there, nor one that was opened again", async () => {
  const { db, as } = await office();
  using _db = db;
  const { roll, members } = makeRoll(as);
  const open = as().now;
  closeRoll(as(), { roll, unmarkedAbsent: true });
  const closed = as().now;
  const rows = rowsOf(db);
  expect(rows).toHaveLength(members.length);
  expect([rowsOf(db, {}, open), rowsOf(db, {}, closed)]).toEqual([[], rows]);
  reopenRoll(as(), { roll, reason: "有人漏点" });
  expect([rowsOf(db), rowsOf(db, {}, closed)]).toEqual([[], []]);
  markRoll(as(), { roll, marks: [aMark(members[0] ?? "")] });
  closeRoll(as(), { roll, unmarkedAbsent: true });
  expect([rowsOf(db).length, rowsOf(db, {}, closed)]).toEqual([members.length, []]);
});

test("the table of rolls is for those who may export and read rolls", async () => {
  const { db, contexts } = await office();
  using _db = db;
  const { request } = readTableRequest("rolls", {});
  expect(tableVerbs(request)).toEqual(["table.export", "roll.read"]);
  for (const role of ["recorder", "reviewer", null] as const) {
    const ctx = contexts(role === null ? null : makeAccount(db, role));
    expect(() => previewTable(ctx, request, 1)).toThrow(
      expect.objectContaining({ code: role === null ? "not_signed_in" : "not_permitted" }),
    );
  }
  for (const role of ["auditor", "admin"] as const)
    expect(previewTable(contexts(makeAccount(db, role)), request, 1).rows).toBe(0);
});

test("a table of rolls is saved; one of a table that there is no more is left out", async () => {
  const { db, contexts } = await office();
  using _db = db;
  const auditor = makeAccount(db, "auditor");
  const { id } = saveTable(contexts(auditor), { name: "点名", table: "rolls", query: "from=2023" });
  db.insert(savedTables)
    .values({ id: "old", name: "旧表", table: "gone", query: "", savedBy: auditor.id, savedAt: "2023" })
    .run();
  const listed = listSavedTables(contexts(auditor));
  expect(listed.map(({ table, query }) => requestOfWords(table, query)?.table)).toEqual(["rolls"]);
  forgetTable(contexts(auditor), { id });
  expect(listSavedTables(contexts(auditor))).toEqual([]);
});
