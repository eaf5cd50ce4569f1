import { expect, test } from "vitest";
import { parseQuery } from "@/domain/search";
import { saveDraft } from "../mutations/draft/save-draft";
import { submitDraft } from "../mutations/draft/submit-draft";
import { openCorrection } from "../mutations/record/open-correction";
import { publishRecord } from "../mutations/record/publish-record";
import { temporaryDatabase } from "../testing";
import { makeOffice, publishExample } from "../testing-records";
import { getDraft } from "./drafts";
import { recentFound, recentSessions, sessionAddresses } from "./recent-sessions";

const [congress, cppcc] = ["141102-congress-7-4", "141102-cppcc-7-3"];

test("what was published or corrected last comes first; a correction keeps its first day and says why", async () => {
  using db = await temporaryDatabase();
  const office = makeOffice(db);
  publishExample(office);
  const keys = () => recentSessions(db, {}, 10).map(({ key }) => key);
  expect(keys()).toEqual([cppcc, congress]);
  const [before] = recentSessions(db, { body: "people_congress" }, 10);
  const { draft: id } = openCorrection(office.as(office.recorder), {
    sessionKey: congress,
    reason: "人数有误",
  });
  const draft = getDraft(office.as(office.recorder), id);
  if (draft === null) throw new Error("the draft is gone");
  const record = { ...draft.record, proposals: null };
  const { version } = saveDraft(office.as(office.recorder), { id, version: draft.version, record });
  submitDraft(office.as(office.recorder), { id, version });
  publishRecord(office.as(office.reviewer), { id, version: version + 1 });
  expect(keys()).toEqual([congress, cppcc]);
  const [after] = recentSessions(db, {}, 1);
  expect(after).toMatchObject({ revision: 2, reason: "人数有误", firstPublishedAt: before?.publishedAt });
  expect(after?.publishedAt).not.toBe(before?.publishedAt);
  const found = recentFound(db, { terms: parseQuery("廉海平").terms, filter: {} }, 10);
  expect(found.map(({ key }) => key)).toEqual([congress, cppcc]);
  expect(recentFound(db, { terms: parseQuery("火星").terms, filter: {} }, 10)).toEqual([]);
  expect(sessionAddresses(db, 1, 5).map(({ key }) => key)).toEqual([cppcc]);
});
