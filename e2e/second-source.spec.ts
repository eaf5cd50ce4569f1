import { confirmAll } from "./support/confirm-all";
import { districtPage, openDistrictDraft } from "./support/district-page";
import { sendToReview } from "./support/send-to-review";
import { signedInPage, signIn } from "./support/sign-in";
import { expect, test } from "./support/test";

test("a second source that disagrees is kept beside the first, one is followed with a reason, and all can read it", async ({
  page,
  browser,
}) => {
  test.slow();
  await signIn(page, "recorder");
  await openDistrictDraft(page, "平遥县", "晋中");
  await page.getByText("加一个来源").click();
  const other = districtPage("平遥县", "晋中").replace("180 人", "181 人").replace("180人", "181人");
  const buffer = Buffer.from(`另一家报纸的报道\n${other}`);
  await page
    .getByLabel("文件", { exact: true })
    .setInputFiles({ name: "另一家.txt", mimeType: "text/plain", buffer });
  await page.getByLabel("出版者").last().fill("另一家报纸");
  await page.getByRole("button", { name: "加入并比对" }).click();
  await expect(page.getByRole("status").filter({ hasText: /比对过了：\d+ 处相同，1 处不同/ })).toBeVisible({
    // A process of its own reads the file; the first one has to start.
    timeout: 60_000,
  });
  await expect(page.getByText("在此期间保存过")).toHaveCount(0);
  const blocker = page.getByRole("button", { name: /全体会议 1 · 实到：两个来源说法不同/ });
  await blocker.click();
  await expect(page.getByLabel("实到", { exact: true })).toBeFocused();
  await expect(page.getByText("另有一说：181")).toBeVisible();
  await page.getByRole("button", { name: "改用这个" }).click();
  await expect(page.getByLabel("实到", { exact: true })).toHaveValue("181");
  await page.getByLabel("取现值的理由").fill("以后出的一份为准");
  await expect(blocker).toHaveCount(0);
  await confirmAll(page);
  await sendToReview(page);

  const reviewer = await signedInPage(browser, "reviewer");
  await reviewer.goto("/desk/review");
  await reviewer.getByRole("link", { name: /平遥县七届人大四次会议/ }).click();
  await reviewer.getByText("发布……").click();
  await reviewer.getByRole("button", { name: "发布", exact: true }).click();
  await reviewer.getByRole("link", { name: "看公开页面" }).click();
  const table = reviewer.getByRole("table", { name: "来源说法不一之处" });
  await expect(table.getByRole("row", { name: /实到.*181.*180.*以后出的一份为准/ })).toBeVisible();
  await reviewer.context().close();
});

test("a record is written by hand from minutes, each value naming them", async ({ page }) => {
  await signIn(page, "recorder");
  await page.goto("/desk/new");
  await page.getByRole("link", { name: /据会议记录手工录入/ }).click();
  await page.getByLabel("据何录入").fill("柳林县人大办会议记录第3页。实到181人。");
  await page.getByLabel("材料名称").fill("会议记录第3页");
  await page.getByRole("button", { name: "开始录入" }).click();
  await expect(page.locator("[data-ready=true]")).toBeVisible();
  await page.getByLabel("应出席", { exact: true }).fill("194");
  await expect(page.getByLabel("据 应出席")).toHaveValue("会议记录第3页");
  await page.getByLabel("实到", { exact: true }).focus();
  await page
    .getByText("实到181人", { exact: false })
    .first()
    .evaluate((element) => {
      const node = element.firstChild;
      const at = node?.textContent?.indexOf("181") ?? -1;
      if (node !== null && at >= 0) document.getSelection()?.setBaseAndExtent(node, at, node, at + 3);
    });
  await page.keyboard.press("Alt+s");
  await expect(page.getByLabel("实到", { exact: true })).toHaveValue("181");
  await expect(page.getByRole("status").filter({ hasText: /^✓ 已保存/ })).toBeVisible();
});
