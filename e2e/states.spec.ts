import { type APIRequestContext, type APIResponse, expect, test } from "@playwright/test";
import { z } from "zod";
import { awaitsConfirmation, knownKey, recordSchema, type SessionRecord } from "@/domain/record";
import { passwords } from "./support/accounts";
import { action, joinByHand, signInByHand } from "./support/by-hand-people";
import { districtPage } from "./support/district-page";
import { callAction, refusalOf, type Sent } from "./support/hand-made";
import { type OwnServer, startOwnServer } from "./support/own-server";

/*
 * What a role may do in general, asked for where it may not: by requests that no page would make. On a server of its own:
 * elsewhere an admin allows publishing alone for a while, and files and notes are other tests' too.
 */

let server: OwnServer;
test.beforeAll(async () => {
  server = await startOwnServer(1200);
});
test.afterAll(() => server.remove());

const draftSchema = z.object({ data: z.object({ version: z.int(), record: recordSchema }) });
const threadsSchema = z.array(z.object({ id: z.string() }));
const password = "hand-made requests only";

/** One person's requests to one server. */
function acting(request: APIRequestContext, origin: string) {
  const send = (key: string, form: Sent, after = true) =>
    callAction(request, origin, action(key), { form, after });
  const put = (id: string, version: number, record: SessionRecord) =>
    request.put(`/api/drafts/${id}`, { headers: { origin }, data: { version, record } });
  return {
    request,
    /** Sends a form; the code of its refusal, or null. */
    form: async (key: string, form: Sent) => refusalOf(await send(key, form)),
    /** The same for a form without a state before it. */
    plain: async (key: string, form: Sent) => refusalOf(await send(key, form, false)),
    leadsTo: async (key: string, form: Sent, after = true) =>
      (await send(key, form, after)).headers()["x-action-redirect"] ?? "",
    value: async (key: string, value: unknown) => callAction(request, origin, action(key), { value }),
    draft: async (id: string) =>
      draftSchema.parse(await (await request.get(`/api/drafts/${id}`)).json()).data,
    put,
    /** Confirms all that waits and sends to review. @returns the version in review */
    finish: async (id: string) => {
      const { version, record } = draftSchema.parse(
        await (await request.get(`/api/drafts/${id}`)).json(),
      ).data;
      const citations = record.citations.map((one) =>
        awaitsConfirmation(one) ? { ...one, confirmedBy: "whoever it is" } : one,
      );
      expect((await put(id, version, { ...record, citations })).status()).toBe(200);
      const sent = { value: { id, version: version + 1 } };
      const answer = await callAction(request, origin, action("submit-action submitAction"), sent);
      expect(answer.headers()["x-action-redirect"], "sent to review").toContain("done=sent");
      return draftSchema.parse(await (await request.get(`/api/drafts/${id}`)).json()).data.version;
    },
  };
}

const signedIn = async (origin: string, name: string, secret: string) =>
  acting(await signInByHand(origin, name, secret), origin);

async function codeOf(answer: APIResponse): Promise<unknown> {
  return z.object({ code: z.string() }).parse(await answer.json()).code;
}

/** Takes a page in; ids of the drafts that came of it. */
async function draftsOf(recorder: ReturnType<typeof acting>, text: string): Promise<string[]> {
  const led = await recorder.leadsTo("receive-action receiveAction", { text, locale: "zh-CN" });
  const page = await (await recorder.request.get(led.replace(/;.*$/, ""))).text();
  return [...new Set([...page.matchAll(/\/desk\/drafts\/([\w-]{36})/g)].map(([, id = ""]) => id))];
}

