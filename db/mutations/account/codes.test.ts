import { eq } from "drizzle-orm";
import { Secret, TOTP } from "otpauth";
import { expect, test } from "vitest";
import { accountOfToken, getAccount } from "../../queries/accounts";
import { ledgerPage } from "../../queries/ledger";
import { accountOfPending, ownCodes, pendingSetUp } from "../../queries/second-step";
import { accounts, recoveryCodes, secondFactors } from "../../schema";
import { temporaryDatabase } from "../../testing";
import { changeRole } from "./change-role";
import { beginCodes, confirmCodes, dropCodes, renewRecoveryCodes } from "./codes";
import { createAccount, createFirstAccount } from "./create-account";
import { finishSignIn } from "./finish-sign-in";
import { requireCodes } from "./require-codes";
import { resetCodes } from "./reset-codes";
import { signIn } from "./sign-in";
import { suspendAccount } from "./suspend-account";

const password = "correct horse battery";
const begin = Date.parse("2023-05-29T08:00:00.000Z");
const refusal = (code: string) => expect.objectContaining({ code });

/** An office of an admin and a recorder, at a clock that the test turns on. */
async function office() {
  const db = await temporaryDatabase();
  let time = begin;
  const now = () => new Date(time).toISOString();
  const named = (name: string) => ({ name, displayName: name, password });
  const admin = createFirstAccount({ db, now: now() }, { ...named("admin"), role: "admin" }).id;
  const as = (id: string, role: "admin" | "recorder") => ({ actor: { id, role }, db, now: now() });
  const li = createAccount(as(admin, "admin"), { ...named("li.ming"), role: "recorder" }).id;
  const from = () => ({ db, now: now(), address: "203.0.113.7" });
  const codeOf = (secret: string) =>
    new TOTP({ secret: Secret.fromBase32(secret) }).generate({ timestamp: time });
  return {
    db,
    li,
    now,
    from,
    codeOf,
    wait: (seconds: number) => {
      time += seconds * 1000;
    },
    asAdmin: () => as(admin, "admin"),
    asLi: () => as(li, "recorder"),
    first: () => signIn(from(), { name: "li.ming", password }),
    own: (code: string, current = "none") => ({ code, current, address: "203.0.113.7" }),
    actions: () => ledgerPage(as(admin, "admin"), 1).entries.map(({ action }) => action),
  };
}

/** The same, with the recorder's codes on. */
async function officeWithCodes() {
  const it = await office();
  beginCodes(it.asLi());
  const setUp = ownCodes(it.asLi(), "Huilu").setUp;
  if (setUp === null) throw new Error("nothing to set up");
  confirmCodes(it.asLi(), it.own(it.codeOf(setUp.secret)));
  it.wait(30);
  const pend = async () => {
    const step = await it.first();
    if (step.is !== "code") throw new Error(step.is);
    return step.token;
  };
  return { ...it, ...setUp, pend };
}

test("codes are sealed at rest, hold once confirmed, and end the other sign-ins", async () => {
  const { db, li, asLi, first, own, codeOf, now, actions } = await office();
  using _ = db;
  const [here, there] = [await first(), await first()];
  if (here.is !== "in" || there.is !== "in") throw new Error("not in");
  beginCodes(asLi());
  const before = ownCodes(asLi(), "Huilu").setUp?.secret ?? "";
  beginCodes(asLi());
  const secret = ownCodes(asLi(), "Huilu").setUp?.secret ?? "";
  expect(secret).not.toBe(before);
  const kept = () => db.select().from(secondFactors).where(eq(secondFactors.account, li)).get();
  expect(kept()?.secret).not.toContain(secret);
  expect(() => confirmCodes(asLi(), own(codeOf(before)))).toThrow(refusal("code_wrong"));
  expect((await first()).is, "not on before it is confirmed").toBe("in");
  confirmCodes(asLi(), own(codeOf(secret), here.signedIn.signIn));
  const holds = ({ signedIn }: typeof here) => accountOfToken(db, { ...signedIn, sub: li }) !== null;
  expect([holds(here), holds(there)]).toEqual([true, false]);
  expect(ownCodes(asLi(), "Huilu")).toEqual({ isOn: true, left: 10, required: false, setUp: null });
  expect((await first()).is).toBe("code");
  expect(() => beginCodes(asLi())).toThrow(refusal("codes_on"));
  expect(actions()).toContain("account.codes_on");
  expect(kept()?.confirmedAt).toBe(now());
});

test("a code signs in once: neither it nor an earlier one is taken again", async () => {
  const { db, li, pend, from, codeOf, secret, wait, now } = await officeWithCodes();
  using _ = db;
  const token = await pend();
  const other = await pend();
  const code = codeOf(secret);
  expect(accountOfPending(db, token, now())).toMatchObject({ id: li, sets: false });
  expect(pendingSetUp(db, token, now(), "Huilu"), "the secret is not shown again").toBeNull();
  expect(finishSignIn(from(), { token, code }).id).toBe(li);
  expect(() => finishSignIn(from(), { token, code })).toThrow(refusal("step_gone"));
  expect(() => finishSignIn(from(), { token: other, code })).toThrow(refusal("code_used"));
  wait(30);
  expect(() => finishSignIn(from(), { token: other, code }), "the neighbour's too").toThrow(
    refusal("code_used"),
  );
  expect(finishSignIn(from(), { token: other, code: codeOf(secret) }).id).toBe(li);
});

