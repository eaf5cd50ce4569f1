import { execFileSync } from "node:child_process";
import { confirmAll } from "./support/confirm-all";
import { openDistrictDraft } from "./support/district-page";
import { sendToReview } from "./support/send-to-review";
import { signedInPage, signIn } from "./support/sign-in";
import { expect, test } from "./support/test";

test("from the newspaper's page to the auditor's table, through three people's hands", async ({
  page,
  browser,
}) => {
  test.slow();
  await signIn(page, "recorder");
  await openDistrictDraft(page, "临县");
  await confirmAll(page);
  await sendToReview(page);
  expect(
    (await page.request.get("/api/sessions/141124-congress-7-4")).status(),
    "a draft does not leak",
  ).toBe(404);

  const reviewer = await signedInPage(browser, "reviewer");
  await reviewer.goto("/desk/review");
  await reviewer.getByRole("link", { name: /临县七届人大四次会议/ }).click();
  await reviewer.getByText("发布……").click();
  await reviewer.getByRole("button", { name: "发布", exact: true }).click();
  await expect(reviewer.getByRole("link", { name: "看公开页面" })).toBeVisible();
  await reviewer.context().close();

  const reading = await browser.newContext({ javaScriptEnabled: false });
  const reader = await reading.newPage();
  await reader.goto("/sessions/141124-congress-7-4");
  await expect(reader.getByText("达到法定人数：需 130 人，实到 180 人，多 50 人。")).toBeVisible();
  await reader.goto("/compare?region=141124&year=2023");
  await expect(reader.getByText(/只有一个机构的出席率可算/)).toBeVisible();
  await reading.close();

  const auditor = await signedInPage(browser, "auditor");
  await auditor.goto("/audit?region=141124");
  await expect(auditor.getByRole("row", { name: /141124-congress-7-4/ })).toContainText("92.78");
  const csv = await (
    await auditor.request.get("/api/audit/tables/attendance?format=csv&bare=1&region=141124")
  ).text();
  expect(csv.split("\r\n").filter((line) => line.startsWith("141124-congress-7-4,"))).toHaveLength(1);
  await auditor.goto("/audit/ledger");
  await expect(auditor.getByRole("row", { name: /审核员 发布 141124-congress-7-4/ })).toContainText(
    "记录人：记录员甲；审核人：审核员",
  );
  await auditor.context().close();

  const verified = execFileSync("npm", ["run", "--silent", "huilu", "--", "verify", "--json"], {
    env: { ...process.env, HUILU_DATA: process.env.HUILU_E2E_DATA },
    encoding: "utf8",
  });
  const { faults, revisions } = JSON.parse(verified);
  expect(faults, "nothing that people did breaks the chain").toEqual([]);
  expect(revisions, "the example's two and this one").toBeGreaterThanOrEqual(3);
});

test("a recorder finds no way to review, and is told who may", async ({ page }) => {
  await signIn(page, "recorder");
  await expect(page.getByRole("link", { name: "待审" })).toHaveCount(0);
  await page.goto("/desk/review");
  await expect(page.getByRole("heading", { name: "您的角色不能看这一页" })).toBeVisible();
  await expect(page.getByText("这一页供以下角色使用：审核员。")).toBeVisible();
});
