import type { Browser, Locator, Page } from "@playwright/test";
import { signIn } from "./support/sign-in";
import { expect, test } from "./support/test";

const name = "lu.xun";
const passwords = { first: "wild grass and hope", second: "call to arms at dawn" };

async function signInAs(page: Page, password: string): Promise<void> {
  await page.goto("/sign-in");
  await page.getByLabel("用户名").fill(name);
  await page.getByLabel("密码").fill(password);
  await page.getByRole("button", { name: "登录", exact: true }).click();
}

async function freshPage(browser: Browser, javaScriptEnabled = true): Promise<Page> {
  return (await browser.newContext({ javaScriptEnabled })).newPage();
}

/** What a form without scripts would send. */
async function formData(form: Locator): Promise<Record<string, string>> {
  const fields: Record<string, string> = {};
  for (const input of await form.locator("input").all()) {
    fields[(await input.getAttribute("name")) ?? ""] = (await input.getAttribute("value")) ?? "";
  }
  return fields;
}

test("an admin without scripts invites, someone joins and minds their sign-ins, and is shut out", async ({
  browser,
}) => {
  test.slow();
  const admin = await freshPage(browser, false);
  await signIn(admin, "admin");
  await admin.getByRole("link", { name: "账号", exact: true }).click();
  await admin.getByRole("textbox", { name: "姓名" }).fill("周树人");
  await admin.getByLabel("用户名").fill("admin");
  await admin.getByRole("button", { name: "邀请", exact: true }).click();
  await expect(admin.getByRole("alert")).toContainText("这个用户名已有人用");
  await expect(admin.getByRole("textbox", { name: "姓名" })).toHaveValue("周树人");
  await admin.getByLabel("用户名").fill(name);
  await admin.getByRole("button", { name: "邀请", exact: true }).click();
  const link = await admin.getByLabel("一次性链接").inputValue();
  await admin.goto("/desk/accounts");
  await expect(admin.getByRole("row", { name: "周树人" })).toContainText("已邀请");
  await expect(admin.getByLabel("一次性链接")).toHaveCount(0);

  const one = await freshPage(browser);
  await one.goto(link);
  await one.getByLabel("新密码").fill("lu.xun lu.xun");
  await one.getByRole("button", { name: "设定密码" }).click();
  await expect(one.getByRole("alert").filter({ hasText: "太好猜" })).toBeFocused();
  await one.getByLabel("新密码").fill(passwords.first);
  await one.getByRole("button", { name: "设定密码" }).click();
  await expect(one.getByText("密码已设好")).toBeVisible();
  await expect(one.getByLabel("用户名")).toHaveValue(name);
  await signInAs(one, passwords.first);
  await expect(one.getByRole("heading", { name: "工作台" })).toBeVisible();
  const late = await freshPage(browser);
  await late.goto(link);
  await expect(late.getByRole("heading", { name: "链接不能用了" })).toBeVisible();

  const other = await freshPage(browser);
  await signInAs(other, passwords.first);
  await expect(other.getByRole("heading", { name: "工作台" })).toBeVisible();
  await one.getByRole("link", { name: "周树人（记录员）" }).click();
  await expect(one.getByRole("row", { name: /Chrome，/ })).toHaveCount(2);
  await one.getByRole("button", { name: /^结束 .* 的登录/ }).click();
  await expect(one.getByText("那个登录已结束。")).toBeVisible();
  await other.goto("/desk");
  await expect(other).toHaveURL(/\/sign-in/);

  await signInAs(other, passwords.first);
  await expect(other.getByRole("heading", { name: "工作台" })).toBeVisible();
  await one.getByLabel("现在的密码").fill("not this one");
  await one.getByLabel("新密码").fill(passwords.second);
  await one.getByRole("button", { name: "更改密码" }).click();
  await expect(one.getByRole("alert").filter({ hasText: "现在的密码不对" })).toBeFocused();
  await one.getByLabel("现在的密码").fill(passwords.first);
  await one.getByLabel("新密码").fill(passwords.second);
  await one.getByRole("button", { name: "更改密码" }).click();
  await expect(one.getByText("密码已更改")).toBeVisible();
  await other.goto("/desk");
  await expect(other).toHaveURL(/\/sign-in/);
  await signInAs(other, passwords.first);
  await expect(other.getByRole("alert").filter({ hasText: "用户名或密码不对" })).toBeVisible();

  await admin.getByRole("link", { name: "周树人" }).click();
  const sent = await formData(
    admin.locator("form", { has: admin.getByRole("button", { name: "停用这个账号" }) }),
  );
  const place = admin.url();
  await one.request.post(place, { multipart: sent, headers: { origin: new URL(place).origin } });
  await admin.reload();
  await expect(
    admin.getByText("可以登录", { exact: true }),
    "a recorder's hand-made request does nothing",
  ).toBeVisible();
  await admin.getByRole("button", { name: "停用这个账号" }).click();
  await expect(admin.getByText("已停用。")).toBeVisible();
  await one.goto("/desk/me");
  await expect(one).toHaveURL(/\/sign-in/);
  await admin.goto("/audit/ledger");
  await expect(admin.getByRole("row", { name: /管理员 停用账号 周树人/ })).toBeVisible();
});

test("accounts are for admins, and the last one stays", async ({ page, browser }) => {
  await signIn(page, "reviewer");
  await page.goto("/desk/accounts");
  await expect(page.getByRole("heading", { name: "您的角色不能看这一页" })).toBeVisible();
  const admin = await freshPage(browser);
  await signIn(admin, "admin");
  await admin.goto("/desk/accounts");
  await admin.getByRole("row", { name: "（自己）" }).getByRole("link").click();
  await admin.getByRole("combobox", { name: "角色" }).selectOption("auditor");
  await admin.getByRole("button", { name: "更改角色" }).click();
  await expect(admin.getByRole("alert").filter({ hasText: "最后一位能登录的管理员" })).toBeFocused();
});
