import type { Browser, Page } from "@playwright/test";
import { signInThere, startOrganisation } from "./support/organisation";
import { signIn } from "./support/sign-in";
import { expect, test } from "./support/test";

const verified = true;
const people = {
  "subject-1": { email: "Shen.Yun@example.org", email_verified: verified, name: "审云" },
  "subject-2": { email: "shen.yun@example.org", email_verified: verified, name: "别人" },
  "subject-3": { email: "nobody@example.org", email_verified: verified, name: "无名" },
  "subject-4": { email: "auditor@example.org", email_verified: false, name: "未核实" },
};

/** A browser of its own without scripts, in which the provider's pages ask nobody else for their letters. */
async function freshPage(browser: Browser): Promise<Page> {
  return (await browser.newContext({ javaScriptEnabled: false })).newPage();
}

async function setAddress(admin: Page, name: string, email: string): Promise<void> {
  await admin.goto("/desk/accounts");
  const row = admin.getByRole("row").filter({ has: admin.getByText(name, { exact: true }) });
  await row.getByRole("link").click();
  await admin.getByLabel("邮箱").fill(email);
  await admin.getByRole("button", { name: "保存邮箱" }).click();
}

test("people sign in through their organisation: linked once by a verified address, then by who they are there", async ({
  browser,
  baseURL,
}) => {
  test.slow();
  const { server, address } = await startOrganisation(baseURL ?? "", people);
  try {
    const page = await freshPage(browser);
    await signInThere(page, "subject-1");
    await expect(page.getByRole("alert"), "no account is made silently").toContainText("没有属于您的账号");

    const admin = await freshPage(browser);
    await signIn(admin, "admin");
    await setAddress(admin, "auditor", "shen.yun@example.org");
    await expect(admin.getByRole("status")).toContainText("邮箱已保存");
    await setAddress(admin, "recorder2", "SHEN.YUN@example.org");
    await expect(admin.getByRole("alert")).toContainText("另一个账号已有这个邮箱");

    const one = await freshPage(browser);
    await signInThere(one, "subject-1");
    await expect(one).toHaveURL(/\/desk\/me$/);
    await expect(one.getByRole("heading", { level: 1, name: "审计员" })).toBeVisible();
    await admin.goto("/audit/ledger");
    await expect(admin.getByRole("row", { name: /审计员 关联单位身份/ })).toContainText(address);

    const other = await freshPage(browser);
    await signInThere(other, "subject-2");
    await expect(other.getByRole("alert"), "the address went to someone else").toContainText(
      "没有属于您的账号",
    );
    await setAddress(admin, "auditor", "auditor@example.org");
    const unverified = await freshPage(browser);
    await signInThere(unverified, "subject-4");
    await expect(unverified.getByRole("alert")).toContainText("尚未核实您的邮箱");

    const cancelled = await freshPage(browser);
    await cancelled.goto("/sign-in");
    await cancelled.getByRole("link", { name: "通过示例单位登录" }).click();
    await cancelled.getByRole("link", { name: "Cancel" }).click();
    await expect(cancelled.getByRole("alert")).toContainText("取消了");
    const late = await freshPage(browser);
    await late.goto("/api/sign-in/organisation/callback?code=made-up&state=made-up");
    await expect(late.getByRole("alert"), "an answer that nobody asked for").toContainText("重新开始");
    const forged = await freshPage(browser);
    await forged.goto("/sign-in");
    await forged.getByRole("link", { name: "通过示例单位登录" }).click();
    await forged.goto("/api/sign-in/organisation/callback?code=made-up&state=made-up");
    await expect(forged.getByRole("alert"), "an answer to another question").toContainText("答复不可信");
  } finally {
    server.close();
    server.closeAllConnections();
  }
});
