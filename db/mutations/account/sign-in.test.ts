import { expect, test } from "vitest";
import { accountOfToken } from "../../queries/accounts";
import { contextsOf, temporaryDatabase } from "../../testing";
import { wholeSignIn } from "../../testing-sign-in";
import { createAccount, createFirstAccount } from "./create-account";
import { suspendAccount } from "./suspend-account";

const password = "correct horse battery";
const now = "2023-05-28T08:00:00.000Z";
const account = { name: "admin", displayName: "管理员", role: "admin", password } as const;

test("name and password sign in; a wrong one does not, and does not say which", async () => {
  using db = await temporaryDatabase();
  const { id } = createFirstAccount({ db, now }, account);
  const from = { db, now, address: "::1" };
  expect(await wholeSignIn(from, { name: " Admin ", password })).toMatchObject({
    id,
    role: "admin",
    tokenVersion: 1,
  });
  await expect(wholeSignIn(from, { name: "admin", password: "wrong" })).rejects.toMatchObject({
    code: "sign_in_failed",
  });
  await expect(wholeSignIn(from, { name: "nobody", password })).rejects.toMatchObject({
    code: "sign_in_failed",
  });
});

test("after eight failures the account waits, even with the right password; after fifteen minutes it may again", async () => {
  using db = await temporaryDatabase();
  createFirstAccount({ db, now }, account);
  const from = { db, now, address: "::1" };
  for (let n = 0; n < 8; n++)
    await expect(wholeSignIn(from, { name: "admin", password: "wrong" })).rejects.toThrow();
  await expect(wholeSignIn(from, { name: "admin", password })).rejects.toMatchObject({
    code: "sign_in_throttled",
  });
  const later = new Date(Date.parse(now) + 16 * 60_000).toISOString();
  expect(await wholeSignIn({ ...from, now: later }, { name: "admin", password })).toMatchObject({
    role: "admin",
  });
});

test("a suspended account is out at once, with the sign-ins it has", async () => {
  using db = await temporaryDatabase();
  const admin = createFirstAccount({ db, now }, account);
  const ctx = contextsOf(db)({ id: admin.id, role: "admin" });
  const { id } = createAccount(ctx, { ...account, name: "li", role: "recorder" });
  const signedIn = await wholeSignIn({ db, now, address: "::1" }, { name: "li", password });
  expect(accountOfToken(db, { ...signedIn, sub: id })).toMatchObject({ role: "recorder" });
  suspendAccount(ctx, { id });
  expect(accountOfToken(db, { ...signedIn, sub: id })).toBeNull();
  await expect(wholeSignIn({ db, now, address: "::1" }, { name: "li", password })).rejects.toMatchObject({
    code: "sign_in_failed",
  });
});

test("the first account is made once; names are not taken twice; short passwords are refused", async () => {
  using db = await temporaryDatabase();
  const admin = createFirstAccount({ db, now }, account);
  expect(() => createFirstAccount({ db, now }, account)).toThrow(
    expect.objectContaining({ code: "not_permitted" }),
  );
  const ctx = contextsOf(db)({ id: admin.id, role: "admin" });
  expect(() => createAccount(ctx, account)).toThrow(expect.objectContaining({ code: "name_taken" }));
  expect(() => createAccount(ctx, { ...account, name: "wu", password: "short" })).toThrow(
    expect.objectContaining({
      code: "invalid_input",
      fields: [expect.objectContaining({ path: "password" })],
    }),
  );
});