test("a draft, a comment, a correction and a withdrawal go only where their state lets them", async () => {
  const baseURL = server.address;
  test.slow();
  const as = (name: string, secret: string) => signedIn(baseURL, name, secret);
  const admin = await as("admin", passwords.admin);
  const reviewer = await as("reviewer", passwords.reviewer);
  await joinByHand(baseURL, admin.request, { name: "states.both", role: "recorder", password });
  const recorder = await as("states.both", password);
  const [id = "", other = ""] = await draftsOf(recorder, districtPage("和顺县", "晋中"));
  const publish = "review-actions publishAction";
  const giveBack = "review-actions returnAction";

  // Open: nothing of it is the reviewer's yet.
  const open = String((await recorder.draft(id)).version);
  expect(await reviewer.form(publish, { id, version: open }), "publishing without review").toBe(
    "not_in_review",
  );
  expect(await reviewer.form(giveBack, { id, version: open, note: "看" })).toBe("not_in_review");
  expect(
    await recorder.form("publish-alone-action publishAloneAction", { id, version: open }),
    "without a second reader where no admin allowed it",
  ).toBe("alone_not_allowed");
  const unread = await recorder.value("submit-action submitAction", { id, version: Number(open) });
  expect(await refusalOf(unread), "values that nobody looked at").toBe("blocked_by_findings");

  // In review: its words are settled, also for who wrote them.
  const version = await recorder.finish(id);
  const { record } = await recorder.draft(id);
  expect(await codeOf(await recorder.put(id, version, record)), "changed in review").toBe("not_editable");
  const source = { headers: { origin: baseURL }, data: { version, text: "另一页", kind: "minutes" } };
  expect(await codeOf(await recorder.request.post(`/api/drafts/${id}/sources`, source))).toBe("not_editable");
  expect(await recorder.plain("discard-action discardAction", { id, version: String(version) })).toBe(
    "not_editable",
  );
  const again = await recorder.value("submit-action submitAction", { id, version });
  expect(await refusalOf(again), "sent to review twice").toBe("not_editable");
  const stale = { id, version: String(version - 1) };
  expect(await reviewer.form(publish, stale), "of what it was before").toBe("version_conflict");

  // A comment that waits holds it, and is its opener's or the reviewer's to settle.
  const said = { draft: id, path: "attendance/present", text: "核对？" };
  const opened = await (await reviewer.value("comment-actions openThreadAction", said)).text();
  const thread =
    threadsSchema.parse(JSON.parse(/"data":(\[\{.*\}\])/.exec(opened)?.[1] ?? "[]"))[0]?.id ?? "";
  expect(thread, opened).not.toBe("");
  expect(await reviewer.form(publish, { id, version: String(version) })).toBe("open_comments");
  const settle = async (who: typeof reviewer, settled: boolean) =>
    refusalOf(await who.value("comment-actions settleThreadAction", { thread, settled }));
  expect(await settle(recorder, true), "one's own draft's").toBe("not_yours_to_settle");
  expect(await settle(reviewer, true)).toBeNull();

  // Whoever recorded it and reviews now, still recorded it.
  const listed = await (await admin.request.get("/desk/accounts")).text();
  const account = /\/desk\/accounts\/([\w-]+)"[^>]*>states\.both</.exec(listed)?.[1] ?? "";
  await admin.form("account-actions changeRoleAction", { id: account, role: "reviewer" });
  const both = await as("states.both", password);
  expect(await both.form(publish, { id, version: String(version) }), "one's own").toBe("own_record");
  expect(await both.form(giveBack, { id, version: String(version), note: "看" })).toBe("own_record");
  expect(await codeOf(await both.put(other, 1, record)), "a role it has no more").toBe("not_permitted");

  // Published: once, and nothing of its draft changes.
  expect(await reviewer.form(publish, { id, version: String(version) })).toBeNull();
  expect(await reviewer.form(publish, { id, version: String(version) }), "twice").toBe("not_in_review");
  expect(await reviewer.form(giveBack, { id, version: String(version), note: "看" })).toBe("not_in_review");
  const seeded = await as("recorder", passwords.recorder);
  expect(await codeOf(await seeded.put(id, version, record)), "a published record").toBe("not_editable");
  expect(await seeded.plain("discard-action discardAction", { id, version: String(version) })).toBe(
    "not_editable",
  );
  expect(await settle(reviewer, false), "a published record's").toBe("draft_finished");
  for (const [key, value] of [
    ["comment-actions openThreadAction", said],
    ["comment-actions answerThreadAction", { thread, text: "后来的话" }],
  ] as const)
    expect(await refusalOf(await seeded.value(key, value)), key).toBe("draft_finished");

  // A correction keeps to the session that it corrects, and is second-read like anything else.
  const key = knownKey(record) ?? "";
  const led = await seeded.leadsTo("correct-action correctAction", {
    session: key,
    reason: "核对",
    locale: "zh-CN",
  });
  const correction = /\/desk\/drafts\/([\w-]{36})/.exec(led)?.[1] ?? "";
  expect(correction, led).not.toBe("");
  const { version: before, record: corrected } = await seeded.draft(correction);
  const elsewhere = { ...corrected, session: (corrected.session ?? 1) + 1 };
  expect((await seeded.put(correction, before, elsewhere)).status()).toBe(200);
  const moved = await seeded.value("submit-action submitAction", { id: correction, version: before + 1 });
  expect(await refusalOf(moved), "a correction that is another session").toBe("blocked_by_findings");
  await seeded.put(correction, before + 1, corrected);
  const ready = String(await seeded.finish(correction));
  const alone = { id: correction, version: ready };
  expect(await seeded.form("publish-alone-action publishAloneAction", alone)).toBe("alone_not_allowed");

  // A withdrawal is proposed once, and decided once, by someone else.
  const propose = "propose-action proposeAction";
  const decide = "decide-action decideAction";
  const proposed = await reviewer.leadsTo(propose, { session: key, reason: "重复", locale: "zh-CN" });
  const proposal = /\/desk\/withdrawals\/([\w-]+)/.exec(proposed)?.[1] ?? "";
  expect(await admin.form(propose, { session: key, reason: "又一次" })).toBe("withdrawal_waits");
  const asked = { id: proposal, outcome: "withdrawn", answer: "" };
  expect(await reviewer.form(decide, asked), "one's own").toBe("own_proposal");
  expect(await seeded.form(decide, asked)).toBe("not_permitted");
  expect(await admin.form(decide, { ...asked, outcome: "declined", answer: "没有重复。" })).toBeNull();
  expect(await admin.form(decide, asked), "decided already").toBe("withdrawal_decided");
  for (const { request } of [admin, reviewer, recorder, both, seeded]) await request.dispose();
});

