import type { Browser, Page } from "@playwright/test";
import { Secret, TOTP } from "otpauth";
import { passwords } from "./support/accounts";
import { signIn } from "./support/sign-in";
import { expect, test } from "./support/test";

async function freshPage(browser: Browser): Promise<Page> {
  return (await browser.newContext({ javaScriptEnabled: false })).newPage();
}

/** The code of a secret, `periods` of 30 s from now: the server takes the next one too. */
function codeOf(secret: string, periods: number): string {
  const timestamp = Date.now() + periods * 30_000;
  return new TOTP({ secret: Secret.fromBase32(secret) }).generate({ timestamp });
}

async function shownSecret(page: Page): Promise<string> {
  return (await page.locator("[data-secret]").getAttribute("data-secret")) ?? "";
}

async function firstStep(page: Page): Promise<void> {
  await page.goto("/sign-in");
  await page.getByLabel("用户名").fill("recorder2");
  await page.getByLabel("密码").fill(passwords.recorder2);
  await page.getByRole("button", { name: "登录", exact: true }).click();
}

test("without scripts: codes are set up, asked for, not taken twice, and reset by an admin", async ({
  browser,
}) => {
  test.slow();
  const one = await freshPage(browser);
  await signIn(one, "recorder2");
  await one.goto("/desk/me");
  await one.getByRole("link", { name: "设置或更改验证码" }).click();
  await one.getByRole("button", { name: "设置验证码" }).click();
  await expect(one.getByRole("img", { name: "二维码" })).toBeVisible();
  const recovery = await one.getByRole("list", { name: "恢复码" }).getByRole("listitem").allTextContents();
  expect(recovery).toHaveLength(10);
  const secret = await shownSecret(one);
  await one.getByLabel("验证码").fill("000 000 0");
  await one.getByRole("button", { name: "启用验证码" }).click();
  await expect(one.getByRole("alert")).toContainText("不对或已过时");
  const used = codeOf(secret, 0);
  await one.getByLabel("验证码").fill(used);
  await one.getByRole("button", { name: "启用验证码" }).click();
  await expect(one.getByRole("status")).toContainText("验证码已启用");
  await expect(one.getByText("还剩 10 个恢复码")).toBeVisible();

  const two = await freshPage(browser);
  await firstStep(two);
  await expect(two.getByRole("heading", { name: "第二步" })).toBeVisible();
  await two.goto("/desk");
  await expect(two, "half a sign-in opens nothing").toHaveURL(/\/sign-in/);
  await firstStep(two);
  await two.getByLabel("验证码").fill(used);
  await two.getByRole("button", { name: "登录", exact: true }).click();
  await expect(two.getByRole("alert")).toContainText(/已经用过|不对或已过时/);
  await two.getByLabel("验证码").fill(codeOf(secret, 1));
  await two.getByRole("button", { name: "登录", exact: true }).click();
  await expect(two.getByRole("heading", { name: "工作台" })).toBeVisible();
  const three = await freshPage(browser);
  await firstStep(three);
  await three.getByLabel("验证码").fill(recovery[0] ?? "");
  await three.getByRole("button", { name: "登录", exact: true }).click();
  await expect(three.getByRole("heading", { name: "工作台" })).toBeVisible();

  const admin = await freshPage(browser);
  await signIn(admin, "admin");
  await admin.goto("/desk/accounts");
  await admin.getByLabel("管理员").check();
  await admin.getByRole("button", { name: "保存" }).click();
  await expect(admin.getByRole("alert")).toContainText("您还没有设置验证码");
  await admin.getByRole("row", { name: "recorder2" }).getByRole("link").click();
  await admin.getByRole("button", { name: "重置验证码" }).click();
  await expect(admin.getByRole("status")).toContainText("验证码已重置");
  await two.goto("/desk");
  await expect(two).toHaveURL(/\/sign-in/);
  await firstStep(two);
  await expect(two.getByRole("heading", { name: "工作台" })).toBeVisible();
});
