import { expect, test } from "./support/test";

const congress = "/sessions/141102-congress-7-4";

test("a page names its address, its other language, its feed and its picture, and says what it is in data", async ({
  page,
  request,
}) => {
  await page.goto(`/en${congress}`);
  const head = page.locator("head");
  await expect(head.locator('link[rel="canonical"]')).toHaveAttribute("href", new RegExp(`/en${congress}$`));
  await expect(head.locator('link[hreflang="zh-CN"]')).toHaveAttribute(
    "href",
    new RegExp(`[0-9]${congress}$`),
  );
  const feed = await head.locator('link[type="application/atom+xml"]').getAttribute("href");
  expect(feed).toContain("region=141102&body=people_congress&lang=en");
  const picture = await head.locator('meta[property="og:image"]').getAttribute("content");
  const drawn = await request.get(picture ?? "");
  expect(drawn.headers()["content-type"]).toBe("image/png");
  const bytes = await drawn.body();
  expect([bytes.readUInt32BE(16), bytes.readUInt32BE(20)]).toEqual([1200, 630]);
  const data: unknown = JSON.parse(
    (await page.locator('script[type="application/ld+json"]').textContent()) ?? "",
  );
  expect(data).toMatchObject({
    "@context": "https://schema.org",
    "@graph": [
      { "@type": "Event", startDate: "2023-05-28", organizer: { "@type": "GovernmentOrganization" } },
      { "@type": "Dataset", distribution: { contentUrl: expect.stringContaining("/api/sessions/141102") } },
    ],
  });
});

test("feeds and the calendar are sent once; a mistaken filter is refused", async ({ request }) => {
  for (const [path, type] of [
    ["/feeds/sessions.atom?region=141102&body=cppcc", "application/atom+xml"],
    ["/feeds/search.atom?q=廉海平", "application/atom+xml"],
    ["/feeds/sessions.ics?region=141102&lang=en", "text/calendar"],
    ["/sitemap.xml", "application/xml"],
    ["/api/attendance.csv?region=141102", "text/csv"],
  ] as const) {
    const answer = await request.get(path);
    expect(answer.headers()["content-type"], path).toContain(type);
    expect(await answer.text(), path).toContain("141102-cppcc-7-3");
    const again = await request.get(path, { headers: { "if-none-match": answer.headers().etag ?? "" } });
    expect(again.status(), path).toBe(304);
    const since = answer.headers()["last-modified"];
    if (since !== undefined) {
      const later = await request.get(path, { headers: { "if-modified-since": since } });
      expect(later.status(), path).toBe(304);
    }
  }
  const map = await (await request.get("/sitemap.xml")).text();
  expect(map).toContain("/regions/141102</loc>");
  expect(map).toContain(`/people/141102-congress/${encodeURIComponent("廉海平")}</loc>`);
  expect((await request.get("/feeds/sessions.atom?year=x")).status()).toBe(422);
  expect((await request.get("/sitemaps/none.xml")).status()).toBe(404);
  expect(await (await request.get("/robots.txt")).text()).toMatch(/Sitemap: http.*\/sitemap\.xml/);
});

test("a saved search can be followed from its page", async ({ page }) => {
  await page.goto("/search?q=廉海平&body=cppcc");
  const feed = page.getByRole("link", { name: "订阅这个搜索（Atom）" });
  await expect(feed).toHaveAttribute("href", /^\/feeds\/search\.atom\?q=.*&body=cppcc$/);
});
