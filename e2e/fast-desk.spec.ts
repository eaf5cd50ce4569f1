import { openDistrictDraft } from "./support/district-page";
import { signIn } from "./support/sign-in";
import { expect, test } from "./support/test";

test("keys, search, a filter in the address, and an act on several drafts that says what came of each", async ({
  page,
  browser,
}) => {
  test.slow();
  await signIn(page, "recorder");
  await openDistrictDraft(page, "清徐县", "太原");
  await page.getByRole("button", { name: "按键", exact: true }).last().click();
  const dialog = page.getByRole("dialog", { name: "本页的按键" });
  await expect(dialog, "the editor's own keys").toContainText("Alt+N");
  await page.keyboard.press("Escape");

  await page.goto("/desk");
  // The page listens once its scripts have run.
  await expect(async () => {
    await page.keyboard.press("?");
    await expect(dialog).toBeVisible({ timeout: 500 });
  }).toPass();
  await expect(dialog).not.toContainText("Alt+N");
  await page.keyboard.press("Escape");
  await page.keyboard.press("/");
  const field = page.getByRole("searchbox", { name: "草稿、记录、文件" });
  await expect(field).toBeFocused();
  await field.pressSequentially("清徐?");
  await expect(dialog, "typing is no key").toBeHidden();
  await field.press("Enter");
  const found = page.getByRole("region", { name: "草稿", exact: true });
  await expect(found.getByRole("link", { name: /清徐县/ })).toHaveCount(2);
  await page.goto("/desk/search?q=离石");
  await expect(
    page.getByRole("region", { name: "已发布的记录" }).getByRole("link", { name: /离石/ }).first(),
  ).toBeVisible();

  const plain = await (await browser.newContext({ javaScriptEnabled: false })).newPage();
  await signIn(plain, "recorder");
  await plain.goto("/desk");
  await plain.getByLabel("地区").fill("清徐");
  await plain.getByRole("button", { name: "显示", exact: true }).click();
  await expect(plain).toHaveURL(/place=%E6%B8%85%E5%BE%90/);
  await expect(plain.getByText("符合条件的有 2 个。")).toBeVisible();
  await plain.getByRole("button", { name: "送审" }).click();
  await expect(plain.getByRole("alert")).toContainText("没有勾选");
  for (const box of await plain.getByRole("checkbox", { name: /勾选 .*清徐/ }).all()) await box.check();
  await plain.getByRole("button", { name: "送审" }).click();
  await expect(plain.getByRole("status")).toContainText(/处须先处理/);
  for (const box of await plain.getByRole("checkbox", { name: /勾选 .*清徐/ }).all()) await box.check();
  await plain.getByText("弃置…").click();
  await plain.getByRole("button", { name: "弃置勾选的" }).click();
  await expect(plain.getByRole("status")).toContainText("已弃置 2 份");
  await expect(plain.getByRole("status").getByRole("listitem")).toHaveCount(2);
  await expect(plain.getByText("没有符合条件的。")).toBeVisible();
});
