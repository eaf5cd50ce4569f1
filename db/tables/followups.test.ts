import { expect, test } from "vitest";
import { type Cell, readTableRequest } from "@/domain/tables";
import type { Database } from "../client";
import { addNote } from "../mutations/followup/add-note";
import { assignFollowup } from "../mutations/followup/assign-followup";
import { beginFollowup } from "../mutations/followup/begin-followup";
import { publishNote, retractNote } from "../mutations/followup/publish-note";
import { getFollowup, listFollowups, unfollowedDirectives } from "../queries/followups";
import { notesOfSession } from "../queries/public-notes";
import { tableVerbs } from "../queries/table-verbs";
import { previewTable } from "../queries/tables";
import { makeAccount, temporaryDatabase } from "../testing";
import { makeOffice, type Office, publishCorrection, publishExample } from "../testing-records";
import { openTables } from "./open-tables";
import { readLines } from "./read-lines";

const session = "141102-congress-7-4";
const keys = [
  ...["session", "item", "addressee", "deadline", "state"],
  ...["public_notes", "newest_note_day", "newest_note_state", "newest_note"],
];
const plain = { link: "", record: "", file: null };

function rowsOf(db: Database, at: string | null = null): Map<Cell, Cell[]> {
  using tables = openTables(db, at);
  const { request } = readTableRequest("directives", { columns: keys.join() });
  const rows = [...readLines(tables, request)].map(({ cells }) => cells);
  return new Map(rows.flatMap(([of, item = null, ...rest]) => (of === session ? [[item, rest]] : [])));
}

/** What the row of a followed directive has to be, from the reads that the desk and the public pages use. */
function expected(db: Database, office: Office, id: string): Cell[] {
  const view = getFollowup(office.as(office.recorder), id);
  const notes = notesOfSession(db, session).filter(({ directive }) => directive === view?.directive);
  const [newest] = notes;
  return [
    ...[view?.addressee ?? null, view?.deadline ?? null, view?.state ?? null, notes.length],
    ...[newest?.day ?? null, newest?.state ?? null, newest?.text ?? null],
  ];
}

test("directives show what the desk and the public pages say became of them; a named moment shows none of it", async () => {
  using db = await temporaryDatabase();
  const office = makeOffice(db);
  publishExample(office);
  const desk = () => office.as(office.recorder);
  const [first, second] = unfollowedDirectives(desk(), session);
  if (first === undefined || second === undefined) throw new Error("no directives");
  const { id } = beginFollowup(desk(), { session, directive: first.id });
  expect(rowsOf(db).get(first.id)).toEqual([null, null, "open", 0, null, null, null]);
  assignFollowup(desk(), { id, addressee: "区教育局", deadline: "2023-12-31", themes: null });
  const note = (day: string, text: string, state: "under_way" | "done") =>
    addNote(desk(), { ...plain, followup: id, day, text, state }).id;
  const later = note("2023-10-01", "已建成。", "done");
  const earlier = note("2023-09-01", "已立项。", "under_way");
  note("2023-11-01", "内部意见。", "under_way");
  const publisher = makeAccount(db, "admin");
  for (const one of [later, earlier]) publishNote(office.as(publisher), { note: one });
  expect(rowsOf(db).get(first.id)).toEqual([
    ...["区教育局", "2023-12-31", "under_way", 2],
    ...["2023-10-01", "done", "已建成。"],
  ]);
  expect(rowsOf(db).get(first.id)).toEqual(expected(db, office, id));
  expect(rowsOf(db).get(second.id)).toEqual(Array(7).fill(null));
  const named = office.as(null).now;
  expect(rowsOf(db, named).get(first.id)).toEqual(Array(7).fill(null));
  retractNote(office.as(publisher), { note: later });
  expect(rowsOf(db).get(first.id)).toEqual(expected(db, office, id));
  expect(rowsOf(db).get(first.id)?.at(-1)).toBe("已立项。");
});

test("a follow-up goes along with its directive through a correction", async () => {
  using db = await temporaryDatabase();
  const office = makeOffice(db);
  publishExample(office);
  const desk = office.as(office.recorder);
  const [first] = unfollowedDirectives(desk, session);
  if (first === undefined) throw new Error("no directives");
  const { id } = beginFollowup(desk, { session, directive: first.id });
  publishCorrection(office, session, "数字更正", (was) => ({
    ...was,
    sittings: was.sittings.map((one) => ({ ...one, attendance: { ...one.attendance, present: 170 } })),
    citations: was.citations.map((one) =>
      one.path.endsWith("/present")
        ? { origin: "hand" as const, path: one.path, by: office.recorder.id, from: "会议记录" }
        : one,
    ),
  }));
  expect(rowsOf(db).get(first.id)).toEqual(expected(db, office, id));
  expect(rowsOf(db).get(first.id)?.[2]).toBe("open");
});

test("auditors see to whom directives went, until when and how far they are; the desk's own notes they do not", async () => {
  using db = await temporaryDatabase();
  const office = makeOffice(db);
  publishExample(office);
  const auditor = makeAccount(db, "auditor");
  const ask = (query: Record<string, string>) => readTableRequest("directives", query).request;
  const usual = previewTable(office.as(auditor), ask({}), 1).columns.map(({ key }) => key);
  expect(usual).toEqual(expect.arrayContaining(["addressee", "deadline", "state", "public_notes"]));
  for (const key of ["addressee", "deadline", "state"]) {
    for (const query of [{ columns: `heading,${key}` }, { columns: "heading", sort: `-${key}` }]) {
      expect(tableVerbs(ask(query))).toEqual(["table.export", "followup.export"]);
      expect(previewTable(office.as(auditor), ask(query), 1).lines).toHaveLength(1);
    }
  }
  expect(() => listFollowups(office.as(auditor), { state: "all" })).toThrow(
    expect.objectContaining({ code: "not_permitted" }),
  );
});