test("sign-ins, tables and notes are their owners', and a closed roll or report is closed", async () => {
  const baseURL = server.address;
  test.slow();
  const as = (name: string, secret: string) => signedIn(baseURL, name, secret);
  const admin = await as("admin", passwords.admin);
  const mine = { name: "states.mine", role: "auditor", password } as const;
  const yours = { name: "states.yours", role: "auditor", password } as const;
  for (const account of [mine, yours]) await joinByHand(baseURL, admin.request, account);
  const [me, you] = [await as(mine.name, password), await as(yours.name, password)];

  // Another's table, while it waits, and as a file.
  await me.leadsTo(
    "jobs-action prepareTableAction",
    { table: "attendance", query: "", format: "csv" },
    false,
  );
  const jobs = await (await me.request.get("/audit/tables/jobs")).text();
  const job = /name="id" value="([\w-]{36})"|\/api\/audit\/tables\/jobs\/([\w-]{36})/.exec(jobs);
  const jobId = job?.[1] ?? job?.[2] ?? "";
  expect(jobId, "a table of one's own").not.toBe("");
  expect(await you.plain("jobs-action dropTableJobAction", { id: jobId }), "another auditor's").toBe(
    "not_found",
  );
  expect((await you.request.get(`/api/audit/tables/jobs/${jobId}`)).status()).toBe(404);
  expect(await me.plain("jobs-action dropTableJobAction", { id: jobId })).toBeNull();
  const saved = await me.leadsTo(
    "saved-action saveTableAction",
    { name: "我的表", table: "attendance", query: "" },
    false,
  );
  const savedId = /saved=([\w-]+)/.exec(saved)?.[1] ?? "";
  expect(await you.plain("saved-action forgetTableAction", { id: savedId })).toBe("not_found");

  // Another's sign-in, and one that has ended.
  const second = await as(mine.name, password);
  const signIns = await (await second.request.get("/desk/me")).text();
  const signIn = /name="id" value="([^"]+)"/.exec(signIns)?.[1] ?? "";
  expect(signIn, "a sign-in that can be ended").not.toBe("");
  const end = "me-actions endSignInAction";
  expect(await you.plain(end, { id: signIn }), "another's").toBe("not_found");
  const cookies = await me.request.storageState();
  expect(await second.plain(end, { id: signIn })).toBeNull();
  expect((await me.request.get("/api/audit/tables/attendance")).status(), "ended elsewhere").toBe(401);
  expect(await second.plain(end, { id: signIn }), "ended already").toBe("not_found");
  const restored = await signInByHand(baseURL, "nobody", "wrong");
  for (const { name, value } of cookies.cookies)
    expect(
      (
        await restored.get("/api/audit/tables/attendance", { headers: { cookie: `${name}=${value}` } })
      ).status(),
      `its cookie ${name} put back`,
    ).toBe(401);

  // A roll that is closed takes no marks, and fills no other session's record.
  const clerk = await as("recorder", passwords.recorder);
  const roster = { region: "140729", kind: "people_congress", term: "7", locale: "zh-CN" };
  const made = await clerk.leadsTo("roll-actions createRosterAction", roster);
  const rosterId = /rosters\/([\w-]{36})/.exec(made)?.[1] ?? "";
  const table = new File(["编号,姓名\n1,张一\n2,李二\n"], "名单.csv", { type: "text/csv" });
  const multipart = new FormData();
  multipart.append("file", table);
  const uploaded = await clerk.request.post(`/api/rosters/${rosterId}/uploads`, {
    ...{ multipart, headers: { origin: baseURL }, maxRedirects: 0 },
  });
  const upload = /import\/([\w-]{36})/.exec(uploaded.headers().location ?? "")?.[1] ?? "";
  const columns = { upload, heading: "1", number: "0", name: "1", missing: "stay" };
  expect(await clerk.form("roll-actions importRosterAction", columns)).toBeNull();
  expect(await clerk.form("roll-actions importRosterAction", columns), "imported already").toBe(
    "upload_gone",
  );
  const sitting = { roster: rosterId, session: "4", sitting: "opening", date: "2023-05-28", locale: "zh-CN" };
  const opened = await clerk.leadsTo("roll-actions openRollAction", sitting);
  const roll = /desk\/roll\/([\w-]{36})/.exec(opened)?.[1] ?? "";
  expect(await admin.form("roll-actions publishRollAction", { roll }), "published open").toBe(
    "roll_not_closed",
  );
  expect(await clerk.form("roll-actions closeRollAction", { roll, unmarkedAbsent: "yes" })).toBeNull();
  expect(await clerk.form("roll-actions closeRollAction", { roll }), "closed twice").toBe("roll_closed");
  const mark = { key: "by-hand-1", member: "none", mark: "present", reason: null, way: "key", ago: 0 };
  const marked = await clerk.request.post(`/api/rolls/${roll}/marks`, {
    ...{ headers: { origin: baseURL }, data: { marks: [mark] } },
  });
  expect(await codeOf(marked), "a mark after the roll").toBe("roll_closed");
  const [filled = ""] = await draftsOf(clerk, districtPage("祁县", "晋中"));
  const fill = { roll, draft: filled, version: String((await clerk.draft(filled)).version) };
  expect(await clerk.form("fill-action fillAction", fill), "another session's record").toBe("not_found");
  for (const { request } of [admin, me, you, second, clerk]) await request.dispose();
  await restored.dispose();
});

