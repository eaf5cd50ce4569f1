import { expect, test } from "vitest";
import { can, type Role, roles, type Verb } from "@/domain/access";
import { Refusal } from "@/domain/errors";
import { blankRecord } from "@/domain/record";
import { readTableRequest } from "@/domain/tables";
import type { Context } from "./context";
import { changePassword } from "./mutations/account/change-password";
import { changeRole } from "./mutations/account/change-role";
import { beginCodes, confirmCodes, dropCodes, renewRecoveryCodes } from "./mutations/account/codes";
import { createAccount } from "./mutations/account/create-account";
import { endOtherSignIns, endSignIn } from "./mutations/account/end-sign-ins";
import { inviteAccount } from "./mutations/account/invite-account";
import { requireCodes } from "./mutations/account/require-codes";
import { resetAccount } from "./mutations/account/reset-account";
import { resetCodes } from "./mutations/account/reset-codes";
import { setEmail } from "./mutations/account/set-email";
import { reactivateAccount, suspendAccount } from "./mutations/account/suspend-account";
import { answerThread } from "./mutations/comment/answer-thread";
import { openThread } from "./mutations/comment/open-thread";
import { settleThread } from "./mutations/comment/settle-thread";
import { actOnDrafts } from "./mutations/draft/act-on-drafts";
import { addSource } from "./mutations/draft/add-source";
import { addSourceFile } from "./mutations/draft/add-source-file";
import { assignDraft } from "./mutations/draft/assign-draft";
import { discardDraft } from "./mutations/draft/discard-draft";
import { enterDraft } from "./mutations/draft/enter-draft";
import { returnDraft } from "./mutations/draft/return-draft";
import { saveDraft } from "./mutations/draft/save-draft";
import { submitDraft } from "./mutations/draft/submit-draft";
import { addNote } from "./mutations/followup/add-note";
import { assignFollowup } from "./mutations/followup/assign-followup";
import { beginFollowup } from "./mutations/followup/begin-followup";
import { publishNote, retractNote } from "./mutations/followup/publish-note";
import { tieFollowup } from "./mutations/followup/tie-followup";
import { actOnFiles } from "./mutations/intake/act-on-files";
import { announceFiles } from "./mutations/intake/announce-files";
import { finishFile, finishKnownFile } from "./mutations/intake/finish-file";
import { openBatch } from "./mutations/intake/open-batch";
import { expectFile, queueFile } from "./mutations/intake/queue-file";
import { closeMistake } from "./mutations/mistake/close-mistake";
import { reportMistake } from "./mutations/mistake/report-mistake";
import { draftSession } from "./mutations/page/draft-session";
import { receivePage } from "./mutations/page/receive-page";
import { assignMention } from "./mutations/person/assign-mention";
import { keepApart, mergePeople } from "./mutations/person/link-people";
import { splitPerson } from "./mutations/person/split-person";
import { undoAct } from "./mutations/person/undo-act";
import { openCorrection } from "./mutations/record/open-correction";
import { publishAlone } from "./mutations/record/publish-alone";
import { publishRecord } from "./mutations/record/publish-record";
import { closeRoll } from "./mutations/roll/close-roll";
import { createRoster } from "./mutations/roll/create-roster";
import { fillFromRoll } from "./mutations/roll/fill-from-roll";
import { importRoster } from "./mutations/roll/import-roster";
import { keepUpload } from "./mutations/roll/keep-upload";
import { markRoll } from "./mutations/roll/mark-roll";
import { openRoll } from "./mutations/roll/open-roll";
import { publishRoll, unpublishRoll } from "./mutations/roll/publish-roll";
import { reopenRoll } from "./mutations/roll/reopen-roll";
import { changeSetting } from "./mutations/setting/change-setting";
import { forgetTable, saveTable } from "./mutations/table/save-table";
import { dropTableJob, queueTableJob } from "./mutations/table/table-job";
import { decideWithdrawal } from "./mutations/withdrawal/decide-withdrawal";
import { proposeWithdrawal } from "./mutations/withdrawal/propose-withdrawal";
import { getAccount, listAccounts } from "./queries/accounts";
import {
  askAttendance,
  listDisagreeingClaims,
  listPersonalFigures,
  listWithoutSecondReader,
} from "./queries/audit-questions";
import { listCorrections, listWithdrawals } from "./queries/corrections";
import { searchDrafts, searchFiles } from "./queries/desk-search";
import { getDraft, listDrafts, listRecorders } from "./queries/drafts";
import {
  followupAddressees,
  getFollowup,
  listFollowups,
  staffEvidence,
  unfollowedDirectives,
} from "./queries/followups";
import { countBatches, getBatch, listBatches, unfinishedCommand } from "./queries/intake";
import { ledgerPage } from "./queries/ledger";
import { liveDraftsOf } from "./queries/live-drafts";
import { countOpenMistakes, getMistake, listMistakes } from "./queries/mistakes";
import { getSetting, mayPublishAlone } from "./queries/office-settings";
import { getPageImage } from "./queries/page-images";
import { getDeskPerson, suggestLinks } from "./queries/person-desk";
import { findForDesk } from "./queries/person-search";
import { isKnownFile, previewPage } from "./queries/preview-page";
import { getPageReport, pageOfFile } from "./queries/received-pages";
import { reportedOf } from "./queries/roll-comparison";
import { getOpenRoll, getRoll, listRolls, rollNews } from "./queries/rolls";
import { listRosterRegions } from "./queries/roster-regions";
import { getRoster, listRosters, previewImport } from "./queries/rosters";
import { listSavedTables } from "./queries/saved-tables";
import { listRolesWithCodes, ownCodes } from "./queries/second-step";
import { listOwnSignIns } from "./queries/sign-ins";
import { countBundled, openBundle, openBundleOf } from "./queries/table-bundle";
import { listTableJobs, tableJobFile } from "./queries/table-jobs";
import { openTableFile, previewTable } from "./queries/tables";
import { waitingMentions } from "./queries/waiting-mentions";
import { getProposal, listProposals } from "./queries/withdrawals";
import { contextsOf, makeAccount, temporaryDatabase } from "./testing";
import { textFile } from "./testing-intake";
import { aHead, aMark, anImport, aSitting, aTable } from "./testing-rolls";

