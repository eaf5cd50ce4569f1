import { readFileSync } from "node:fs";
import type { Page } from "@playwright/test";

/** The example page as another district of the same city would print it, so that its sessions are not published yet. */
export function districtPage(district: string): string {
  return readFileSync("examples/lishi-2023.txt", "utf8").replaceAll("离石区", district);
}

/** Takes in the example page of a district and opens the congress's draft. Each test uses a district of its own. */
export async function openDistrictDraft(page: Page, district: string): Promise<void> {
  await openDraftOf(page, districtPage(district));
}

/** Takes in a page of both sessions and opens the congress's draft. */
export async function openDraftOf(page: Page, text: string): Promise<void> {
  await page.goto("/desk/new");
  await page.getByLabel("版面文字").fill(text);
  await page.getByRole("button", { name: "读取" }).click();
  await page.getByRole("link", { name: /^打开.*人大/ }).click();
  await page.locator("[data-ready=true]").waitFor();
}
