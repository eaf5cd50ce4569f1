import { expect, type Page } from "@playwright/test";

/** Sends the open draft, in which nothing waits any more, to review. */
export async function sendToReview(page: Page): Promise<void> {
  await page.getByRole("button", { name: "送审" }).click();
  await expect(page.getByText("已送审。")).toBeVisible();
}
