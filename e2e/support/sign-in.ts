import { type Browser, expect, type Page } from "@playwright/test";
import { type AccountName, passwords } from "./accounts";

/** Signs in through the sign-in page, in whichever language it greets, and waits until it has been left. */
export async function signIn(page: Page, name: AccountName): Promise<void> {
  await page.goto("/sign-in");
  await page.getByLabel(/^(用户名|Name)/).fill(name);
  await page.getByLabel(/^(密码|Password)/).fill(passwords[name]);
  await page.getByRole("button", { name: /^(登录|Sign in)$/ }).click();
  await expect(page).not.toHaveURL(/\/sign-in/);
}

/** A page of someone else, signed in, in a browser of its own: close its context when done. */
export async function signedInPage(browser: Browser, account: AccountName): Promise<Page> {
  const page = await (await browser.newContext()).newPage();
  await signIn(page, account);
  return page;
}
