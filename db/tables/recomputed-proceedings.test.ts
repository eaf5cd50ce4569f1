import { createHash } from "node:crypto";
import { sql } from "drizzle-orm";
import { expect, test } from "vitest";
import { z } from "zod";
import type { Database } from "../client";
import { addNote } from "../mutations/followup/add-note";
import { assignFollowup } from "../mutations/followup/assign-followup";
import { beginFollowup } from "../mutations/followup/begin-followup";
import { publishNote } from "../mutations/followup/publish-note";
import { closeRoll } from "../mutations/roll/close-roll";
import { markRoll } from "../mutations/roll/mark-roll";
import { contextsOf, makeAccount, temporaryDatabase } from "../testing";
import { aMark, makeRoll } from "../testing-rolls";
import { exported, said } from "./testing-exported";
import { loadRecords } from "./testing-made-records";

/*
 * Exports held against what they are made from, as an auditor would who trusts none of the product's own reading: plain JSON of the
 * documents, plain rows of what people did, and nothing between them and the file.
 */
const number = z.number().nullable();
const text = z.string().nullable();
const person = z.object({ name: z.string(), post: text }).nullable();
type Point = { id: string; ordinal: number; heading: string; text: string | null; points: Point[] };
const point: z.ZodType<Point> = z.object({
  ...{ id: z.string(), ordinal: z.number(), heading: z.string(), text },
  get points() {
    return z.array(point);
  },
});
const attendance = z.object({ inOffice: number, due: number });
const documentSchema = z.object({
  sittings: z.array(z.object({ id: z.string(), kind: text, date: text, attendance })),
  reports: z.array(z.object({ title: z.string(), presenter: person, sitting: text })),
  elections: z.array(
    z.object({
      ...{ name: z.string(), post: z.string(), sitting: text },
      votes: z.object({ for: number, against: number, abstain: number }).nullable(),
    }),
  ),
  speeches: z.array(z.object({ speaker: person, directives: z.array(point) })),
});
type Document = z.infer<typeof documentSchema>;

function documentsOf(db: Database): Map<string, Document> {
  const rows = db.all(sql`select session_key as key, document from revisions`);
  const read = z.array(z.object({ key: z.string(), document: z.string() })).parse(rows);
  return new Map(read.map(({ key, document }) => [key, documentSchema.parse(JSON.parse(document))]));
}

/** All posts that a session's reports give a person, as one text. */
function postsOf({ reports, speeches }: Document, name: string | undefined): string {
  const named = [...reports.map(({ presenter }) => presenter), ...speeches.map(({ speaker }) => speaker)];
  const posts = named.flatMap((one) => (one?.name === name && one?.post ? [one.post] : []));
  return safe([...new Set(posts)].sort().join(" | "));
}

/** What a spreadsheet would run has an apostrophe before it. */
const safe = (words: string) => (/^[=+\-@]/.test(words) ? `'${words}` : words);

async function loaded() {
  const db = await temporaryDatabase();
  loadRecords(db, 120);
  return db;
}

test("elections: who, to what, votes and majority, recomputed from the documents", async () => {
  using db = await loaded();
  const documents = documentsOf(db);
  const rows = exported(db, "elections");
  for (const row of rows) {
    const document = documents.get(row.session ?? "");
    const election = document?.elections[Number(row.number) - 1];
    if (document === undefined || election === undefined)
      throw new Error(`no election ${row.session} ${row.number}`);
    const own = document.sittings.find(({ id }) => id === election.sitting);
    const counted = ({ attendance: { inOffice, due } }: Document["sittings"][number]) =>
      inOffice || due || null;
    const base = [own, ...document.sittings].map((one) => one && counted(one)).find((one) => one) ?? null;
    const needed = base === null ? null : Math.floor(base / 2) + 1;
    const inFavour = election.votes?.for ?? null;
    const margin = inFavour === null || needed === null ? null : inFavour - needed;
    expect(row).toMatchObject({
      ...{ person: election.name, post: safe(election.post), sitting: said(own?.kind) },
      ...{ votes_for: said(inFavour), votes_against: said(election.votes?.against) },
      ...{ votes_abstain: said(election.votes?.abstain), base_count: said(base), needed: said(needed) },
      ...{ margin: said(margin), passes: margin === null ? "" : said(margin >= 0) },
    });
  }
  const all = [...documents.values()].reduce((sum, { elections }) => sum + elections.length, 0);
  expect([rows.length, all > 100]).toEqual([all, true]);
});

test("reports: title, presenter, post, sitting and day, recomputed from the documents", async () => {
  using db = await loaded();
  const documents = documentsOf(db);
  const rows = exported(db, "reports");
  for (const row of rows) {
    const document = documents.get(row.session ?? "");
    const report = document?.reports[Number(row.number) - 1];
    if (document === undefined || report === undefined)
      throw new Error(`no report ${row.session} ${row.number}`);
    const own = document.sittings.find(({ id }) => id === report.sitting);
    expect(row).toMatchObject({
      ...{ title: report.title, presenter: said(report.presenter?.name) },
      ...{ post: postsOf(document, report.presenter?.name), sitting: said(own?.kind), date: said(own?.date) },
    });
  }
  const all = [...documents.values()].reduce((sum, { reports }) => sum + reports.length, 0);
  expect([rows.length, all > 100]).toEqual([all, true]);
});

/** A point and those below it, each with its number within the speech and what is above it. */
function pointsOf(
  points: readonly Point[],
  above: string,
  number = "",
): (Point & { point: string; above: string })[] {
  return points.flatMap((one) => {
    const own = `${number}${one.ordinal}`;
    return [{ ...one, point: own, above }, ...pointsOf(one.points, one.id, `${own}.`)];
  });
}

