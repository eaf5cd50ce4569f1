import type { Page } from "@playwright/test";
import { districtPage } from "./support/district-page";
import { signIn } from "./support/sign-in";
import { expect, test } from "./support/test";

/** Goal of the whole way, when every reading is right. A paste counts as one. */
const most = 25;

test("a page of two sessions goes from paste to review by keyboard alone, in a few keys", async ({
  page,
  context,
}) => {
  await context.grantPermissions(["clipboard-read", "clipboard-write"]);
  await context.addInitScript(() => {
    const count = () => sessionStorage.setItem("keys", String(Number(sessionStorage.getItem("keys")) + 1));
    document.addEventListener("keydown", count, true);
  });
  await signIn(page, "recorder");
  await page.goto("/desk/new");
  await expect(page.getByRole("button", { name: "选择文件夹" })).toBeVisible();
  await page.evaluate((text) => navigator.clipboard.writeText(text), districtPage("榆社县", "晋中"));
  await page.evaluate(() => sessionStorage.setItem("keys", "0"));
  const began = Date.now();

  await page.keyboard.press("Control+v");
  await expect(page.getByLabel("版面文字")).toHaveValue(/榆社县/);
  await page.keyboard.press("Control+Enter");
  await expect(page.getByRole("link", { name: /^打开.*人大/ })).toBeFocused();
  await page.keyboard.press("Enter");
  await confirmAndSend(page);
  await expect(page.getByRole("link", { name: /同一版面的下一份.*政协/ })).toBeFocused();
  await page.keyboard.press("Enter");
  await confirmAndSend(page);
  await expect(page.getByRole("link", { name: /同一版面的下一份/ })).toHaveCount(0);

  const took = Date.now() - began;
  // Control and V are two keys, and one paste.
  const keys = Number(await page.evaluate(() => sessionStorage.getItem("keys"))) - 1;
  process.stdout.write(`from paste to both sent to review: ${keys} keys, ${took} ms\n`);
  expect(keys).toBeLessThanOrEqual(most);
});

/** Confirms each value that waits, which is in focus when its turn comes, and sends the draft. */
async function confirmAndSend(page: Page): Promise<void> {
  const left = page.locator("[data-left]");
  await expect(page.locator("[data-ready=true]")).toBeVisible();
  for (let count = Number(await left.getAttribute("data-left")); count > 0; count--) {
    await expect(page.locator("[data-check]:focus")).toBeVisible();
    await page.keyboard.press("Enter");
    await expect(left).toHaveAttribute("data-left", String(count - 1));
  }
  await expect(page.getByRole("button", { name: "送审" })).toBeFocused();
  await page.keyboard.press("Enter");
  await expect(page.getByText("已送审。")).toBeVisible();
}