test("a recovery code signs in once, by its own account only, and new ones replace the old", async () => {
  const it = await officeWithCodes();
  const { db, recovery, pend, from, asLi, own, codeOf, secret, wait, li } = it;
  using _ = db;
  expect(
    db
      .select()
      .from(recoveryCodes)
      .all()
      .map(({ hash }) => hash),
  ).not.toContain(recovery[0]);
  const code = (recovery[0] ?? "").toLowerCase();
  finishSignIn(from(), { token: await pend(), code });
  expect(ownCodes(asLi(), "Huilu").left).toBe(9);
  const token = await pend();
  expect(() => finishSignIn(from(), { token, code })).toThrow(refusal("code_wrong"));
  const { codes } = renewRecoveryCodes(asLi(), own(codeOf(secret)));
  expect(new Set([...codes, ...recovery]).size).toBe(20);
  expect(() => finishSignIn(from(), { token, code: recovery[1] ?? "" })).toThrow(refusal("code_wrong"));
  wait(30);
  expect(finishSignIn(from(), { token, code: codes[9] ?? "" }).id).toBe(li);
  expect(it.actions()).toEqual(expect.arrayContaining(["account.recovery_used", "account.recovery_renewed"]));
});

test("guessing codes is throttled, also across sign-ins begun anew with the right password", async () => {
  const { db, pend, from, codeOf, secret, first } = await officeWithCodes();
  using _ = db;
  for (let n = 0; n < 8; n++) {
    const token = await pend();
    expect(() => finishSignIn(from(), { token, code: "AAAA AAAA AAAA AAAA" })).toThrow(refusal("code_wrong"));
  }
  await expect(first()).rejects.toMatchObject({ code: "sign_in_throttled" });
  expect(codeOf(secret)).toHaveLength(6);
});

test("half a sign-in ends by time, by suspension and by what ends sign-ins", async () => {
  const { db, li, pend, from, codeOf, secret, wait, asAdmin } = await officeWithCodes();
  using _ = db;
  const token = await pend();
  wait(601);
  expect(() => finishSignIn(from(), { token, code: codeOf(secret) })).toThrow(refusal("step_gone"));
  const next = await pend();
  suspendAccount(asAdmin(), { id: li });
  expect(() => finishSignIn(from(), { token: next, code: codeOf(secret) })).toThrow(refusal("step_gone"));
});

test("an admin resets lost codes: sign-ins end, and the password is enough again", async () => {
  const { db, li, pend, from, codeOf, secret, asAdmin, first, actions } = await officeWithCodes();
  using _ = db;
  const signedIn = finishSignIn(from(), { token: await pend(), code: codeOf(secret) });
  expect(getAccount(asAdmin(), li)).toMatchObject({ hasCodes: true });
  resetCodes(asAdmin(), { id: li });
  expect(accountOfToken(db, { ...signedIn, sub: li })).toBeNull();
  expect(getAccount(asAdmin(), li)).toMatchObject({ hasCodes: false });
  expect((await first()).is).toBe("in");
  expect(actions()[0]).toBe("account.codes_reset");
  expect(() => resetCodes(asAdmin(), { id: li })).toThrow(refusal("not_found"));
});

test("a role that must use codes: who has none is out at once and sets them up when signing in", async () => {
  const { db, li, now, from, first, asAdmin, asLi, codeOf, own, actions, wait } = await office();
  using _ = db;
  const before = await first();
  if (before.is !== "in") throw new Error(before.is);
  expect(() => requireCodes(asAdmin(), { roles: ["admin"] })).toThrow(refusal("codes_first"));
  requireCodes(asAdmin(), { roles: ["recorder"] });
  requireCodes(asAdmin(), { roles: ["recorder"] });
  expect(actions().filter((action) => action === "account.codes_required")).toHaveLength(1);
  expect(accountOfToken(db, { ...before.signedIn, sub: li })).toBeNull();
  const step = await first();
  if (step.is !== "set_up") throw new Error(step.is);
  const { secret } = pendingSetUp(db, step.token, now(), "Huilu") ?? { secret: "" };
  expect(() => finishSignIn(from(), { token: step.token, code: "12345" })).toThrow(refusal("code_wrong"));
  const signedIn = finishSignIn(from(), { token: step.token, code: codeOf(secret) });
  expect(accountOfToken(db, { ...signedIn, sub: li })).toMatchObject({ role: "recorder" });
  wait(30);
  expect(() => dropCodes(asLi(), own(codeOf(secret)))).toThrow(refusal("codes_required"));
  requireCodes(asAdmin(), { roles: [] });
  dropCodes(asLi(), own(codeOf(secret)));
  expect((await first()).is).toBe("in");
  expect(actions()[0]).toBe("account.codes_off");
});

test("a role given that must use codes holds at once, too", async () => {
  const { db, li, asAdmin, first } = await office();
  using _ = db;
  requireCodes(asAdmin(), { roles: ["reviewer"] });
  const step = await first();
  if (step.is !== "in") throw new Error(step.is);
  const holds = () => accountOfToken(db, { ...step.signedIn, sub: li }) !== null;
  expect(holds()).toBe(true);
  changeRole(asAdmin(), { id: li, role: "reviewer" });
  expect(holds()).toBe(false);
});

test("a sealed secret opens for its own account only", async () => {
  const { db, asAdmin, li, first } = await officeWithCodes();
  using _ = db;
  const other = createAccount(asAdmin(), { name: "wu", displayName: "吴", role: "recorder", password }).id;
  const kept = db.select().from(secondFactors).where(eq(secondFactors.account, li)).get();
  if (kept === undefined) throw new Error("no factor");
  db.insert(secondFactors)
    .values({ ...kept, account: other })
    .run();
  const now = new Date(begin).toISOString();
  expect(() => ownCodes({ actor: { id: other, role: "recorder" }, db, now }, "Huilu")).not.toThrow();
  expect(() => resetCodes(asAdmin(), { id: other })).toThrow();
  expect((await first()).is).toBe("code");
  expect(db.select().from(accounts).all()).toHaveLength(3);
});
