import { confirmAll } from "./support/confirm-all";
import { openDistrictDraft } from "./support/district-page";
import { sendToReview } from "./support/send-to-review";
import { signedInPage, signIn } from "./support/sign-in";
import { expect, test } from "./support/test";

test("a reviewer asks about a value, the recorder answers beside the field, and only then is it published", async ({
  page,
  browser,
}) => {
  test.slow();
  await signIn(page, "recorder");
  await openDistrictDraft(page, "交城县");
  await confirmAll(page);
  await sendToReview(page);

  const reviewer = await signedInPage(browser, "reviewer");
  await reviewer.goto("/desk/review");
  const waiting = reviewer.getByRole("listitem").filter({ hasText: "交城县七届人大四次会议" });
  await expect(waiting).toContainText("今天送审");
  await waiting.getByRole("link").click();
  await reviewer.locator('[id$="-attendance-present"]').first().click();
  await reviewer.getByRole("button", { name: "写意见 实到" }).click();
  await reviewer.getByLabel("对“实到”写意见").fill("原文是不是 181？");
  await reviewer.getByRole("button", { name: "发出" }).click();
  await expect(reviewer.getByText("1 条意见没有了结", { exact: true })).toBeVisible();
  await reviewer.getByText("发布……").click();
  await expect(reviewer.getByRole("button", { name: "发布", exact: true })).toBeDisabled();
  await reviewer.getByText("退回……").click();
  await reviewer.getByLabel("退回意见").fill("请看意见。");
  await reviewer.getByRole("button", { name: "退回", exact: true }).click();
  await expect(reviewer.getByText("已退回给记录人。")).toBeVisible();

  await page.goto("/desk");
  await page.getByRole("link", { name: /交城县七届人大四次会议/ }).click();
  const field = page.locator('[data-value$="/attendance/present"]').first();
  await expect(field).toContainText("原文是不是 181？");
  await field.getByRole("button", { name: "答复" }).click();
  await field.getByLabel("答复这条意见").fill("原文是 180。");
  await field.getByRole("button", { name: "发出" }).click();
  await expect(field).toContainText("原文是 180。");
  await expect(field.getByRole("button", { name: "了结" }), "it is not the recorder's to settle").toHaveCount(
    0,
  );
  await sendToReview(page);

  await reviewer.goto("/desk/review");
  await reviewer.getByRole("link", { name: /交城县七届人大四次会议/ }).click();
  await reviewer.getByRole("button", { name: "了结" }).first().click();
  await expect(reviewer.getByText("意见都已了结")).toBeVisible();
  await reviewer.getByText("发布……").click();
  await reviewer.getByRole("button", { name: "发布", exact: true }).click();
  await expect(reviewer.getByRole("link", { name: "看公开页面" })).toBeVisible();
  await reviewer.context().close();
});

test("an admin allows an office to do without a second reader; page and ledger say so", async ({
  page,
  browser,
}) => {
  test.slow();
  await signIn(page, "recorder");
  await openDistrictDraft(page, "中阳县");
  const address = page.url();
  await confirmAll(page);
  await sendToReview(page);
  await page.goto(address);
  await expect(page.getByText("不经第二人复核而发布……")).toHaveCount(0);

  const admin = await signedInPage(browser, "admin");
  const set = async (button: string) => {
    await admin.goto("/desk/office");
    await admin.getByLabel("理由").fill("审核员调走，接任者未到。");
    await admin.getByRole("button", { name: button, exact: true }).click();
    await expect(admin.getByRole("status")).toContainText("已更改");
  };
  await set("允许");
  await page.reload();
  await page.getByText("不经第二人复核而发布……").click();
  await page.getByRole("button", { name: "未经复核，发布" }).click();
  await page.getByRole("link", { name: "看公开页面" }).click();
  await expect(page.getByText("这一版未经第二人复核")).toBeVisible();
  await set("不再允许");
  await page.reload();
  await expect(page.getByText("这一版未经第二人复核"), "it stays said").toBeVisible();
  await expect(page.getByRole("region", { name: "版本" })).toContainText("未经第二人复核");
  await admin.goto("/audit/ledger?reader=none");
  await expect(admin.getByRole("row", { name: /发布 141129-congress-7-4/ })).toContainText("未经第二人复核");
  await admin.context().close();
});
