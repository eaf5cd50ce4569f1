import { expect, test } from "vitest";
import { bundleColumns, bundleTables, inTableOrder, rowsOfDocument } from "@/domain/proof";
import { identityOf } from "@/domain/record";
import { majorityVerdict, votedAt } from "@/domain/rules";
import { type Cell, readTableRequest, type TableKey, tableKeys, tableOf } from "@/domain/tables";
import type { Database } from "../client";
import { decideWithdrawal } from "../mutations/withdrawal/decide-withdrawal";
import { proposeWithdrawal } from "../mutations/withdrawal/propose-withdrawal";
import { revisions } from "../schema";
import { temporaryDatabase } from "../testing";
import { makeOffice, type Office, publishCorrection, publishExample } from "../testing-records";
import { openTables } from "./open-tables";
import { countRows, readLines } from "./read-lines";
import { loadRecords } from "./testing-made-records";

type Row = Record<string, Cell>;

/** Every column of a table as of a moment. */
function rowsOf(db: Database, table: TableKey, query: Record<string, string> = {}, at: string | null = null) {
  using tables = openTables(db, at);
  const columns = Object.keys(tableOf(table).columns).join();
  const { request, mistaken } = readTableRequest(table, { columns, ...query });
  expect(mistaken).toEqual([]);
  return [...readLines(tables, request)].map(
    ({ cells }): Row => Object.fromEntries(request.columns.map((key, n) => [key, cells[n] ?? null])),
  );
}

test.each(bundleTables)(
  "%s in SQL is what the rules make of the revisions’ documents, cell for cell",
  async (table) => {
    using db = await temporaryDatabase();
    loadRecords(db, 400);
    const keys = bundleColumns(table).map(({ key }) => key);
    const documents = db.select().from(revisions).all();
    const expected = documents
      .map(({ sessionKey, number, ...rest }) => ({ session: sessionKey, revision: number, ...rest }))
      .map(({ document, session, revision, sha256, publishedAt }) => {
        const proved = { document, session, revision, sha256, publishedAt };
        return { session, ...rowsOfDocument(table, proved) };
      })
      .toSorted(inTableOrder)
      .flatMap(({ rows }) => rows)
      .map((cells) => Object.fromEntries(keys.map((key, place) => [key, cells[place]])));
    const found = rowsOf(db, table);
    expect(found.length).toBeGreaterThan(150);
    const known = found.map((row) => Object.fromEntries(keys.map((key) => [key, row[key]])));
    expect(known).toEqual(expected);
  },
);

test("majorities in SQL are those of the rules", async () => {
  using db = await temporaryDatabase();
  const records = loadRecords(db, 400);
  const found = rowsOf(db, "resolutions");
  const expected = records.flatMap((one) => {
    const identity = identityOf(one);
    if (identity === null) throw new Error("no identity");
    return one.resolutions.map(({ votes, sitting: at }) => {
      const { date, attendance } = votedAt(one, at);
      // A vote of none shows what would be needed.
      const given = votes ?? { for: 0, against: null, abstain: null, notVoting: null };
      const verdict = majorityVerdict({ ...identity, date, attendance, votes: given });
      if (!verdict.known) return JSON.stringify([one.session, one.term, null, null, null, null]);
      const { needed, margin, passes, base } = verdict;
      const isVoted = votes !== null;
      return JSON.stringify([
        ...[one.session, one.term, needed, base.kind],
        ...[isVoted ? margin : null, isVoted ? passes : null],
      ]);
    });
  });
  const said = found.map((row) =>
    JSON.stringify([row.session_number, row.term, row.needed, row.base, row.margin, row.passes]),
  );
  expect(said.length).toBeGreaterThan(300);
  expect(said.toSorted()).toEqual(expected.toSorted());
});

test.each(tableKeys)("%s: every column can be read and sorted by, rows are counted", async (table) => {
  using db = await temporaryDatabase();
  publishExample(makeOffice(db));
  const rows = rowsOf(db, table);
  for (const key of Object.keys(tableOf(table).columns)) {
    expect(rowsOf(db, table, { sort: `-${key}` })).toHaveLength(rows.length);
  }
  using tables = openTables(db, null);
  expect(countRows(tables, readTableRequest(table, {}).request)).toBe(rows.length);
});

/** Changes the number present of a published session by a correction. */
function correct(office: Office, session: string, present: number): void {
  publishCorrection(office, session, "数字更正", (was) => ({
    ...was,
    sittings: was.sittings.map((one) => ({ ...one, attendance: { ...one.attendance, present } })),
    citations: was.citations.map((one) =>
      one.path.endsWith("/present")
        ? { origin: "hand" as const, path: one.path, by: office.recorder.id, from: "会议记录" }
        : one,
    ),
  }));
}

test.each(tableKeys)("%s as of a past moment is what it was then", async (table) => {
  using db = await temporaryDatabase();
  const office = makeOffice(db);
  const [first = "", second = ""] = publishExample(office);
  const then = office.as(null).now;
  const before = rowsOf(db, table);
  correct(office, first, 170);
  expect(rowsOf(db, table, {}, then)).toEqual(before);
  correct(office, second, 150);
  correct(office, first, 171);
  // Every row carries its revision; of elections and rolls the example has none.
  if (table !== "elections" && table !== "rolls") expect(rowsOf(db, table)).not.toEqual(before);
  expect(rowsOf(db, table, {}, then)).toEqual(before);
  expect(rowsOf(db, table, {}, "2020-01-01T00:00:00.000Z")).toEqual([]);
});

test("a record that was withdrawn since is there as of before, and not after", async () => {
  using db = await temporaryDatabase();
  const office = makeOffice(db);
  const [first = "", second = ""] = publishExample(office);
  const moments = [office.as(null).now];
  const states = [rowsOf(db, "attendance")];
  for (const sessionKey of [first, second]) {
    const { id } = proposeWithdrawal(office.as(office.recorder), { sessionKey, reason: "来源是预告。" });
    decideWithdrawal(office.as(office.reviewer), { id, outcome: "withdrawn", answer: "" });
    moments.push(office.as(null).now);
    states.push(rowsOf(db, "attendance"));
  }
  correct(office, first, 170);
  expect(states.map((rows) => rows.length)).toEqual([2, 1, 0]);
  for (const [n, at] of moments.entries()) expect(rowsOf(db, "attendance", {}, at)).toEqual(states[n]);
});

test("what is published while a table is open is not in it", async () => {
  using db = await temporaryDatabase();
  using tables = openTables(db, null);
  publishExample(makeOffice(db));
  expect([...readLines(tables, readTableRequest("attendance", {}).request)]).toEqual([]);
});
