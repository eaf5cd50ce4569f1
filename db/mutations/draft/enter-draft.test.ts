import { expect, test } from "vitest";
import { sha256 } from "@/domain/ledger";
import { type SessionRecord, type Source, valuesOf } from "@/domain/record";
import { aRecord } from "@/domain/record/testing";
import { getDraft } from "../../queries/drafts";
import { drafts, pages } from "../../schema";
import { temporaryDatabase } from "../../testing";
import { makeOffice } from "../../testing-records";
import { enterDraft } from "./enter-draft";

const text = "会议记录：应出席194人";
const source: Source = {
  id: "so1",
  sha256: sha256(text),
  kind: "minutes",
  title: null,
  publisher: null,
  published: null,
  url: null,
  bylines: [],
  rights: "quotes_only",
  note: null,
};

function entered(): SessionRecord {
  const record = aRecord({ sources: [source] });
  return {
    ...record,
    citations: valuesOf(record).map(({ path }) => ({
      origin: "hand",
      path,
      by: "someone",
      from: "会议记录",
    })),
  };
}

test("a record comes with the notes of its sources, signed by whoever enters it", async () => {
  using db = await temporaryDatabase();
  const { as, recorder } = makeOffice(db);
  const notes = [{ source: "so1", text }];
  const { draft } = enterDraft(as(recorder), { record: entered(), notes });
  const view = getDraft(as(recorder), draft);
  expect(view?.findings).toEqual([]);
  expect(view?.texts).toEqual({ so1: text });
  expect(new Set(view?.record.citations.map((cited) => cited.origin === "hand" && cited.by))).toEqual(
    new Set([recorder.id]),
  );
  enterDraft(as(recorder), { record: entered(), notes });
  expect(db.select().from(pages).all()).toHaveLength(1);
});

test.each([
  ["no note", []],
  ["another note", [{ source: "so1", text: `${text}。` }]],
])("%s for a source: nothing is kept", async (_name, notes) => {
  using db = await temporaryDatabase();
  const { as, recorder } = makeOffice(db);
  expect(() => enterDraft(as(recorder), { record: entered(), notes })).toThrow(
    expect.objectContaining({ code: "invalid_input" }),
  );
  expect([db.select().from(drafts).all(), db.select().from(pages).all()]).toEqual([[], []]);
});