const aFileBeside = { id: "none", text: "一页", fileName: "一页.txt", file: textFile("一页") };
const attendanceRequest = readTableRequest("attendance", {}).request;
const aMention = { bodyKey: "none", name: "none", session: "none", number: 1, reason: "核对" };
const aSplit = { person: "a/b", sessions: ["none"], reason: "核对" };
const someone = { name: "li.ming", displayName: "李", role: "recorder" } as const;
const addresseeRequest = readTableRequest("directives", { columns: "addressee" }).request;
const someFiles = { batch: "none", files: [{ name: "1", bytes: 1 }] };
const unknown = { id: "none", version: 1 };
const aCode = { code: "000000", address: "", current: "none" };
const aReport = {
  ...{ session: "141102-cppcc-7-3", path: "", text: "实到人数与报道不符，请核对。" },
  ...{ evidence: "", contact: "", shown: "2023-05-29T07:00:00.000Z", trap: "" },
};

/** Every verb and guarded read, called by hand with something harmless. */
const calls: [Verb, string, (ctx: Context) => unknown][] = [
  ["draft.create", "receivePage", (ctx) => receivePage(ctx, { text: "一页" })],
  ["draft.create", "draftSession", (ctx) => draftSession(ctx, { page: "none", session: null })],
  ["draft.create", "openBatch", (ctx) => openBatch(ctx, { source: {} })],
  ["draft.create", "announceFiles", (ctx) => announceFiles(ctx, someFiles)],
  ["draft.create", "expectFile", (ctx) => expectFile(ctx, "none")],
  ["draft.create", "queueFile", (ctx) => queueFile(ctx, { ...textFile("一页"), id: "none" })],
  ["draft.create", "actOnFiles", (ctx) => actOnFiles(ctx, { batch: "none", act: "cancel" })],
  [
    "draft.create",
    "finishFile",
    (ctx) => finishFile(ctx, { id: "none", text: "一页", file: textFile("一页") }),
  ],
  ["draft.create", "finishKnownFile", (ctx) => finishKnownFile(ctx, { id: "none", file: textFile("一页") })],
  ["draft.create", "previewPage", (ctx) => previewPage(ctx, "一页", false)],
  ["draft.create", "isKnownFile", (ctx) => isKnownFile(ctx, "none")],
  ["draft.read", "getBatch", (ctx) => getBatch(ctx, "none")],
  ["draft.read", "listBatches", (ctx) => listBatches(ctx, 5)],
  ["draft.read", "unfinishedCommand", (ctx) => unfinishedCommand(ctx, "/none")],
  ["draft.create", "enterDraft", (ctx) => enterDraft(ctx, { record: blankRecord(), notes: [] })],
  ["draft.read", "liveDraftsOf", (ctx) => liveDraftsOf(ctx, "none")],
  ["draft.read", "getPageReport", (ctx) => getPageReport(ctx, "none")],
  ["draft.read", "pageOfFile", (ctx) => pageOfFile(ctx, "none")],
  ["draft.read", "getPageImage", (ctx) => getPageImage(ctx, "none", 0)],
  ["draft.read", "listDrafts", (ctx) => listDrafts(ctx, ["open"])],
  ["draft.read", "searchDrafts", (ctx) => searchDrafts(ctx, [], 1)],
  ["draft.read", "searchFiles", (ctx) => searchFiles(ctx, [], 1)],
  ["draft.read", "listRecorders", (ctx) => listRecorders(ctx)],
  ["draft.read", "countBatches", (ctx) => countBatches(ctx)],
  ["draft.assign", "assignDraft", (ctx) => assignDraft(ctx, { id: "none", to: "none" })],
  ["draft.submit", "actOnDrafts: submit", (ctx) => actOnDrafts(ctx, { act: "submit", drafts: [unknown] })],
  ["draft.discard", "actOnDrafts: discard", (ctx) => actOnDrafts(ctx, { act: "discard", drafts: [unknown] })],
  ["draft.assign", "actOnDrafts: assign", (ctx) => actOnDrafts(ctx, { act: "assign", drafts: [unknown] })],
  ["draft.read", "getDraft", (ctx) => getDraft(ctx, "none")],
  ["draft.save", "saveDraft", (ctx) => saveDraft(ctx, { ...unknown, record: blankRecord() })],
  ["draft.save", "addSource", (ctx) => addSource(ctx, { id: "none", page: "none" })],
  ["draft.save", "addSourceFile", (ctx) => addSourceFile(ctx, aFileBeside)],
  ["draft.submit", "submitDraft", (ctx) => submitDraft(ctx, unknown)],
  ["draft.discard", "discardDraft", (ctx) => discardDraft(ctx, unknown)],
  ["draft.return", "returnDraft", (ctx) => returnDraft(ctx, { ...unknown, note: "请改" })],
  ["record.publish", "publishRecord", (ctx) => publishRecord(ctx, unknown)],
  [
    "record.correct",
    "openCorrection",
    (ctx) => openCorrection(ctx, { sessionKey: "141102-cppcc-7-3", reason: "更正" }),
  ],
  ["person.read", "suggestLinks", (ctx) => suggestLinks(ctx, 10)],
  ["person.read", "getDeskPerson", (ctx) => getDeskPerson(ctx, "none", "none")],
  ["person.read", "findForDesk", (ctx) => findForDesk(ctx, "none")],
  ["person.link", "mergePeople", (ctx) => mergePeople(ctx, { from: "a/b", into: "a/c", reason: "核对" })],
  ["person.link", "keepApart", (ctx) => keepApart(ctx, { one: "a/b", other: "a/c", reason: "核对" })],
  ["person.link", "splitPerson", (ctx) => splitPerson(ctx, aSplit)],
  ["person.link", "assignMention", (ctx) => assignMention(ctx, aMention)],
  ["person.read", "waitingMentions", (ctx) => waitingMentions(ctx)],
  ["person.link", "undoAct", (ctx) => undoAct(ctx, { act: 1 })],
  ["roster.read", "listRosters", (ctx) => listRosters(ctx)],
  ["roster.read", "getRoster", (ctx) => getRoster(ctx, "none")],
  ["roster.import", "previewImport", (ctx) => previewImport(ctx, "none", null)],
  ["roster.import", "createRoster", (ctx) => createRoster(ctx, { kind: "cppcc", region: "141102", term: 7 })],
  ["roster.import", "keepUpload", (ctx) => keepUpload(ctx, { ...aTable, roster: "none" })],
  ["roster.import", "importRoster", (ctx) => importRoster(ctx, anImport("none"))],
  ["roll.read", "listRolls", (ctx) => listRolls(ctx)],
  ["roll.read", "getRoll", (ctx) => getRoll(ctx, "none")],
  ["roll.read", "getOpenRoll", (ctx) => getOpenRoll(ctx, "none")],
  ["roll.read", "rollNews", (ctx) => rollNews(ctx, "none", 0)],
  ["roll.read", "reportedOf", (ctx) => reportedOf(ctx, { ...aHead })],
  ["roster.import", "listRosterRegions", (ctx) => listRosterRegions(ctx)],
  ["draft.save", "fillFromRoll", (ctx) => fillFromRoll(ctx, { roll: "none", draft: "none", version: 1 })],
  ["roll.mark", "openRoll", (ctx) => openRoll(ctx, { ...aSitting, roster: "none" })],
  ["roll.mark", "markRoll", (ctx) => markRoll(ctx, { roll: "none", marks: [aMark("none")] })],
  ["roll.close", "closeRoll", (ctx) => closeRoll(ctx, { roll: "none", unmarkedAbsent: true })],
  ["roll.close", "reopenRoll", (ctx) => reopenRoll(ctx, { roll: "none", reason: "漏标" })],
  ["roll.publish", "publishRoll", (ctx) => publishRoll(ctx, { roll: "none" })],
  ["roll.publish", "unpublishRoll", (ctx) => unpublishRoll(ctx, { roll: "none" })],
  ["record.publish_alone", "publishAlone", (ctx) => publishAlone(ctx, unknown)],
  ["record.publish_alone", "mayPublishAlone", (ctx) => mayPublishAlone(ctx)],
  ["comment.write", "openThread", (ctx) => openThread(ctx, { draft: "none", path: "term", text: "？" })],
  ["comment.write", "answerThread", (ctx) => answerThread(ctx, { thread: "none", text: "是" })],
  ["comment.settle", "settleThread", (ctx) => settleThread(ctx, { thread: "none", settled: true })],
  [
    "setting.change",
    "changeSetting",
    (ctx) => changeSetting(ctx, { key: "publish_alone", isOn: true, reason: "一人" }),
  ],
  ["setting.change", "getSetting", (ctx) => getSetting(ctx, "publish_alone")],
  ["followup.read", "listFollowups", (ctx) => listFollowups(ctx, { state: "all" })],
  ["followup.read", "followupAddressees", (ctx) => followupAddressees(ctx)],
  ["followup.read", "unfollowedDirectives", (ctx) => unfollowedDirectives(ctx, "none")],
  ["followup.read", "getFollowup", (ctx) => getFollowup(ctx, "none")],
  ["followup.read", "staffEvidence", (ctx) => staffEvidence(ctx, "none")],
  [
    "followup.write",
    "beginFollowup",
    (ctx) => beginFollowup(ctx, { session: "141102-cppcc-7-3", directive: "d1" }),
  ],
  [
    "followup.write",
    "assignFollowup",
    (ctx) => assignFollowup(ctx, { id: "none", addressee: "", deadline: "", themes: null }),
  ],
  [
    "followup.write",
    "addNote",
    (ctx) =>
      addNote(ctx, {
        ...{ followup: "none", day: "2023-09-01", text: "已办", state: "done" },
        ...{ link: "", record: "", file: null },
      }),
  ],
  ["followup.write", "tieFollowup", (ctx) => tieFollowup(ctx, { id: "none", directive: "d1" })],
  ["followup.publish", "publishNote", (ctx) => publishNote(ctx, { note: "none" })],
  ["followup.publish", "retractNote", (ctx) => retractNote(ctx, { note: "none" })],
  [
    "withdrawal.propose",
    "proposeWithdrawal",
    (ctx) => proposeWithdrawal(ctx, { sessionKey: "141102-cppcc-7-3", reason: "误收" }),
  ],
  ["withdrawal.read", "listProposals", (ctx) => listProposals(ctx, "waiting")],
  ["withdrawal.read", "getProposal", (ctx) => getProposal(ctx, "none")],
  [
    "withdrawal.decide",
    "decideWithdrawal",
    (ctx) => decideWithdrawal(ctx, { id: "none", outcome: "withdrawn", answer: "" }),
  ],
  ["mistake.report", "reportMistake", (ctx) => reportMistake({ ...ctx, address: "::1" }, aReport)],
  ["mistake.read", "listMistakes", (ctx) => listMistakes(ctx, "open")],
  ["mistake.read", "countOpenMistakes", (ctx) => countOpenMistakes(ctx)],
  ["mistake.read", "getMistake", (ctx) => getMistake(ctx, "none")],
  [
    "mistake.close",
    "closeMistake",
    (ctx) => closeMistake(ctx, { reference: "none", outcome: "declined", answer: "原文如此。" }),
  ],
  ["table.export", "listSavedTables", (ctx) => listSavedTables(ctx)],
  ["table.export", "saveTable", (ctx) => saveTable(ctx, { name: "一", table: "attendance", query: "" })],
  ["table.export", "forgetTable", (ctx) => forgetTable(ctx, { id: "none" })],
  [
    "table.export",
    "queueTableJob",
    (ctx) =>
      queueTableJob(ctx, {
        ...{ table: "attendance", query: "", format: "csv", language: "en", isBare: true, days: 7 },
      }),
  ],
  ["table.export", "dropTableJob", (ctx) => dropTableJob(ctx, { id: "none" })],
  ["table.export", "listTableJobs", (ctx) => listTableJobs(ctx)],
  ["table.export", "tableJobFile", (ctx) => tableJobFile(ctx, "none")],
  ["table.export", "previewTable", (ctx) => previewTable(ctx, attendanceRequest, 20)],
  ["followup.export", "previewTable, staff", (ctx) => previewTable(ctx, addresseeRequest, 20)],
  [
    "table.export",
    "openTableFile",
    (ctx) =>
      openTableFile(ctx, attendanceRequest, {
        format: "csv",
        language: "en",
        isBare: true,
      }).chunks.return(undefined),
  ],
  ["table.export", "openBundle", (ctx) => openBundle(ctx, { language: "en" })],
  ["table.export", "countBundled", (ctx) => countBundled(ctx, attendanceRequest)],
  ["table.export", "openBundleOf", (ctx) => openBundleOf(ctx, attendanceRequest, "en")],
  ["ledger.read", "ledgerPage", (ctx) => ledgerPage(ctx, 1)],
  ["ledger.read", "listCorrections", (ctx) => listCorrections(ctx, 1)],
  ["ledger.read", "listWithdrawals", (ctx) => listWithdrawals(ctx)],
  ["ledger.read", "askAttendance", (ctx) => askAttendance(ctx)],
  ["ledger.read", "listDisagreeingClaims", (ctx) => listDisagreeingClaims(ctx)],
  ["ledger.read", "listWithoutSecondReader", (ctx) => listWithoutSecondReader(ctx)],
  ["ledger.read", "listPersonalFigures", (ctx) => listPersonalFigures(ctx, 1)],
  ["account.list", "listAccounts", (ctx) => listAccounts(ctx)],
  [
    "account.create",
    "createAccount",
    (ctx) =>
      createAccount(ctx, {
        name: "new.one",
        displayName: "新",
        role: "recorder",
        password: "a long password",
      }),
  ],
  ["account.invite", "inviteAccount", (ctx) => inviteAccount(ctx, someone)],
  ["account.role", "changeRole", (ctx) => changeRole(ctx, { id: "none", role: "admin" })],
  ["account.suspend", "suspendAccount", (ctx) => suspendAccount(ctx, { id: "none" })],
  ["account.reactivate", "reactivateAccount", (ctx) => reactivateAccount(ctx, { id: "none" })],
  ["account.reset", "resetAccount", (ctx) => resetAccount(ctx, { id: "none" })],
  ["account.codes", "resetCodes", (ctx) => resetCodes(ctx, { id: "none" })],
  ["account.email", "setEmail", (ctx) => setEmail(ctx, { id: "none", email: "" })],
  ["account.codes", "requireCodes", (ctx) => requireCodes(ctx, { roles: [] })],
  ["account.list", "listRolesWithCodes", (ctx) => listRolesWithCodes(ctx)],
  ["account.list", "getAccount", (ctx) => getAccount(ctx, "none")],
  ["self.read", "listOwnSignIns", (ctx) => listOwnSignIns(ctx, 60)],
  [
    "self.password",
    "changePassword",
    (ctx) =>
      changePassword(ctx, { old: "", password: "correct horse battery", current: "none", address: "" }),
  ],
  ["self.read", "ownCodes", (ctx) => ownCodes(ctx, "Huilu")],
  ["self.codes", "beginCodes", (ctx) => beginCodes(ctx)],
  ["self.codes", "confirmCodes", (ctx) => confirmCodes(ctx, aCode)],
  ["self.codes", "dropCodes", (ctx) => dropCodes(ctx, aCode)],
  ["self.codes", "renewRecoveryCodes", (ctx) => renewRecoveryCodes(ctx, aCode)],
  ["self.end", "endSignIn", (ctx) => endSignIn(ctx, { id: "none" })],
  ["self.end", "endOtherSignIns", (ctx) => endOtherSignIns(ctx, { current: "none" })],
];

const matrix = ([null, ...roles] as (Role | null)[]).flatMap((role) =>
  calls.map(([verb, name, call]) => ({ who: role ?? "signed out", role, verb, name, call })),
);

test.each(matrix)("$who: $name ($verb)", async ({ role, verb, call }) => {
  using db = await temporaryDatabase();
  const ctx = contextsOf(db)(role === null ? null : makeAccount(db, role));
  const refused = await (async () => {
    try {
      await call(ctx);
      return null;
    } catch (error) {
      if (error instanceof Refusal) return error.code;
      throw error;
    }
  })();
  if (can(role, verb)) expect(["not_signed_in", "not_permitted"]).not.toContain(refused);
  else expect(refused).toBe(role === null ? "not_signed_in" : "not_permitted");
});