test("files beside notes are what their bytes are, are saved and never shown in place, and one's own note is for someone else to publish", async () => {
  const baseURL = server.address;
  const reviewer = await signedIn(baseURL, "reviewer", passwords.reviewer);
  const session = "141102-congress-7-4";
  const board = await (await reviewer.request.get(`/desk/followup?session=${session}`)).text();
  const directive = /name="directive" value="([^"]+)"/.exec(board)?.[1] ?? "";
  const begun = await reviewer.leadsTo("followup-actions beginAction", { session, directive }, false);
  const id = /\/desk\/followup\/([\w-]{36})/.exec(begun)?.[1] ?? "";
  expect(id, begun).not.toBe("");
  const said = { id, day: "2023-06-01", text: "自己写的", state: "under_way", link: "", record: "" };
  const withFile = (file: File) => reviewer.form("note-action noteAction", { ...said, file });
  const svg = '<svg xmlns="http://www.w3.org/2000/svg"><script>alert(1)</script></svg>';
  const hostile: [string, BlobPart, string][] = [
    ["a.html", "<script>alert(1)</script>", "evidence_unknown"],
    ["a.svg", svg, "evidence_unknown"],
    ["a.pdf", "MZ\u0000 a program with a harmless name", "evidence_unknown"],
    ["a.zip", "PK\u0003\u0004", "evidence_unknown"],
    ["large.pdf", `%PDF-1.7${"x".repeat(5_000_001)}`, "file_too_large"],
  ];
  for (const [name, bytes, code] of hostile)
    expect(await withFile(new File([bytes], name, { type: "application/pdf" })), name).toBe(code);
  for (const link of ["javascript:alert(1)", "data:text/html,x", "file:///etc/passwd"])
    expect(await reviewer.form("note-action noteAction", { ...said, link }), link).toBe("invalid_input");

  // A polyglot under a name of a folder and a program: taken as the PDF that its first bytes say, and only ever saved.
  const polyglot = new File([`%PDF-1.7\n<html>${svg}</html>`], "../../var/www/minutes.pdf.exe", {
    type: "text/html",
  });
  expect(await withFile(polyglot)).toBeNull();
  const page = await (await reviewer.request.get(`/desk/followup/${id}`)).text();
  const note = /\/api\/evidence\/([\w-]{36})/.exec(page)?.[1] ?? "";
  const headers = (await reviewer.request.get(`/api/evidence/${note}`)).headers();
  expect(headers).toMatchObject({
    "content-type": "application/pdf",
    "content-disposition": "attachment; filename*=UTF-8''minutes.pdf.exe.pdf",
    "x-content-type-options": "nosniff",
    "content-security-policy": expect.stringContaining("sandbox"),
  });
  expect(page).not.toContain("/var/www");
  const publish = { id, note };
  expect(await reviewer.plain("followup-actions publishNoteAction", publish), "one's own").toBe("own_note");
  const nobody = await signInByHand(baseURL, "nobody", "wrong");
  expect((await nobody.get(`/api/evidence/${note}`)).status(), "before it is published").toBe(404);
  await nobody.dispose();
  await reviewer.request.dispose();
});
