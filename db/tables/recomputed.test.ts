import { sql } from "drizzle-orm";
import { afterAll, beforeAll, expect, test } from "vitest";
import { z } from "zod";
import { temporaryDatabase } from "../testing";
import { exported, said } from "./testing-exported";
import { loadRecords } from "./testing-made-records";

/*
 * Every number of an export worked out once more by hand from the canonical documents, as an auditor would: plain JSON and
 * schoolbook arithmetic, nothing of the product's own reckoning. What law says stands here once more, on purpose.
 */
const number = z.number().nullable();
const attendance = z.object({ inOffice: number, due: number, present: number, absent: number });
const sitting = z.object({ id: z.string(), date: z.string().nullable(), attendance });
const votes = z.object({ for: number, against: number, abstain: number }).nullable();
const documentSchema = z.object({
  body: z.object({ kind: z.string(), level: z.string() }),
  ...{ term: z.number(), session: z.number(), year: z.number() },
  sittings: z.array(sitting),
  resolutions: z.array(z.object({ sitting: z.string().nullable(), votes })),
  ...{ reports: z.array(z.unknown()), elections: z.array(z.unknown()) },
});
type Document = z.infer<typeof documentSchema>;
type Sitting = z.infer<typeof sitting>;

function documentsOf(): Map<string, Document> {
  const rows = db.all(sql`select session_key as key, document from revisions`);
  const read = z.array(z.object({ key: z.string(), document: z.string() })).parse(rows);
  return new Map(read.map(({ key, document }) => [key, documentSchema.parse(JSON.parse(document))]));
}

const percent = (part: number, of: number) => String(Math.round((part / of) * 10_000) / 100);
/** All in office, or those due where that is not told. */
const baseOf = ({ inOffice, due }: Sitting["attendance"]) => inOffice || due || null;

/** Two thirds of all; no rule is known of townships' committees, of the nation before April 1989, nor of a year in which it changed. */
function needsOf({ body, year }: Document, { date, attendance }: Sitting): number | null {
  const day = date ?? `${year}-06-30`;
  const isLocal = body.kind === "people_congress" && body.level !== "national";
  if (isLocal && date === null && year === 2022) return null;
  if (body.kind === "people_congress" && body.level === "national" && day < "1989-04-04") return null;
  const base = baseOf(attendance);
  return base === null ? null : Math.ceil((base * 2) / 3);
}

let db: Awaited<ReturnType<typeof temporaryDatabase>>;
beforeAll(async () => {
  db = await temporaryDatabase();
  loadRecords(db, 200);
}, 60_000);
afterAll(() => db[Symbol.dispose]());

test("attendance: every number, recomputed from the documents", () => {
  const documents = documentsOf();
  const rows = exported(db, "attendance");
  for (const row of rows) {
    const document = documents.get(row.session ?? "");
    const found = document?.sittings.find(({ id }) => id === row.sitting_id);
    if (document === undefined || found === undefined)
      throw new Error(`no sitting ${row.session} ${row.sitting_id}`);
    const { inOffice, due, present, absent } = found.attendance;
    const needed = needsOf(document, found);
    const margin = present === null || needed === null ? null : present - needed;
    expect(row).toMatchObject({
      ...{ year: said(document.year), term: said(document.term), session_number: said(document.session) },
      ...{ in_office: said(inOffice), due: said(due), present: said(present), absent: said(absent) },
      rate: present !== null && due ? percent(present, due) : "",
      ...{ threshold: said(needed), margin: said(margin) },
      quorum_met: margin === null ? "" : said(margin >= 0),
    });
  }
  expect(rows.length).toBe([...documents.values()].reduce((sum, { sittings }) => sum + sittings.length, 0));
});

test("attendance by body: subtotals and total, recomputed from the documents", () => {
  const sittings = [...documentsOf().values()].flatMap(({ body, sittings: of }) =>
    of.map((one) => ({ kind: body.kind, ...one.attendance })),
  );
  const lines = exported(db, "attendance", { group: "body" }).filter(({ line }) => line !== "row");
  expect(lines.map(({ line }) => line)).toEqual(["subtotal", "subtotal", "total"]);
  for (const { line, body, ...told } of lines) {
    const own = line === "total" ? sittings : sittings.filter(({ kind }) => kind === body);
    const sum = (key: "inOffice" | "due" | "present" | "absent") => {
      const reported = own.flatMap((one) => one[key] ?? []);
      return reported.length === 0 ? "" : String(reported.reduce((a, b) => a + b, 0));
    };
    const both = own.flatMap(({ due, present }) => (due && present !== null ? [{ due, present }] : []));
    const part = both.reduce((total, { present }) => total + present, 0);
    const of = both.reduce((total, { due }) => total + due, 0);
    expect(told).toMatchObject({
      ...{ line_rows: String(own.length), in_office: sum("inOffice"), due: sum("due") },
      ...{ present: sum("present"), absent: sum("absent"), rate: percent(part, of) },
    });
  }
});

test("resolutions: votes and majorities, recomputed from the documents", () => {
  const documents = documentsOf();
  const rows = exported(db, "resolutions");
  expect(rows.length).toBeGreaterThan(150);
  for (const row of rows) {
    const document = documents.get(row.session ?? "");
    const resolution = document?.resolutions[Number(row.number) - 1];
    if (document === undefined || resolution === undefined)
      throw new Error(`no resolution ${row.session} ${row.number}`);
    const own = document.sittings.find(({ id }) => id === resolution.sitting);
    const measured = [own, ...document.sittings].find((one) => one && baseOf(one.attendance) !== null);
    const base = measured === undefined ? null : baseOf(measured.attendance);
    // More than half of all.
    const needed = base === null ? null : Math.floor(base / 2) + 1;
    const inFavour = resolution.votes?.for ?? null;
    const margin = inFavour === null || needed === null ? null : inFavour - needed;
    expect(row).toMatchObject({
      ...{ votes_for: said(inFavour), votes_against: said(resolution.votes?.against) },
      ...{ votes_abstain: said(resolution.votes?.abstain), base_count: said(base), needed: said(needed) },
      ...{ margin: said(margin), passes: margin === null ? "" : said(margin >= 0) },
    });
  }
});

test("coverage: what was counted, recomputed from the documents", () => {
  const documents = documentsOf();
  for (const row of exported(db, "coverage")) {
    const document = documents.get(row.session ?? "");
    if (document === undefined) throw new Error(`no session ${row.session}`);
    const { sittings, resolutions, elections, reports } = document;
    const figures = sittings.map((one) => one.attendance);
    expect(row).toMatchObject({
      sittings: said(sittings.length),
      sittings_counted: said(figures.filter(({ due, present }) => due !== null && present !== null).length),
      sittings_in_office: said(figures.filter(({ inOffice }) => inOffice !== null).length),
      ...{ resolutions: said(resolutions.length), elections: said(elections.length) },
      ...{ reports: said(reports.length), resolutions_voted: said(resolutions.filter(isVoted).length) },
    });
  }
});

const isVoted = (resolution: Document["resolutions"][number]) => resolution.votes !== null;
