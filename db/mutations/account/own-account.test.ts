import { expect, test } from "vitest";
import { accountOfToken } from "../../queries/accounts";
import { listOwnSignIns } from "../../queries/sign-ins";
import { contextsOf, makeAccount, temporaryDatabase } from "../../testing";
import { wholeSignIn } from "../../testing-sign-in";
import { changePassword } from "./change-password";
import { createFirstAccount } from "./create-account";
import { endOtherSignIns, endSignIn } from "./end-sign-ins";
import { signOut } from "./sign-out";
import { touchSignIn } from "./touch-sign-in";

const password = "correct horse battery";
const now = "2023-05-29T07:00:00.000Z";
const hour = 3600;

async function signedInTwice() {
  const db = await temporaryDatabase();
  const { id } = createFirstAccount({ db, now }, { name: "wu", displayName: "吴", role: "admin", password });
  const from = { db, now, address: "203.0.113.7", agent: "X11; Linux x86_64 Firefox/130.0" };
  const here = await wholeSignIn(from, { name: "wu", password });
  const there = await wholeSignIn({ ...from, agent: "" }, { name: "wu", password });
  const clock = contextsOf(db);
  const holds = (one: typeof here) => accountOfToken(db, { ...one, sub: id }) !== null;
  return { db, id, here, there, from, holds, ctx: () => clock({ id, role: "admin" }) };
}

test("a sign-in is listed with its browser and half its address, and no longer once it has run out", async () => {
  const { db, ctx } = await signedInTwice();
  using _ = db;
  const known = { browser: "Firefox", system: "Linux", address: "203.0.113.x" };
  expect(listOwnSignIns(ctx(), 12 * hour)).toHaveLength(2);
  expect(listOwnSignIns(ctx(), 12 * hour)).toContainEqual(expect.objectContaining(known));
  expect(listOwnSignIns(ctx(), hour)).toEqual([]);
});

test("one sign-in ends, or all others, and only one's own", async () => {
  const { db, ctx, here, there, holds, from } = await signedInTwice();
  using _ = db;
  const other = contextsOf(db)(makeAccount(db, "recorder"));
  expect(() => endSignIn(other, { id: there.signIn })).toThrow(
    expect.objectContaining({ code: "not_found" }),
  );
  expect(endOtherSignIns(other, { current: "none" })).toEqual({ count: 0 });
  endSignIn(ctx(), { id: there.signIn });
  expect([holds(here), holds(there)]).toEqual([true, false]);
  const third = await wholeSignIn(from, { name: "wu", password });
  expect(endOtherSignIns(ctx(), { current: here.signIn })).toEqual({ count: 1 });
  expect([holds(here), holds(third)]).toEqual([true, false]);
  signOut(db, here.signIn, now);
  expect(holds(here)).toBe(false);
});

test("a changed password keeps the sign-in in use and ends the others", async () => {
  const { db, ctx, here, there, holds, from } = await signedInTwice();
  using _ = db;
  const input = { old: password, password: "another long one", current: here.signIn, address: "::1" };
  await expect(changePassword(ctx(), { ...input, old: "wrong" })).rejects.toMatchObject({
    code: "password_wrong",
  });
  await expect(changePassword(ctx(), { ...input, password: "short" })).rejects.toMatchObject({
    code: "invalid_input",
  });
  expect(holds(there)).toBe(true);
  await changePassword(ctx(), input);
  expect([holds(here), holds(there)]).toEqual([true, false]);
  await expect(wholeSignIn(from, { name: "wu", password })).rejects.toMatchObject({ code: "sign_in_failed" });
});

test("guessing the present password is throttled like signing in", async () => {
  const { db, ctx, here } = await signedInTwice();
  using _ = db;
  const input = { old: "wrong", password: "another long one", current: here.signIn, address: "::1" };
  for (let n = 0; n < 8; n++) await expect(changePassword(ctx(), input)).rejects.toThrow();
  await expect(changePassword(ctx(), { ...input, old: password })).rejects.toMatchObject({
    code: "sign_in_throttled",
  });
});

test("last use is written at most every five minutes", async () => {
  const { db, ctx, here } = await signedInTwice();
  using _ = db;
  const seen = () => listOwnSignIns(ctx(), 12 * hour).find(({ id }) => id === here.signIn)?.seenAt;
  touchSignIn(db, here.signIn, "2023-05-29T07:04:00.000Z");
  expect(seen()).toBe(now);
  touchSignIn(db, here.signIn, "2023-05-29T07:06:00.000Z");
  expect(seen()).toBe("2023-05-29T07:06:00.000Z");
});
