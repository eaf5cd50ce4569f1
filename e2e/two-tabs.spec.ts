import { openDistrictDraft } from "./support/district-page";
import { signIn } from "./support/sign-in";
import { expect, test } from "./support/test";

test.use({ expectedProblems: [/status of 409|ERR_INTERNET_DISCONNECTED/] });

test("the second of two tabs is told what differs and chooses field by field", async ({ page, context }) => {
  await signIn(page, "recorder");
  await openDistrictDraft(page, "交口县");
  await expect(page.locator("[data-ready=true]")).toBeVisible();
  const other = await context.newPage();
  await other.goto(page.url());
  await expect(other.locator("[data-ready=true]")).toBeVisible();

  await page.getByLabel("应出席", { exact: true }).fill("200");
  await expect(page.getByRole("status").filter({ hasText: "已保存" })).toBeVisible();
  await other.getByLabel("实到", { exact: true }).fill("190");
  const conflict = other.getByRole("alert").filter({ hasText: "在此期间保存过" });
  await expect(conflict).toContainText("有 2 处不同");
  await expect(
    conflict.getByRole("group", { name: /应出席/ }).getByRole("radio", { name: /对方的：200/ }),
  ).toBeChecked();
  await expect(
    conflict.getByRole("group", { name: /实到/ }).getByRole("radio", { name: /我的：190/ }),
  ).toBeChecked();
  await conflict.getByRole("button", { name: "按所选保存" }).click();
  await expect(other.getByRole("status").filter({ hasText: "已保存" })).toBeVisible();

  await page.reload();
  await expect(page.getByLabel("应出席", { exact: true })).toHaveValue("200");
  await expect(page.getByLabel("实到", { exact: true })).toHaveValue("190");
});

test("what is typed while the server cannot be reached survives a reload", async ({ page, context }) => {
  await signIn(page, "recorder");
  await openDistrictDraft(page, "岚县");
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
