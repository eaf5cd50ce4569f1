import { readFileSync } from "node:fs";
import type { Page } from "@playwright/test";

/**
 * The example page as another district would print it, so that its sessions are not published yet. The city has
 * thirteen districts: whoever needs one more names another city too.
 */
export function districtPage(district: string, city = "吕梁"): string {
  const text = readFileSync("examples/lishi-2023.txt", "utf8");
  // A column's edge parts the name in some places.
  return text.replace(/离(\s*)石(\s*)区/g, `${district}$1$2`).replaceAll("吕梁", city);
}

/** Takes in the example page of a district and opens the congress's draft. Each test uses a district of its own. */
export async function openDistrictDraft(page: Page, district: string, city?: string): Promise<void> {
  await openDraftOf(page, districtPage(district, city));
}

/** Takes in a page of both sessions and opens the congress's draft. */
export async function openDraftOf(page: Page, text: string): Promise<void> {
  await page.goto("/desk/new");
  await page.getByLabel("版面文字").fill(text);
  await page.getByRole("button", { name: "读取" }).click();
  await page.getByRole("link", { name: /^打开.*人大/ }).click();
  await page.locator("[data-ready=true]").waitFor();
}
