import { expect, type Page } from "@playwright/test";

/** Confirms every value of the open draft that waits for it, one after the other, as a recorder would. */
export async function confirmAll(page: Page): Promise<void> {
  const left = page.locator("[data-left]");
  await expect(page.locator("[data-ready=true]")).toBeVisible();
  for (let count = Number(await left.getAttribute("data-left")); count > 0; count--) {
    await page.getByRole("button", { name: "确认", exact: true }).first().click();
    if (
      await left.evaluate((element, before) => Number(element.getAttribute("data-left")) === before, count)
    ) {
      await page.getByRole("button", { name: "确认", exact: true }).first().click();
    }
    await expect(left).toHaveAttribute("data-left", String(count - 1));
  }
}
