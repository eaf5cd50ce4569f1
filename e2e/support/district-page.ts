import { readFileSync } from "node:fs";
import type { Page } from "@playwright/test";

/**
 * Takes in the example page as another district would print it, so that its sessions are not published yet, and
 * opens the congress's draft. Each test uses a district of its own, of the same city.
 */
export async function openDistrictDraft(page: Page, district: string): Promise<void> {
  const text = readFileSync("examples/lishi-2023.txt", "utf8").replaceAll("离石区", district);
  await page.goto("/desk/new");
  await page.getByLabel("版面文字").fill(text);
  await page.getByRole("button", { name: "读取" }).click();
  await page.getByRole("link", { name: /^打开.*人大/ }).click();
  await page.locator("[data-ready=true]").waitFor();
}
