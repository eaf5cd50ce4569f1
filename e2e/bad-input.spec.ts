import { signIn } from "./support/sign-in";
import { expect, test } from "./support/test";

test.use({ expectedProblems: [/status of 4(?:03|22)/] });

test("a page that is empty or too long is refused with a reason, and stays in the form", async ({ page }) => {
  await signIn(page, "recorder");
  await page.goto("/desk/new");
  await page.getByRole("button", { name: "读取" }).click();
  await expect(page.getByRole("alert").filter({ hasText: "页面是空的" })).toBeFocused();

  const noise = "乱".repeat(400_001);
  await page.getByLabel("版面文字").fill(noise);
  await page.getByRole("button", { name: "读取" }).click();
  await expect(page.getByRole("alert").filter({ hasText: "文字太长" })).toBeFocused();
  expect((await page.getByLabel("版面文字").inputValue()).length).toBe(noise.length);
});

test("a page without a session is kept and opens an empty draft beside it", async ({ page }) => {
  await signIn(page, "recorder");
  await page.goto("/desk/new");
  await page.getByLabel("版面文字").fill("本报讯 昨日天气晴好，市民出游。");
  await page.getByRole("button", { name: "读取" }).click();
  await expect(page.getByText("没有读到会议报道")).toBeVisible();
  await expect(page.getByRole("region", { name: "原文" })).toContainText("天气晴好");
  await page.goto("/desk/new");
  await page.getByLabel("版面文字").fill("本报讯 昨日天气晴好，市民出游。");
  await page.getByRole("button", { name: "读取" }).click();
  await expect(page.getByText("这一页以前收到过")).toBeVisible();
});

test("what a field cannot hold stays in the field and out of the record", async ({ page }) => {
  await signIn(page, "recorder");
  await page.goto("/desk/new");
  await page.getByLabel("版面文字").fill("本报讯 昨日微风，市民登山。");
  await page.getByRole("button", { name: "读取" }).click();
  await expect(page.locator("[data-ready=true]")).toBeVisible();
  await page.getByLabel("年份", { exact: true }).fill("二〇二三年");
  await expect(page.getByText("这里要填一个数")).toBeVisible();
  await page.getByLabel("年份", { exact: true }).fill("二〇二三");
  await expect(page.getByText("这里要填一个数")).toBeHidden();
  await expect(page.getByRole("status").filter({ hasText: "已保存" })).toBeVisible();
});

test("a failed sign-in keeps the name, drops the password, and leads nowhere else", async ({ page }) => {
  await page.goto("/sign-in?next=https%3A%2F%2Fexample.org%2F");
  await page.getByLabel("用户名").fill("nobody-here");
  await page.getByLabel("密码").fill("wrong");
  await page.getByRole("button", { name: "登录", exact: true }).click();
  await expect(page.getByRole("alert").filter({ hasText: "用户名或密码不对" })).toBeFocused();
  await expect(page.getByLabel("用户名")).toHaveValue("nobody-here");
  await expect(page.getByLabel("密码")).toHaveValue("");
});

test("autosave takes nothing from another site and nothing from who is signed out", async ({
  request,
  baseURL,
}) => {
  const body = { data: { version: 1, record: {} } };
  const foreign = await request.put("/api/drafts/x", { ...body, headers: { origin: "https://example.org" } });
  expect(foreign.status()).toBe(403);
  const own = await request.put("/api/drafts/x", { ...body, headers: { origin: baseURL ?? "" } });
  expect(own.status()).toBe(401);
});
