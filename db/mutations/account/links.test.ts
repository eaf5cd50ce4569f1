import { expect, test } from "vitest";
import { accountOfLink } from "../../queries/account-link";
import { accountOfToken, getAccount, listAccounts } from "../../queries/accounts";
import { ledgerPage } from "../../queries/ledger";
import { accountLinks } from "../../schema";
import { contextsOf, makeAccount, temporaryDatabase } from "../../testing";
import { wholeSignIn } from "../../testing-sign-in";
import { changeRole } from "./change-role";
import { inviteAccount } from "./invite-account";
import { redeemLink } from "./redeem-link";
import { resetAccount } from "./reset-account";
import { reactivateAccount, suspendAccount } from "./suspend-account";

const password = "correct horse battery";
const li = { name: "li.ming", displayName: "李明", role: "recorder" } as const;
const now = "2023-05-29T09:00:00.000Z";

async function office() {
  const db = await temporaryDatabase();
  const clock = contextsOf(db);
  const admin = makeAccount(db, "admin");
  return { db, admin, asAdmin: () => clock(admin) };
}

test("an invitation is used once, by its holder, who chooses the password", async () => {
  const { db, asAdmin } = await office();
  using _ = db;
  const { id, token } = inviteAccount(asAdmin(), li);
  const from = { db, now, address: "203.0.113.1" };
  await expect(wholeSignIn(from, { name: "li.ming", password: "none" })).rejects.toMatchObject({
    code: "sign_in_failed",
  });
  expect(getAccount(asAdmin(), id)).toMatchObject({ state: "invited", link: { kind: "invitation" } });
  await expect(redeemLink(from, { token, password: "short" })).rejects.toMatchObject({
    fields: [{ path: "password", code: "password_short" }],
  });
  expect(await redeemLink(from, { token, password })).toEqual({ name: "li.ming" });
  await expect(redeemLink(from, { token, password })).rejects.toMatchObject({ code: "link_gone" });
  expect(await wholeSignIn(from, { name: "li.ming", password })).toMatchObject({ id });
  expect(getAccount(asAdmin(), id)).toMatchObject({ state: "active", link: null });
});

test("the database and the ledger hold neither the link nor the password", async () => {
  const { db, asAdmin } = await office();
  using _ = db;
  const { token } = inviteAccount(asAdmin(), li);
  expect(JSON.stringify(db.select().from(accountLinks).all())).not.toContain(token);
  await redeemLink({ db, now, address: "::1" }, { token, password });
  const entries = ledgerPage(asAdmin(), 1).entries;
  expect(entries.map(({ action }) => action)).toEqual(["account.joined", "account.invited"]);
  expect(JSON.stringify(entries)).not.toContain(token);
  expect(JSON.stringify(entries)).not.toContain(password);
});

test("a link expires, and is replaced by a newer one", async () => {
  const { db, asAdmin } = await office();
  using _ = db;
  const first = inviteAccount(asAdmin(), li);
  const second = resetAccount(asAdmin(), { id: first.id });
  expect(accountOfLink(db, first.token, now)).toBeNull();
  expect(accountOfLink(db, second.token, now)).toMatchObject({ kind: "invitation" });
  expect(accountOfLink(db, second.token, second.expiresAt)).toBeNull();
});

test("two who use a link at once: one sets the password, the other is told", async () => {
  const { db, asAdmin } = await office();
  using _ = db;
  const { token } = inviteAccount(asAdmin(), li);
  const from = { db, now, address: "::1" };
  const both = await Promise.allSettled([
    redeemLink(from, { token, password }),
    redeemLink(from, { token, password }),
  ]);
  expect(both.map(({ status }) => status).sort()).toEqual(["fulfilled", "rejected"]);
});

test("a reset leaves the old password until it is used, then ends every sign-in", async () => {
  const { db, asAdmin } = await office();
  using _ = db;
  const { id, token } = inviteAccount(asAdmin(), li);
  const from = { db, now, address: "::1" };
  await redeemLink(from, { token, password });
  const signedIn = await wholeSignIn(from, { name: "li.ming", password });
  const reset = resetAccount(asAdmin(), { id });
  expect(accountOfToken(db, { ...signedIn, sub: id })).not.toBeNull();
  await redeemLink(from, { token: reset.token, password: "another long one" });
  expect(accountOfToken(db, { ...signedIn, sub: id })).toBeNull();
  await expect(wholeSignIn(from, { name: "li.ming", password })).rejects.toThrow();
  expect(await wholeSignIn(from, { name: "li.ming", password: "another long one" })).toMatchObject({ id });
});

test("guessing links is throttled by address", async () => {
  const { db, asAdmin } = await office();
  using _ = db;
  const { token } = inviteAccount(asAdmin(), li);
  const from = { db, now, address: "203.0.113.1" };
  for (let n = 0; n < 40; n++) {
    await expect(redeemLink(from, { token: `x${n}`, password })).rejects.toMatchObject({ code: "link_gone" });
  }
  await expect(redeemLink(from, { token, password })).rejects.toMatchObject({ code: "sign_in_throttled" });
  expect(await redeemLink({ ...from, address: "198.51.100.1" }, { token, password })).toMatchObject({});
});

test("suspending takes the link; letting in again brings back the password, not the sign-ins", async () => {
  const { db, asAdmin } = await office();
  using _ = db;
  const { id, token } = inviteAccount(asAdmin(), li);
  const from = { db, now, address: "::1" };
  await redeemLink(from, { token, password });
  const signedIn = await wholeSignIn(from, { name: "li.ming", password });
  const reset = resetAccount(asAdmin(), { id });
  suspendAccount(asAdmin(), { id });
  expect(() => resetAccount(asAdmin(), { id })).toThrow(expect.objectContaining({ code: "not_found" }));
  reactivateAccount(asAdmin(), { id });
  expect(accountOfLink(db, reset.token, now)).toBeNull();
  expect(accountOfToken(db, { ...signedIn, sub: id })).toBeNull();
  expect(await wholeSignIn(from, { name: "li.ming", password })).toMatchObject({ id });
});

test("the last admin who can sign in stays one; an invited admin does not count", async () => {
  const { db, admin, asAdmin } = await office();
  using _ = db;
  const last = expect.objectContaining({ code: "last_admin" });
  const ctx = asAdmin();
  // The factory's accounts have no password: only one that joined counts.
  const { id, token } = inviteAccount(ctx, { ...li, role: "admin" });
  expect(() => suspendAccount(ctx, { id: admin.id })).toThrow(last);
  await redeemLink({ db, now, address: "::1" }, { token, password });
  changeRole(ctx, { id: admin.id, role: "auditor" });
  expect(() => changeRole(ctx, { id, role: "auditor" })).toThrow(last);
  expect(() => suspendAccount(ctx, { id })).toThrow(last);
  expect(listAccounts(ctx).filter(({ role }) => role === "admin")).toHaveLength(1);
});
