import { confirmAll } from "./support/confirm-all";
import { openDistrictDraft } from "./support/district-page";
import { sendToReview } from "./support/send-to-review";
import { signedInPage, signIn } from "./support/sign-in";
import { expect, test } from "./support/test";

test("a page becomes a published record, and a correction shows what it changes", async ({
  page,
  browser,
}) => {
  test.slow();
  await signIn(page, "recorder");
  await openDistrictDraft(page, "方山县");
  await confirmAll(page);
  await expect(page.getByText("可以送审。")).toBeVisible();
  await sendToReview(page);

  const reviewer = await signedInPage(browser, "reviewer");
  await reviewer.goto("/desk/review");
  await reviewer.getByRole("link", { name: /方山县七届人大四次会议/ }).click();
  await reviewer.getByText("发布……").click();
  await expect(reviewer.getByText("发布后人人可读")).toBeVisible();
  await reviewer.getByRole("button", { name: "发布", exact: true }).click();
  await reviewer.getByRole("link", { name: "看公开页面" }).click();
  await expect(reviewer.getByRole("heading", { level: 1 })).toContainText("方山县");
  const key = new URL(reviewer.url()).pathname.split("/").at(-1);

  await page.goto(`/desk/corrections/new?session=${key}`);
  await page.getByRole("button", { name: "开始更正" }).click();
  await expect(page.getByRole("alert").filter({ hasText: "请写明理由" })).toBeFocused();
  await page.getByLabel("更正理由").fill("实到人数有误");
  await page.getByRole("button", { name: "开始更正" }).click();
  await expect(page.locator("[data-ready=true]")).toBeVisible();
  await page.getByLabel("实到", { exact: true }).fill("181");
  await expect(page.getByText("已保存")).toBeVisible();
  await sendToReview(page);

  await reviewer.goto("/desk/review");
  await reviewer.getByRole("link", { name: /方山县七届人大四次会议/ }).click();
  const row = reviewer.getByRole("row", { name: /实到 180 181/ });
  await row.getByRole("link").press("Enter");
  await expect(reviewer.locator('[id$="-attendance-present"]').first()).toBeFocused();
  await row.getByRole("button", { name: /写意见/ }).press("Enter");
  await expect(reviewer.getByLabel("对“实到”写意见")).toBeFocused();
  await reviewer.context().close();
});

test("a reviewer returns a draft with a note, which the recorder reads", async ({ page, browser }) => {
  await signIn(page, "recorder");
  await openDistrictDraft(page, "柳林县");
  await confirmAll(page);
  await sendToReview(page);

  const reviewer = await signedInPage(browser, "reviewer");
  await reviewer.goto("/desk/review");
  await reviewer.getByRole("link", { name: /柳林县七届人大四次会议/ }).click();
  await reviewer.getByText("退回……", { exact: true }).click();
  await reviewer.getByRole("button", { name: "退回" }).click();
  await expect(reviewer.getByRole("alert").filter({ hasText: "请写明理由" })).toBeFocused();
  await reviewer.getByLabel("退回意见").fill("请核对职务");
  await reviewer.getByRole("button", { name: "退回" }).click();
  await expect(reviewer.getByText("已退回给记录人。")).toBeVisible();
  await reviewer.context().close();

  await page.goto("/desk");
  await expect(page.getByText("请核对职务")).toBeVisible();
});

test("going to a field lights its words; a mark leads back to its field", async ({ page }) => {
  await signIn(page, "recorder");
  await openDistrictDraft(page, "石楼县");
  await expect(page.locator("[data-ready=true]")).toBeVisible();
  await page.getByLabel("应出席", { exact: true }).focus();
  await expect(page.locator("mark[data-lit]")).toHaveText(["194"]);
  const rule = page.locator("[data-rule-line]");
  await expect(rule).toHaveText("全体会议 1 · 应出席 · 规则“应到、应出席”（due）");
  await expect(page.getByLabel("应出席", { exact: true })).toHaveAccessibleDescription(/应到、应出席/);
  await page.locator("mark", { hasText: /^180$/ }).first().hover();
  await expect(rule).toContainText("规则“实到、实际到会”（present）");
  await page.locator("mark", { hasText: /^180$/ }).first().click();
  await expect(page.getByLabel("实到", { exact: true })).toBeFocused();
  await page.getByLabel("实到", { exact: true }).fill("100");
  await expect(page.getByText(/未达到法定人数：需 130 人，实到 100 人/).first()).toBeVisible();
  await page.keyboard.press("Control+z");
  await expect(page.getByLabel("实到", { exact: true })).toHaveValue("180");

  // What was typed finds its evidence without a mouse.
  await page.getByLabel("应出席", { exact: true }).fill("180");
  const field = page.locator('[data-value$="/attendance/due"]').first();
  await expect(field).toContainText("人工录入");
  await page.keyboard.press("Alt+w");
  const told = page.getByRole("status").filter({ hasText: /第 1 处，共 \d+ 处：“.*【180】/ });
  await expect(told).toBeVisible();
  await page.keyboard.press("Alt+s");
  await expect(page.getByRole("status").filter({ hasText: "已记为出处" })).toBeVisible();
  await expect(field).toContainText("已核对");
  await expect(page.getByLabel("应出席", { exact: true })).toBeFocused();
});

test("whoever has no right is told so, and whoever is signed out comes back after signing in", async ({
  page,
}) => {
  await page.goto("/desk/new");
  await expect(page).toHaveURL(/sign-in\?next=/);
  await signIn(page, "auditor");
  await page.goto("/desk/new");
  await expect(page.getByRole("heading", { name: "您的角色不能看这一页" })).toBeVisible();
});

test("a draft that is not wanted is put aside", async ({ page }) => {
  await signIn(page, "recorder2");
  await openDistrictDraft(page, "兴县");
  await page.getByText("弃置这份草稿……").click();
  await page.getByRole("button", { name: "弃置" }).click();
  await expect(page.getByText("已弃置。")).toBeVisible();
  await expect(page.getByRole("link", { name: /兴县七届人大四次会议/ })).toHaveCount(0);
});
