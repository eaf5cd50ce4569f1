import type { Verb } from "@/domain/access";
import type { Call } from "./hand-made";

/** What an action is held to, and a call of it that would do nothing; `not`: for whom it would end what tests share. */
type Expected = { verb: Verb | "anyone"; call: Call; not?: readonly string[] };

const form = (verb: Verb | "anyone", fields: Record<string, string>, not?: readonly string[]): Expected => ({
  ...{ verb, call: { form: fields } },
  ...(not && { not }),
});

/** Actions of `useActionState`: the state before the form. */
const after = (verb: Verb | "anyone", fields: Record<string, string>, not?: readonly string[]): Expected => ({
  ...{ verb, call: { form: fields, after: true } },
  ...(not && { not }),
});

const value = (verb: Verb, given: unknown): Expected => ({ verb, call: { value: given } });

/** Every server action, by file and name: the test fails for one that is missing here. */
export const actionCalls: Readonly<Record<string, Expected>> = {
  "sign-out-action signOutAction": form("anyone", {}, ["admin", "recorder", "reviewer", "auditor"]),
  "saved-action saveTableAction": form("table.export", { name: "", table: "none", query: "" }),
  "saved-action forgetTableAction": form("table.export", { id: "none" }),
  "jobs-action dropTableJobAction": form("table.export", { id: "none" }),
  "jobs-action prepareTableAction": form("table.export", { table: "none", query: "" }),
  "bulk-action bulkAction": after("draft.assign", { act: "assign" }),
  "account-actions setEmailAction": after("account.email", { id: "none", email: "a@b.example" }),
  "account-actions resetCodesAction": after("account.codes", { id: "none" }),
  "account-actions requireCodesAction": after("account.codes", { role: "none" }),
  "account-actions resetAction": after("account.reset", { id: "none" }),
  "account-actions inviteAction": after("account.invite", { name: "", displayName: "", role: "king" }),
  "account-actions reactivateAction": after("account.reactivate", { id: "none" }),
  "account-actions suspendAction": after("account.suspend", { id: "none" }),
  "account-actions changeRoleAction": after("account.role", { id: "none", role: "admin" }),
  "correct-action correctAction": after("record.correct", { session: "none", reason: "核对" }),
  "discard-action discardAction": form("draft.discard", { id: "none" }),
  "publish-alone-action publishAloneAction": after("record.publish_alone", { id: "none", version: "1" }),
  "followup-actions retractNoteAction": form("followup.publish", { id: "none", note: "none" }),
  "followup-actions publishNoteAction": form("followup.publish", { id: "none", note: "none" }),
  "followup-actions beginAction": form("followup.write", { session: "none", directive: "none" }),
  "assign-action assignAction": after("followup.write", { id: "none" }),
  "followup-actions tieAction": form("followup.write", { id: "none", directive: "none" }),
  "note-action noteAction": after("followup.write", { id: "none", day: "2023-05-29", text: "核对" }),
  "again-actions addSourceAction": form("draft.save", { page: "none", draft: "none" }),
  "again-actions draftAgainAction": form("draft.create", { page: "none" }),
  "me-actions endOthersAction": form("self.end", {}, ["admin"]),
  "me-actions endSignInAction": form("self.end", { id: "none" }),
  "me-actions changePasswordAction": after(
    "self.password",
    { old: "wrong", password: "correct horse battery" },
    ["admin"],
  ),
  "codes-actions beginCodesAction": after("self.codes", {}, ["admin"]),
  "codes-actions renewAction": after("self.codes", { code: "000000" }, ["admin"]),
  "codes-actions dropCodesAction": after("self.codes", { code: "000000" }, ["admin"]),
  "codes-actions confirmCodesAction": after("self.codes", { code: "000000" }, ["admin"]),
  "close-action closeAction": after("mistake.close", {
    reference: "none",
    outcome: "accepted",
    answer: "核对",
  }),
  "receive-action receiveAction": after("draft.create", { text: "" }),
  "begin-action beginAction": after("draft.create", { text: "" }),
  "setting-action settingAction": after("setting.change", { on: "yes", reason: "" }),
  "people-actions linkAction": after("person.link", {
    person: "a/b",
    other: "a/c",
    act: "merge",
    reason: "核对",
  }),
  "people-actions undoAction": after("person.link", { person: "a/b", act: "0" }),
  "people-actions splitAction": after("person.link", { person: "a/b", session: "none", reason: "核对" }),
  "people-actions assignAction": after("person.link", {
    body: "none",
    name: "none",
    session: "none",
    number: "1",
    reason: "核对",
  }),
  "review-actions publishAction": after("record.publish", { id: "none", version: "1" }),
  "review-actions returnAction": after("draft.return", { id: "none", version: "1", note: "核对" }),
  "roll-actions reopenRollAction": after("roll.close", { roll: "none", reason: "核对" }),
  "roll-actions unpublishRollAction": after("roll.publish", { roll: "none" }),
  "roll-actions importRosterAction": after("roster.import", { upload: "none" }),
  "roll-actions openRollAction": after("roll.mark", {
    roster: "none",
    sitting: "opening",
    date: "2023-05-28",
  }),
  "roll-actions closeRollAction": after("roll.close", { roll: "none" }),
  "roll-actions createRosterAction": after("roster.import", { region: "", kind: "none", term: "" }),
  "roll-actions publishRollAction": after("roll.publish", { roll: "none" }),
  "fill-action fillAction": after("draft.save", { roll: "none", draft: "none", version: "1" }),
  "decide-action decideAction": after("withdrawal.decide", {
    id: "none",
    outcome: "declined",
    answer: "核对",
  }),
  "propose-action proposeAction": after("withdrawal.propose", { session: "none", reason: "核对" }),
  "join-action joinAction": after("anyone", { token: "none", password: "correct horse battery" }),
  "sign-in-action signInAction": after("anyone", { name: "nobody-by-hand", password: "wrong" }),
  "second-step-action secondStepAction": after("anyone", { code: "000000" }),
  "report-action reportAction": after("mistake.report", { session: "none", text: "" }),
  "comment-actions openThreadAction": value("comment.write", { draft: "none", path: "/", text: "核对" }),
  "comment-actions answerThreadAction": value("comment.write", { thread: "none", text: "核对" }),
  "comment-actions settleThreadAction": value("comment.settle", { thread: "none", settled: true }),
  "submit-action submitAction": value("draft.submit", { id: "none", version: 1 }),
};
