import fc from "fast-check";
import { expect, test } from "vitest";
import { attendanceColumns } from "@/domain/export";
import { rowsOfDocuments } from "@/domain/proof";
import { identityOf, type SessionRecord } from "@/domain/record";
import { aRecord, aResolution, aSitting } from "@/domain/record/testing";
import { majorityVerdict, votedAt } from "@/domain/rules";
import { type Cell, readTableRequest, type TableKey, tableKeys, tableOf } from "@/domain/tables";
import { bulkLoad } from "../bulk-load";
import type { Database } from "../client";
import { decideWithdrawal } from "../mutations/withdrawal/decide-withdrawal";
import { proposeWithdrawal } from "../mutations/withdrawal/propose-withdrawal";
import { revisions } from "../schema";
import { makeAccount, temporaryDatabase } from "../testing";
import { makeOffice, type Office, publishCorrection, publishExample } from "../testing-records";
import { openTables } from "./open-tables";
import { countRows, readLines } from "./read-lines";

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

const count = fc.option(fc.integer({ min: 1, max: 300 }));
const day = fc.option(fc.constantFrom("1988-03-01", "2015-08-28", "2015-08-29", "2022-03-11", "2022-03-12"));
const claim = fc.constantFrom(null, "符合法定人数", "不足法定人数", "超过半数", "会议隆重", "符合章程规定");
const sitting = fc
  .record({ inOffice: count, due: count, share: fc.double({ min: 0, max: 1, noNaN: true }), claim, day })
  .map(({ inOffice, due, share, claim: quorumClaim, day: date }) => {
    const present = due === null ? null : Math.round(due * share);
    return aSitting({ date }, { inOffice, due, present, quorumClaim });
  });
const resolution = fc
  .record({ votes: count, sitting: fc.constantFrom("s1", "s2", "s9", null) })
  .map(({ votes, sitting: at }) =>
    aResolution({
      sitting: at,
      votes: votes === null ? null : { for: votes, against: 0, abstain: null, notVoting: null },
    }),
  );
const place = fc.constantFrom(
  { kind: "people_congress", level: "county", regionCode: "141102", regionName: "离石区" } as const,
  { kind: "cppcc", level: "county", regionCode: "141102", regionName: "离石区" } as const,
  { kind: "people_congress", level: "national", regionCode: "100000", regionName: "全国" } as const,
  { kind: "people_congress", level: "township", regionCode: "141102001", regionName: "滨河街道" } as const,
);
const record = fc
  .record({
    body: place,
    year: fc.constantFrom(1988, 1990, 2014, 2015, 2016, 2021, 2022, 2023),
    sittings: fc.array(sitting, { minLength: 1, maxLength: 3 }),
    resolutions: fc.array(resolution, { maxLength: 3 }),
  })
  .map(
    ({ sittings, resolutions, ...rest }): SessionRecord =>
      aRecord({
        ...rest,
        sittings: sittings.map((one, n) => ({ ...one, id: `s${n + 1}` })),
        resolutions: resolutions.map((one, n) => ({ ...one, id: `r${n + 1}` })),
      }),
  );

/** Records with addresses of their own. */
function loadRecords(db: Database, number: number): SessionRecord[] {
  const records = fc
    .sample(record, { numRuns: number, seed: 6 })
    .map((one, n) => ({ ...one, term: 1 + Math.floor(n / 90), session: 1 + (n % 90) }));
  const [recorder, reviewer] = [makeAccount(db, "recorder").id, makeAccount(db, "reviewer").id];
  bulkLoad(db, { recorder, reviewer }, "2024-01-01T00:00:00.000Z", records);
  return records;
}

test("attendance in SQL is what the rules make of the revisions’ documents, cell for cell", async () => {
  using db = await temporaryDatabase();
  loadRecords(db, 400);
  const documents = db.select().from(revisions).all();
  const expected = rowsOfDocuments(
    documents.map(({ sessionKey, number, ...rest }) => ({ session: sessionKey, revision: number, ...rest })),
  ).map((row) => Object.fromEntries(attendanceColumns.map(({ key, value }) => [key, value(row)])));
  const found = rowsOf(db, "attendance");
  expect(found.length).toBeGreaterThan(400);
  expect(found).toEqual(expected.map((row) => expect.objectContaining(row)));
  expect(new Set(found.map(({ agreement }) => agreement)).size).toBe(4);
});

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
