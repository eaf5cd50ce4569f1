import type { Page } from "@playwright/test";
import { expectAccessible } from "./support/accessible";
import { openDistrictDraft } from "./support/district-page";
import { signIn } from "./support/sign-in";
import { expect, test } from "./support/test";

const open = [
  "/",
  "/sessions",
  "/sessions?year=1990",
  "/sessions/141102-congress-7-4",
  "/sessions/141102-cppcc-7-3",
  "/sessions/141102-congress-7-4/revisions/1",
  "/sessions/100000-congress-12-4",
  "/compare",
  "/compare?region=141102&year=2023",
  "/attendance",
  "/resolutions",
  "/directives?theme=projects",
  "/regions",
  "/regions/141102",
  "/people",
  "/people/141102-congress/廉海平",
  "/method",
  "/report-mistake",
  "/report-mistake?session=141102-congress-7-4",
  "/ledger?session=141102-congress-7-4&revision=1",
  "/sign-in",
];

for (const prefix of ["", "/en"]) {
  test(`public pages are accessible: ${prefix || "/zh"}`, async ({ page }) => {
    test.slow();
    for (const path of open) {
      const address = `${prefix}${path === "/" && prefix !== "" ? "" : path}`;
      await page.goto(address);
      await expectAccessible(page, address);
    }
  });

  test(`the auditor's pages are accessible: ${prefix || "/zh"}`, async ({ page }) => {
    await signIn(page, "auditor");
    for (const path of [
      "/audit/tables",
      "/audit/tables/attendance?region=141102",
      "/audit/tables/directives?from=1990&to=1990",
      "/audit/tables/attendance?from=soon",
      "/audit/findings",
      "/audit/ledger",
      "/desk/new",
    ]) {
      await page.goto(`${prefix}${path}`);
      // What is folded is the same in every row: some of them open are enough.
      for (const folded of (await page.locator("summary").all()).slice(0, 12)) await folded.click();
      await expectAccessible(page, `${prefix}${path}`);
    }
  });
}

test("pages about accounts are accessible", async ({ page }) => {
  await signIn(page, "admin");
  await page.goto("/desk/accounts");
  const one = await page.getByRole("link", { name: "审计员" }).getAttribute("href");
  for (const path of ["/desk/accounts", "/en/desk/me", one ?? "", "/join/gone"]) {
    await page.goto(path);
    await expectAccessible(page, path);
  }
});

test("the desk is accessible", async ({ page }) => {
  await signIn(page, "recorder");
  await openDistrictDraft(page, "孝义市");
  const draft = page.url();
  await putIn(page);
  for (const path of [
    draft,
    page.url(),
    "/desk",
    "/desk/new",
    "/desk/mistakes",
    "/en/desk/corrections/new?session=141102-cppcc-7-3",
  ]) {
    await page.goto(path);
    // What is off the screen is not laid out in the editor, and would be measured as if it lay over its neighbours.
    await page.evaluate(() => {
      const sheet = new CSSStyleSheet();
      sheet.replaceSync("* { content-visibility: visible !important }");
      document.adoptedStyleSheets = [sheet];
    });
    await expectAccessible(page, path);
  }
});

/** A batch with a page that was read and a file that was not, both on its page. */
async function putIn(page: Page): Promise<void> {
  await page.goto("/desk/new");
  await page.getByText("选择文件夹").waitFor();
  const files = ["本报讯 昨日有风，今日无雨。", ""].map((text, n) => ({
    ...{ name: `${n}.txt`, mimeType: "text/plain" },
    buffer: Buffer.from(text),
  }));
  await page.getByLabel("选择文件", { exact: true }).setInputFiles(files);
  await page.getByRole("button", { name: "收下这 2 个文件" }).click();
  await page.waitForURL("**/desk/intake/*");
  await expect(page.getByRole("status")).toContainText("1 个没有读成");
}

test("a page does not scroll sideways on a small phone, and the skip link works by key", async ({ page }) => {
  await page.setViewportSize({ width: 320, height: 640 });
  for (const path of [...open, ...open.map((address) => `/en${address === "/" ? "" : address}`)]) {
    await page.goto(path);
    const wider = await page.evaluate(
      () => document.documentElement.scrollWidth > document.documentElement.clientWidth,
    );
    expect(wider, path).toBe(false);
  }
  await page.goto("/zh");
  await page.keyboard.press("Tab");
  await expect(page.getByRole("link", { name: "跳到正文" })).toBeFocused();
});
