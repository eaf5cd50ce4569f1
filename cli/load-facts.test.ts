import { expect, test } from "vitest";
import { enterDraft } from "@/db/mutations/draft/enter-draft";
import { submitDraft } from "@/db/mutations/draft/submit-draft";
import { publishedKeys } from "@/db/queries/is-empty";
import { getSession } from "@/db/queries/session";
import { listSessions } from "@/db/queries/sessions";
import { drafts, ledger, pages } from "@/db/schema";
import { contextsOf, makeAccount, migrationsFolder, temporaryDatabase } from "@/db/testing";
import { verify } from "@/db/verification/verify";
import { answerFindings, recordOfFacts } from "@/domain/facts";
import { loadFacts, readFacts } from "./load-facts";

/** An office whose recorder and reviewer go by the names of the first accounts. */
async function office() {
  const db = await temporaryDatabase();
  const recorder = makeAccount(db, "recorder", "recorder");
  makeAccount(db, "reviewer", "reviewer");
  return { db, recorder };
}

test("all sessions but three are published, and a second time nothing happens", {
  timeout: 60_000,
}, async () => {
  const { db } = await office();
  using _closed = db;
  const facts = readFacts();
  const { published, known, leftOut } = loadFacts(db, facts);
  expect([published.length, known]).toEqual([101, 0]);
  expect(leftOut).toEqual([
    { key: "100000-cppcc-13-2", reasons: ["empty_record"] },
    { key: "110000-cppcc-14-1", reasons: ["empty_record"] },
    { key: "330200-cppcc-14-4", reasons: ["empty_record"] },
  ]);
  const listed = [1, 2, 3, 4, 5].flatMap((page) => listSessions(db, {}, page).sessions.map(({ key }) => key));
  const inOrder = db.$client
    .prepare("select key from sessions order by year desc, last_day desc, key")
    .pluck();
  expect(listed).toEqual(inOrder.all());
  const view = getSession(db, "100000-congress-13-1");
  expect(view?.record.sittings.map(({ kind, ordinal }) => [kind, ordinal])).toEqual([
    ["plenary", 3],
    ["plenary", 5],
    ["closing", null],
  ]);
  expect(view?.record.sources.every(({ kind }) => kind === "published_figures")).toBe(true);
  const entries = db.select().from(ledger).all().length;
  expect(loadFacts(db, facts)).toEqual({ published: [], known: 101, leftOut });
  expect(db.select().from(ledger).all()).toHaveLength(entries);
  expect((await verify(db, migrationsFolder)).faults).toEqual([]);
});

test("what was begun is finished, wherever it stopped; another's draft is left alone", async () => {
  const { db, recorder } = await office();
  using _closed = db;
  const as = contextsOf(db);
  const facts = readFacts().slice(0, 3);
  const enter = (n: number, who: typeof recorder) => {
    const session = facts[n];
    if (session === undefined) throw new Error("no facts");
    const { record, notes } = recordOfFacts(session, who.id);
    const { draft } = enterDraft(as(who), { record, notes });
    return { session, draft };
  };
  const [begun, submitted, foreign] = [
    enter(0, recorder),
    enter(1, recorder),
    enter(2, makeAccount(db, "recorder")),
  ];
  expect(answerFindings([], begun.session, recorder.id).acknowledgements).toEqual([]);
  submitDraft(as(recorder), { id: submitted.draft, version: 1 });
  const kept = db.select().from(pages).all().length;
  const loaded = loadFacts(db, facts);
  expect(loaded.published).toEqual([begun.session.key, submitted.session.key]);
  expect(loaded.leftOut).toEqual([{ key: foreign.session.key, reasons: ["draft_in_work"] }]);
  expect([...publishedKeys(db)].sort()).toEqual([begun.session.key, submitted.session.key].sort());
  expect(db.select().from(drafts).all()).toHaveLength(3);
  expect(db.select().from(pages).all()).toHaveLength(kept);
});

test("without the first accounts nothing is published", async () => {
  using db = await temporaryDatabase();
  expect(loadFacts(db, readFacts())).toEqual({ published: [], known: 0, leftOut: [] });
});
