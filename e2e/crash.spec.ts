import type { Page } from "@playwright/test";
import { openDistrictDraft } from "./support/district-page";
import { killBrowser, openProfile } from "./support/killable-browser";
import { startOwnServer } from "./support/own-server";
import { signIn } from "./support/sign-in";
import { expect, test } from "./support/test";

const field = (page: Page) => page.getByLabel("要求", { exact: true }).first();
const saved = (page: Page) => page.getByRole("status").filter({ hasText: /^✓ 已保存/ });

test("every word typed is there after the server, and then the browser, was killed while typing", async ({
  launchOptions,
}, testInfo) => {
  test.slow();
  const server = await startOwnServer(1000);
  const profile = testInfo.outputPath("profile");
  try {
    const first = await openProfile(profile, server.address, launchOptions);
    const page = first.pages()[0] ?? (await first.newPage());
    await signIn(page, "recorder");
    await openDistrictDraft(page, "昔阳县", "晋中");
    await field(page).fill("zero");
    await expect(saved(page)).toBeVisible();

    // Killed at the worst moment: a save has set out and nobody knows whether it arrived.
    const killed = page.waitForRequest((request) => request.method() === "PUT").then(server.kill);
    const early = " one two three four five six seven eight nine ten ";
    await field(page).pressSequentially(early, { delay: 40 });
    await killed;
    await expect(page.getByRole("status").filter({ hasText: "连不上服务器" })).toBeVisible();
    await field(page).pressSequentially("eleven twelve ");
    await server.start();
    await expect(saved(page)).toBeVisible();
    await expect(page.getByText("在此期间保存过")).toHaveCount(0);
    await page.reload();
    await expect(field(page)).toHaveValue(`zero${early}eleven twelve`);

    // However slow the machine, none of these saves arrives before the browser's end: its own shelf alone has the words.
    await page.route(
      () => true,
      (route) => (route.request().method() === "PUT" ? undefined : route.continue()),
    );
    const late = "thirteen fourteen fifteen sixteen last";
    await field(page).press("Control+End");
    await field(page).pressSequentially(` ${late}`, { delay: 20 });
    const address = page.url();
    await killBrowser(first);
    const second = await openProfile(profile, server.address, launchOptions);
    const again = second.pages()[0] ?? (await second.newPage());
    await signIn(again, "recorder");
    await again.goto(address);
    await again.getByRole("button", { name: "恢复" }).click();
    await expect(field(again)).toHaveValue(`zero${early}eleven twelve ${late}`);
    await expect(saved(again)).toBeVisible();
    await second.close();
  } finally {
    server.remove();
  }
});
