import type { Page } from "@playwright/test";
import { openDistrictDraft } from "./support/district-page";
import { signIn } from "./support/sign-in";
import { expect, test } from "./support/test";

const told = (page: Page) => page.getByRole("status").filter({ hasText: /移|删去/ });
test("directives nest to any depth and move by keyboard, and it is told", async ({ page }) => {
  await signIn(page, "recorder");
  await openDistrictDraft(page, "平定县", "阳泉");
  const speeches = page.getByRole("region", { name: "讲话与要求" });
  await speeches.getByRole("button", { name: "加一条要求" }).first().click();
  for (const words of ["甲", "乙", "丙", "丁"]) {
    await page.keyboard.type(words);
    if (words !== "丁") await page.keyboard.press("Enter");
  }
  const field = (words: string) =>
    speeches
      .locator("[data-item]")
      .filter({ has: page.locator("textarea", { hasText: words }) })
      .last();
  const handle = (words: string) =>
    field(words)
      .getByRole("button", { name: /^(要求|要点) \d+$/ })
      .first();
  const depth = (words: string) =>
    field(words).evaluate((element) => (element.getAttribute("data-item") ?? "").split("/points").length - 1);

  await handle("乙").press("ArrowRight");
  await expect(told(page)).toContainText("移到了本级第");
  await handle("丙").press("ArrowRight");
  await handle("丙").press("ArrowRight");
  await handle("丁").press("ArrowRight");
  await handle("丁").press("ArrowRight");
  await handle("丁").press("ArrowRight");
  expect(await Promise.all(["甲", "乙", "丙", "丁"].map(depth))).toEqual([0, 1, 2, 3]);
  await expect(handle("丁")).toBeFocused();
  await handle("丁").press("ArrowLeft");
  expect(await depth("丁")).toBe(2);
  await handle("丁").press("ArrowUp");
  await expect(told(page)).toContainText("本级第 1 位，共 2 项");
  await page.keyboard.press("Control+z");
  await page.keyboard.press("Control+z");
  expect(await depth("丁")).toBe(3);
  await expect(page.getByRole("status").filter({ hasText: /^✓ 已保存/ })).toBeVisible();
  await page.reload();
  expect(await Promise.all(["甲", "乙", "丙", "丁"].map(depth))).toEqual([0, 1, 2, 3]);
});
