import { expect, test } from "vitest";
import { accountOfToken } from "../../queries/accounts";
import { accountsOnServer } from "../../queries/accounts-on-server";
import { ledgerPage } from "../../queries/ledger";
import { secondFactors } from "../../schema";
import { temporaryDatabase } from "../../testing";
import { wholeSignIn } from "../../testing-sign-in";
import { beginCodes } from "./codes";
import { createAccount, createFirstAccount } from "./create-account";
import { recoverOnServer } from "./recover-on-server";
import { redeemLink } from "./redeem-link";
import { signIn } from "./sign-in";
import { suspendAccount } from "./suspend-account";

const now = "2023-05-29T08:00:00.000Z";
const [password, next] = ["correct horse battery", "a new and longer phrase"];
const refusal = (code: string) => expect.objectContaining({ code });

test("a sole admin who lost phone, recovery codes and password comes back by the server, and the ledger says so", async () => {
  using db = await temporaryDatabase();
  const { id } = createFirstAccount(
    { db, now },
    { name: "admin", displayName: "甲", role: "admin", password },
  );
  const from = { db, now, address: "203.0.113.7" };
  const before = await wholeSignIn(from, { name: "admin", password });
  const ctx = { actor: { id, role: "admin" as const }, db, now };
  beginCodes(ctx);
  db.update(secondFactors).set({ confirmedAt: now }).run();
  expect(await signIn({ ...from, agent: "" }, { name: "admin", password })).toMatchObject({ is: "code" });
  expect(accountsOnServer(db)).toMatchObject([{ name: "admin", hasCodes: true, isSuspended: false }]);

  const link = recoverOnServer({ db, now }, { name: "admin", codes: true, link: true });
  expect(accountOfToken(db, { ...before, sub: id }), "whoever was in is out").toBeNull();
  await redeemLink(from, { token: link?.token ?? "", password: next });
  expect(await wholeSignIn(from, { name: "admin", password: next })).toMatchObject({ id });
  const { entries } = ledgerPage(ctx, 1, {});
  expect(entries.filter(({ actor }) => actor === "server").map(({ action }) => action)).toEqual([
    "account.reset_offered",
    "account.codes_reset",
  ]);
});

test("nobody is let in who is suspended, unknown, or has no codes to lose", async () => {
  using db = await temporaryDatabase();
  const { id } = createFirstAccount(
    { db, now },
    { name: "admin", displayName: "甲", role: "admin", password },
  );
  const ctx = { actor: { id, role: "admin" as const }, db, now };
  const li = createAccount(ctx, { name: "li.ming", displayName: "李", role: "recorder", password });
  suspendAccount(ctx, li);
  const recover = (name: string, codes: boolean) =>
    recoverOnServer({ db, now }, { name, codes, link: !codes });
  expect(() => recover("li.ming", false)).toThrow(refusal("account_suspended"));
  expect(() => recover("nobody", false)).toThrow(refusal("not_found"));
  expect(() => recover("admin", true)).toThrow(refusal("not_found"));
});
