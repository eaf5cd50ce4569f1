import { expect, test } from "vitest";
import { accountOfToken, getAccount, listAccounts } from "../../queries/accounts";
import { ledgerPage } from "../../queries/ledger";
import { contextsOf, makeAccount, temporaryDatabase } from "../../testing";
import { inviteAccount } from "./invite-account";
import { signInByProvider } from "./provider-sign-in";
import { requireCodes } from "./require-codes";
import { setEmail } from "./set-email";
import { suspendAccount } from "./suspend-account";

const now = "2023-05-29T09:00:00.000Z";
const li = {
  issuer: "https://login.example.org",
  subject: "7f3a",
  email: "li.ming@example.org",
  hasUnverifiedEmail: false,
  name: "李明",
  newRole: null,
} as const;
const refusal = (code: string) => expect.objectContaining({ code });

async function office() {
  const db = await temporaryDatabase();
  const clock = contextsOf(db);
  const admin = makeAccount(db, "admin");
  const asAdmin = () => clock(admin);
  const { id } = inviteAccount(asAdmin(), { name: "li.ming", displayName: "李明", role: "recorder" });
  const come = (given: Parameters<typeof signInByProvider>[1] = li) =>
    signInByProvider({ db, now, address: "203.0.113.1" }, given);
  return { db, id, asAdmin, come };
}

test("the account of a verified address is linked once, and from then on only the identity counts", async () => {
  const { db, id, asAdmin, come } = await office();
  using _ = db;
  expect(() => come()).toThrow(refusal("provider_unknown"));
  setEmail(asAdmin(), { id, email: " Li.Ming@Example.org " });
  expect(getAccount(asAdmin(), id)).toMatchObject({ state: "invited", email: li.email, isLinked: false });
  expect(() => come({ ...li, email: null, hasUnverifiedEmail: true })).toThrow(
    refusal("provider_email_unverified"),
  );
  const step = come();
  if (step.is !== "in") throw new Error(step.is);
  expect(accountOfToken(db, { ...step.signedIn, sub: id })).toMatchObject({ role: "recorder" });
  expect(getAccount(asAdmin(), id)).toMatchObject({ state: "active", isLinked: true });
  expect(ledgerPage(asAdmin(), 1).entries[0]).toMatchObject({
    action: "account.linked",
    payload: { issuer: li.issuer },
  });
  expect(come({ ...li, email: null }).is, "whatever has become of the address there").toBe("in");
  expect(() => come({ ...li, subject: "other" }), "the address went to someone else").toThrow(
    refusal("provider_unknown"),
  );
  expect(() => come({ ...li, issuer: "https://elsewhere.example" }).is).not.toThrow();
});

test("another address ends the link, and none takes this way in away", async () => {
  const { db, id, asAdmin, come } = await office();
  using _ = db;
  setEmail(asAdmin(), { id, email: li.email });
  come();
  setEmail(asAdmin(), { id, email: li.email });
  expect(getAccount(asAdmin(), id), "the same address changes nothing").toMatchObject({ isLinked: true });
  setEmail(asAdmin(), { id, email: "" });
  expect(getAccount(asAdmin(), id)).toMatchObject({ email: null, isLinked: false });
  expect(() => come()).toThrow(refusal("provider_unknown"));
  const other = inviteAccount(asAdmin(), { name: "wu", displayName: "吴", role: "reviewer" }).id;
  setEmail(asAdmin(), { id: other, email: li.email });
  expect(() => setEmail(asAdmin(), { id, email: li.email })).toThrow(refusal("email_taken"));
  expect(() => setEmail(asAdmin(), { id, email: "li.ming" })).toThrow(refusal("invalid_input"));
  expect(JSON.stringify(ledgerPage(asAdmin(), 1).entries), "no address in the ledger").not.toContain("@");
});

test("whoever is suspended stays out, linked or not, and codes are asked for as ever", async () => {
  const { db, id, asAdmin, come } = await office();
  using _ = db;
  setEmail(asAdmin(), { id, email: li.email });
  requireCodes(asAdmin(), { roles: ["recorder"] });
  expect(come().is).toBe("set_up");
  suspendAccount(asAdmin(), { id });
  expect(() => come()).toThrow(refusal("account_suspended"));
});

test("an account is made only where the site says so, with a name nobody has", async () => {
  const { db, asAdmin, come } = await office();
  using _ = db;
  const step = come({ ...li, newRole: "auditor" });
  expect(step.is).toBe("in");
  expect(come({ ...li, newRole: "auditor" }).is).toBe("in");
  const made = listAccounts(asAdmin(), { role: "auditor" });
  expect(made).toMatchObject([{ name: "li.ming2", displayName: "李明", state: "active", email: li.email }]);
});
