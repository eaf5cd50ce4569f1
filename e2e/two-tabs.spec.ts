import type { Page } from "@playwright/test";
import { openDistrictDraft } from "./support/district-page";
import { signIn } from "./support/sign-in";
import { expect, test } from "./support/test";

test.use({ expectedProblems: [/status of 409|ERR_INTERNET_DISCONNECTED/] });

test("two in one draft: what does not touch is taken in and told; what both changed is chosen", async ({
  page,
  context,
}) => {
  await signIn(page, "recorder");
  await openDistrictDraft(page, "阳曲县", "太原");
  const other = await context.newPage();
  await other.goto(page.url());
  await expect(other.locator("[data-ready=true]")).toBeVisible();
  const saved = (tab: Page) => tab.getByRole("status").filter({ hasText: /^✓ 已保存/ });

  await page.getByLabel("应出席", { exact: true }).fill("200");
  await expect(saved(page)).toBeVisible();
  await other.getByLabel("实到", { exact: true }).fill("190");
  const told = other.getByRole("status").filter({ hasText: "已并入 1 处" });
  await expect(told).toContainText("应出席");
  await expect(told).toContainText("194 → 200");
  await expect(saved(other)).toBeVisible();
  await expect(other.getByLabel("应出席", { exact: true })).toHaveValue("200");
  await other.getByLabel("实到", { exact: true }).press("Control+z");
  await expect(other.getByLabel("实到", { exact: true })).toHaveValue("180");
  await expect(other.getByLabel("应出席", { exact: true })).toHaveValue("200");
  await other.getByLabel("实到", { exact: true }).press("Control+Shift+z");
  await expect(saved(other)).toBeVisible();

  await page.getByLabel("实到", { exact: true }).fill("191");
  const conflict = page.getByRole("alert").filter({ hasText: "在此期间保存过" });
  await expect(conflict).toContainText("有 1 处您和对方都改了");
  const choice = conflict.getByRole("group", { name: /实到/ });
  await expect(choice.getByRole("radio", { name: /我的：191/ })).toBeChecked();
  await choice.getByRole("radio", { name: /对方的：190/ }).check();
  await conflict.getByRole("button", { name: "按所选保存" }).click();
  await expect(saved(page)).toBeVisible();
  await page.reload();
  await expect(page.getByLabel("应出席", { exact: true })).toHaveValue("200");
  await expect(page.getByLabel("实到", { exact: true })).toHaveValue("190");
});

test("what is typed while the server cannot be reached survives a reload", async ({ page, context }) => {
  await signIn(page, "recorder");
  await openDistrictDraft(page, "娄烦县", "太原");
  await expect(page.locator("[data-ready=true]")).toBeVisible();
  await context.route("**/api/drafts/**", (route) => route.abort("internetdisconnected"));
  await page.getByLabel("实到", { exact: true }).fill("177");
  await expect(page.getByRole("status").filter({ hasText: "连不上服务器" })).toBeVisible();
  page.on("dialog", (dialog) => void dialog.accept());
  await page.reload();
  await context.unroute("**/api/drafts/**");
  await page.getByRole("button", { name: "恢复" }).click();
  await expect(page.getByLabel("实到", { exact: true })).toHaveValue("177");
  await expect(page.getByRole("status").filter({ hasText: "已保存" })).toBeVisible();
});
