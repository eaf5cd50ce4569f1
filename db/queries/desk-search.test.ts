import { expect, test } from "vitest";
import { blankRecord } from "@/domain/record";
import { parseQuery } from "@/domain/search";
import { makeMissingWords } from "../draft-words";
import { discardDraft } from "../mutations/draft/discard-draft";
import { enterDraft } from "../mutations/draft/enter-draft";
import { saveDraft } from "../mutations/draft/save-draft";
import { receivePage } from "../mutations/page/receive-page";
import { draftWords } from "../schema";
import { temporaryDatabase } from "../testing";
import { queueTexts } from "../testing-intake";
import { examplePage, makeOffice } from "../testing-records";
import { searchDrafts, searchFiles } from "./desk-search";
import { getDraft } from "./drafts";

const { terms: none } = parseQuery("");

test("drafts are found by all that stands in them, in any spelling; all words must stand in one", async () => {
  using db = await temporaryDatabase();
  const { recorder, reviewer, as } = makeOffice(db);
  const { drafts } = receivePage(as(recorder), { text: examplePage });
  const find = (typed: string) => searchDrafts(as(reviewer), parseQuery(typed).terms, 30);
  const names = (typed: string) =>
    find(typed)
      .first.map(({ kind }) => kind)
      .sort();
  expect(names("离石")).toEqual(["cppcc", "people_congress"]);
  expect(names("離石 人大"), "traditional characters, and a name's other words").toEqual(["people_congress"]);
  expect(names("lsq")).toEqual(["cppcc", "people_congress"]);
  expect(names("194")).toEqual(["people_congress"]);
  expect(names("194 没有的词")).toEqual([]);
  expect(find("预算").first[0]?.hits.places[0]?.text.some(({ marked }) => marked)).toBe(true);
  expect(searchDrafts(as(reviewer), none, 30)).toEqual({ first: [], count: 0 });
  expect(searchDrafts(as(reviewer), parseQuery("离石").terms, 1)).toMatchObject({ count: 2 });
  for (const id of drafts) {
    discardDraft(as(recorder), { id, version: getDraft(as(recorder), id)?.version ?? 0 });
  }
  expect(find("离石").count, "what was discarded has left the desk").toBe(0);
});

test("a draft whose session is not known yet is found by its region", async () => {
  using db = await temporaryDatabase();
  const { recorder, as } = makeOffice(db);
  const record = blankRecord();
  const body = { ...record.body, regionName: "方山县" };
  enterDraft(as(recorder), { record: { ...record, body }, notes: [] });
  const find = (typed: string) => searchDrafts(as(recorder), parseQuery(typed).terms, 30).count;
  expect([find("方山"), find("离石")]).toEqual([1, 0]);
});

test("numbers are found whole and letters from the beginning of a word, wherever they stand", async () => {
  using db = await temporaryDatabase();
  const { recorder, as } = makeOffice(db);
  const record = blankRecord();
  const body = { ...record.body, regionName: "县1194乡 b2路" };
  enterDraft(as(recorder), { record: { ...record, body }, notes: [] });
  const find = (typed: string) => searchDrafts(as(recorder), parseQuery(typed).terms, 30).count;
  expect(["1194", "b2", "b", "县1194", "1194 路"].map(find)).toEqual([1, 1, 1, 1, 1]);
  expect(["194", "119", "19", "2", "1194 3"].map(find)).toEqual([0, 0, 0, 0, 0]);
  for (const at of ["7", "7县", "县7"]) {
    enterDraft(as(recorder), { record: { ...record, body: { ...body, regionName: at } }, notes: [] });
  }
  expect(find("7"), "at either end").toBe(3);
});

test("a draft is found by what was saved last, and by what an older release wrote once its words are made", async () => {
  using db = await temporaryDatabase();
  const { recorder, as } = makeOffice(db);
  const record = blankRecord();
  const named = (regionName: string) => ({ ...record, body: { ...record.body, regionName } });
  const { draft: id } = enterDraft(as(recorder), { record: named("方山县"), notes: [] });
  const find = (typed: string) => searchDrafts(as(recorder), parseQuery(typed).terms, 30).count;
  saveDraft(as(recorder), { id, version: 1, record: named("交口县") });
  expect([find("方山"), find("交口")]).toEqual([0, 1]);
  for (const before of [
    () => db.delete(draftWords).run(),
    () => db.update(draftWords).set({ form: 0 }).run(),
  ]) {
    before();
    expect([find("方山"), find("交口")], "read itself").toEqual([0, 1]);
    expect([makeMissingWords(db, 10), makeMissingWords(db, 10)]).toEqual([1, 0]);
    expect([find("方山"), find("交口")]).toEqual([0, 1]);
  }
});

test("a page put beside a draft is found in it", async () => {
  using db = await temporaryDatabase();
  const { recorder, as } = makeOffice(db);
  const [id = ""] = receivePage(as(recorder), { text: examplePage }).drafts;
  const find = () => searchDrafts(as(recorder), parseQuery("另一张报").terms, 30).count;
  const before = find();
  const record = getDraft(as(recorder), id)?.record ?? blankRecord();
  const sources = record.sources.map((source) => ({ ...source, publisher: "另一张报" }));
  const version = getDraft(as(recorder), id)?.version ?? 0;
  saveDraft(as(recorder), { id, version, record: { ...record, sources } });
  expect([before, find()]).toEqual([0, 1]);
});

test("files are found by their names", async () => {
  using db = await temporaryDatabase();
  const { recorder, as } = makeOffice(db);
  queueTexts(as(recorder), ["一页", "又一页"]);
  const find = (typed: string) => searchFiles(as(recorder), parseQuery(typed).terms, 30);
  expect(find("2.TXT").first).toMatchObject([{ name: "2.txt", state: "waiting" }]);
  expect(find("txt").count).toBe(2);
  expect(find("pdf").count).toBe(0);
});