test("directives: every point of every speech, recomputed from the documents", async () => {
  using db = await loaded();
  const expected = [...documentsOf(db)].flatMap(([session, document]) =>
    document.speeches.flatMap(({ speaker, directives }) =>
      pointsOf(directives, "").map(({ id, point: place, above, heading, text: rest }) => ({
        ...{ session, item: id, point: place, above, heading, text: said(rest) },
        ...{
          speaker: said(speaker?.name),
          post: postsOf(document, speaker?.name),
          state: "",
          public_notes: "",
        },
      })),
    ),
  );
  const rows = exported(db, "directives");
  expect(expected.length).toBeGreaterThan(200);
  const told = new Map(rows.map((row) => [`${row.session} ${row.item}`, row]));
  expect(rows).toHaveLength(expected.length);
  for (const one of expected) expect(told.get(`${one.session} ${one.item}`)).toMatchObject(one);
});

test("directives: what became of them, recomputed from what people wrote down", async () => {
  using db = await loaded();
  const as = contextsOf(db);
  const [clerk, publisher] = [makeAccount(db, "recorder"), makeAccount(db, "admin")];
  const followed = exported(db, "directives")
    .filter(({ above }) => above === "")
    .slice(0, 12);
  const notes: { item: string; day: string; state: string; text: string; isPublic: boolean }[] = [];
  for (const [n, { session = "", item = "" }] of followed.entries()) {
    const { id } = beginFollowup(as(clerk), { session, directive: item });
    assignFollowup(as(clerk), { id, addressee: `单位${n}`, deadline: `2024-12-${10 + n}`, themes: null });
    for (let k = 0; k < n % 4; k++) {
      const state = k % 2 === 0 ? ("under_way" as const) : ("done" as const);
      const [day, words, isPublic] = [`2024-0${1 + ((n + 2 * k) % 5)}-01`, `第${k}次`, k !== 1];
      const plain = { link: "", record: "", file: null };
      const note = addNote(as(clerk), { ...plain, followup: id, day, text: words, state }).id;
      if (isPublic) publishNote(as(publisher), { note });
      notes.push({ item: `${session} ${item}`, day, state, text: words, isPublic });
    }
  }
  const rows = new Map(exported(db, "directives").map((row) => [`${row.session} ${row.item}`, row]));
  for (const [n, { session, item }] of followed.entries()) {
    const own = notes.filter(({ item: of }) => of === `${session} ${item}`);
    const open = own.filter(({ isPublic }) => isPublic);
    // Of the latest day, and of those the one written last.
    const [newest] = open.toReversed().toSorted((a, b) => (a.day < b.day ? 1 : a.day > b.day ? -1 : 0));
    expect(rows.get(`${session} ${item}`)).toMatchObject({
      ...{ addressee: `单位${n}`, deadline: `2024-12-${10 + n}`, public_notes: String(open.length) },
      ...{ newest_note: said(newest?.text), newest_note_day: said(newest?.day) },
      newest_note_state: said(newest?.state),
    });
  }
  expect([...rows.values()].filter(({ state }) => state !== "")).toHaveLength(followed.length);
});

test("roll calls: every mark, recomputed from what was tapped; counts and hash from the ledger", async () => {
  using db = await temporaryDatabase();
  const clerk = makeAccount(db, "recorder");
  const contexts = contextsOf(db);
  const as = () => contexts(clerk);
  const { roll, members } = makeRoll(as);
  const [a = "", b = ""] = members;
  markRoll(as(), { roll, marks: [aMark(a, "absent"), aMark(b, "leave")] });
  markRoll(as(), { roll, marks: [aMark(a, "late")] });
  closeRoll(as(), { roll, unmarkedAbsent: true });
  const tapped = z
    .array(z.object({ number: z.string(), name: z.string(), grp: z.string().nullable(), mark: text }))
    .parse(
      db.all(sql`select m.number, m.name, m.grp, (select e.mark from roll_events e where e.member = m.id
                 and e.roll = ${roll} order by e.at desc, e.seq desc limit 1) as mark
                 from roster_members m order by m.position`),
    );
  const rows = exported(db, "rolls");
  expect(rows.map((row) => [row.number, row.name, row.delegation, row.status])).toEqual(
    tapped.map((one) => [one.number, one.name, said(one.grp), one.mark ?? "absent"]),
  );
  const entry = z
    .object({ payload: z.string().transform((words): unknown => JSON.parse(words)) })
    .parse(db.get(sql`select payload from ledger where action = 'roll.closed'`));
  const held = z
    .object({ due: z.number(), late: z.number(), absent: z.number(), onLeave: z.number(), lines: z.string() })
    .parse(entry.payload);
  const counted = (mark: string) => rows.filter(({ status }) => status === mark).length;
  expect([rows.length, counted("late"), counted("absent"), counted("leave")]).toEqual([
    ...[held.due, held.late, held.absent, held.onLeave],
  ]);
  // Keys in the order of the alphabet, no spaces: canonical JSON, written out by hand.
  const lines = rows.map((row, position) =>
    [
      `{"group":${JSON.stringify(row.delegation === "" ? null : row.delegation)}`,
      `"mark":${JSON.stringify(row.status)}`,
      `"name":${JSON.stringify(row.name)}`,
      `"number":${JSON.stringify(row.number)}`,
      `"position":${position}`,
      `"reason":null}`,
    ].join(","),
  );
  const hash = createHash("sha256")
    .update(`[${lines.join(",")}]`)
    .digest("hex");
  expect([hash, ...new Set(rows.map(({ sha256 }) => sha256))]).toEqual([held.lines, held.lines]);
});
