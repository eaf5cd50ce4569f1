import { expect, test } from "vitest";
import { getDraft, listDrafts, listRecorders } from "../../queries/drafts";
import { ledgerPage } from "../../queries/ledger";
import { makeAccount, temporaryDatabase } from "../../testing";
import { allConfirmed, examplePage, makeOffice } from "../../testing-records";
import { suspendAccount } from "../account/suspend-account";
import { receivePage } from "../page/receive-page";
import { actOnDrafts } from "./act-on-drafts";
import { saveDraft } from "./save-draft";

const refusal = (code: string) => expect.objectContaining({ code });

/** An office with the example page's two drafts, the first of them ready for review. */
async function officeWithDrafts() {
  const db = await temporaryDatabase();
  const { recorder, reviewer, as } = makeOffice(db);
  const admin = makeAccount(db, "admin");
  const [first = "", second = ""] = receivePage(as(recorder), { text: examplePage }).drafts;
  const draft = getDraft(as(recorder), first);
  if (draft === null) throw new Error("no draft");
  const record = allConfirmed(draft.record, recorder.id);
  saveDraft(as(recorder), { id: first, version: draft.version, record });
  const picked = (id: string) => ({ id, version: getDraft(as(recorder), id)?.version ?? 0 });
  return { db, recorder, reviewer, admin, as, first, second, picked };
}

test("each draft is dealt with for itself, and each result is told", async () => {
  const { db, recorder, as, first, second, picked } = await officeWithDrafts();
  using _ = db;
  const drafts = [picked(second), picked(first), { id: "none", version: 1 }];
  const { rows } = actOnDrafts(as(recorder), { act: "submit", drafts });
  expect(rows.map(({ refused }) => refused?.code ?? null)).toEqual([
    "blocked_by_findings",
    null,
    "not_found",
  ]);
  expect(rows[0]?.refused?.details).toEqual({ count: expect.any(Number) });
  expect(listDrafts(as(recorder), ["in_review"]).map(({ id }) => id)).toEqual([first]);
  const again = actOnDrafts(as(recorder), {
    act: "discard",
    drafts: [picked(first), drafts[0] ?? picked(second)],
  });
  expect(again.rows.map(({ refused }) => refused?.code ?? null)).toEqual(["not_editable", null]);
});

test("a draft that changed since it was listed is left alone", async () => {
  const { db, recorder, as, first, picked } = await officeWithDrafts();
  using _ = db;
  const seen = { ...picked(first), version: 1 };
  const { rows } = actOnDrafts(as(recorder), { act: "discard", drafts: [seen] });
  expect(rows[0]?.refused?.code).toBe("version_conflict");
});

test("nothing ticked, an act unknown, or too many at once are refused as a whole", async () => {
  const { db, recorder, as, picked, first } = await officeWithDrafts();
  using _ = db;
  expect(() => actOnDrafts(as(recorder), { act: "submit", drafts: [] })).toThrow(refusal("nothing_picked"));
  expect(() => actOnDrafts(as(recorder), { act: "publish", drafts: [picked(first)] })).toThrow(
    refusal("invalid_input"),
  );
  const drafts = Array.from({ length: 501 }, () => picked(first));
  expect(() => actOnDrafts(as(recorder), { act: "discard", drafts })).toThrow(refusal("invalid_input"));
});

test("a draft is handed to a recorder who can sign in, whose save still works, and is in the ledger", async () => {
  const { db, recorder, reviewer, admin, as, first, picked } = await officeWithDrafts();
  using _ = db;
  const [colleague, gone] = [makeAccount(db, "recorder"), makeAccount(db, "recorder")];
  suspendAccount(as(admin), { id: gone.id });
  const hand = (to: string) => actOnDrafts(as(admin), { act: "assign", drafts: [picked(first)], to }).rows[0];
  expect(hand(reviewer.id)?.refused?.code).toBe("not_a_recorder");
  expect(hand(gone.id)?.refused?.code).toBe("not_a_recorder");
  expect(hand("none")?.refused?.code).toBe("not_a_recorder");
  const before = picked(first);
  expect(hand(colleague.id)?.refused).toBeNull();
  expect(picked(first)).toEqual(before);
  const draft = getDraft(as(recorder), first);
  expect(draft?.recorder.id).toBe(colleague.id);
  expect(draft?.editors, "who changed it still may not review it").toContain(recorder.id);
  expect(ledgerPage(as(admin), 1).entries[0]).toMatchObject({
    action: "draft.assigned",
    subject: first,
    payload: { from: recorder.id, to: colleague.id },
  });
  expect(listRecorders(as(admin)).find(({ id }) => id === gone.id)).toMatchObject({ isActive: false });
});

test("a list of drafts is narrowed by recorder, body and place", async () => {
  const { db, recorder, admin, as, first } = await officeWithDrafts();
  using _ = db;
  const count = (filter: Parameters<typeof listDrafts>[2]) => listDrafts(as(admin), ["open"], filter).length;
  expect([count({}), count({ who: recorder.id }), count({ who: "none" })]).toEqual([2, 2, 0]);
  const kind = getDraft(as(admin), first)?.kind ?? "cppcc";
  expect([count({ body: kind }), count({ place: "离石" }), count({ place: "方山" })]).toEqual([1, 2, 0]);
});
