import type { Page } from "@playwright/test";
import { expect, test } from "./support/test";

const session = "/sessions/141102-congress-7-4";
const pages = [
  session,
  "/en/sessions/141102-cppcc-7-3",
  "/",
  "/sessions",
  "/search?q=决议",
  "/compare",
  "/method",
];

/** Counts what comes over the wire while the page is used. */
async function countBytes(page: Page): Promise<{ bytes: number; scripts: string[] }> {
  const counted = { bytes: 0, scripts: [] as string[] };
  const wire = await page.context().newCDPSession(page);
  await wire.send("Network.enable");
  wire.on("Network.loadingFinished", ({ encodedDataLength }) => {
    counted.bytes += encodedDataLength;
  });
  page.on("request", (request) => {
    if (request.resourceType() === "script") counted.scripts.push(request.url());
  });
  return counted;
}

test("a first visit takes at most 100 KB, nothing of the framework, and nothing moves", async ({ page }) => {
  for (const path of pages) {
    const counted = await countBytes(page);
    const answer = await page.goto(path, { waitUntil: "networkidle" });
    expect(counted.bytes, path).toBeGreaterThan(1_000);
    expect(counted.bytes, path).toBeLessThan(100_000);
    expect(counted.scripts.filter((address) => address.includes("/_next/"))).toEqual([]);
    expect(await page.locator("script:not([data-page-script], [src], [type*=json])").count()).toBe(0);
    const policy = answer?.headers()["content-security-policy"] ?? "";
    expect(policy).toContain("script-src 'sha256-");
    expect(policy).not.toContain("unsafe");
    const moved = await page.evaluate(async () => {
      const shifts: PerformanceEntry[] = [];
      new PerformanceObserver((list) => shifts.push(...list.getEntries())).observe({
        type: "layout-shift",
        buffered: true,
      });
      // What moved until now is told by the frame after the next.
      for (let frame = 0; frame < 2; frame++) await new Promise(requestAnimationFrame);
      return shifts.reduce((sum, entry) => sum + ("value" in entry ? Number(entry.value) : 0), 0);
    });
    // A loaded machine may paint half a table; what would be felt begins at 0.1.
    expect(moved, path).toBeLessThan(0.02);
  }
});

// The largest paint itself is measured on a quiet machine, by bench/site/slow-phone.ts.
test("the first paint waits for the page alone", async ({ page }) => {
  for (const path of pages) {
    await page.goto(path);
    const blocking = await page.evaluate(() =>
      performance
        .getEntriesByType("resource")
        .filter((entry) => "renderBlockingStatus" in entry && entry.renderBlockingStatus === "blocking")
        .map(({ name }) => name),
    );
    expect(blocking, path).toEqual([]);
  }
});

test("a page is kept: its reader is told that it still holds, with or without a sign-in", async ({
  request,
}) => {
  const first = await request.get(session);
  const etag = first.headers().etag ?? "";
  expect(etag).not.toBe("");
  expect(first.headers()["cache-control"]).toBe("public, max-age=0, must-revalidate");
  expect(first.headers()["set-cookie"]).toBeUndefined();
  const again = await request.get(session, {
    headers: { "if-none-match": etag, cookie: "next-auth.session-token=x" },
  });
  expect(again.status()).toBe(304);
  const head = await request.head(session);
  expect([head.status(), head.headers().etag, (await head.body()).length]).toEqual([200, etag, 0]);
});

test("an address says its language itself; only the root greets in the browser's", async ({
  playwright,
  baseURL,
}) => {
  const english = await playwright.request.newContext({
    ...(baseURL !== undefined && { baseURL }),
    extraHTTPHeaders: { "accept-language": "en-GB,en;q=0.9" },
  });
  expect(await (await english.get(session)).text()).toContain('<html lang="zh-CN"');
  const root = await english.get("/", { maxRedirects: 0 });
  expect([root.status(), root.headers().location]).toEqual([307, "/en"]);
  // Whoever asks for Chinese by name gets it, and is remembered.
  expect(await (await english.get("/zh")).text()).toContain('<html lang="zh-CN"');
  expect(await (await english.get("/")).text()).toContain('<html lang="zh-CN"');
  await english.dispose();
});

test.describe("without JavaScript", () => {
  test.use({ javaScriptEnabled: false, expectedProblems: [/404|csp$/] });

  test("what is not there is said in the address's language", async ({ page }) => {
    for (const [path, title] of [
      ["/sessions/141102-congress-9-9", "没有这一页"],
      ["/en/nothing", "There is no such page"],
    ] as const) {
      const answer = await page.goto(path);
      expect(answer?.status()).toBe(404);
      await expect(page.getByRole("heading", { level: 1, name: title })).toBeVisible();
    }
    await page.getByRole("link", { name: "中文" }).click();
    await expect(page).toHaveURL(/\/nothing$/);
  });
});
