import { expect, test } from "./support/test";

const congress = "/sessions/141102-congress-7-4";

test("a reader finds the session, sees who came, and follows a figure to its words", async ({ page }) => {
  await page.goto("/");
  await page.getByRole("link", { name: "全部会议" }).click();
  await page.getByLabel("地区").selectOption("141102");
  await page.getByRole("button", { name: "筛选" }).click();
  await page.getByRole("link", { name: "吕梁市离石区第七届人民代表大会第四次会议" }).click();
  await expect(page).toHaveURL(new RegExp(`${congress}$`));
  await expect(page.getByRole("heading", { level: 1 })).toHaveText(
    "吕梁市离石区第七届人民代表大会第四次会议",
  );
  await expect(page.getByText("达到法定人数：需 130 人，实到 180 人，多 50 人。")).toBeVisible();
  await page.getByRole("link", { name: "180", exact: true }).click();
  const evidence = page.locator(":target");
  await expect(evidence).toContainText("实到代表 180人");
  await expect(evidence.locator("mark")).toHaveText("180");
});

test("all six resolutions and both speakers' points are there, and lead to the other body's session", async ({
  page,
}) => {
  await page.goto(congress);
  const resolutions = page.getByRole("region", { name: "决议", exact: true });
  await expect(resolutions.getByRole("listitem")).toHaveCount(6);
  const speeches = page.getByRole("region", { name: "讲话与要求" });
  await expect(speeches.getByText("筑牢绝对忠诚的政治品格", { exact: true })).toBeVisible();
  await expect(speeches.getByRole("heading", { name: /廉海平/ })).toBeVisible();
  // A link to a value opens the folded part of the evidence that it stands in.
  await speeches.getByRole("link", { name: "坚定理想信念" }).click();
  await expect(page.locator(":target").locator("mark")).toHaveText("坚定理想信念");
  await expect(page.locator(":target")).toBeVisible();
  await page.getByRole("link", { name: "政协第七届吕梁市离石区委员会第三次会议" }).click();
  await expect(page).toHaveURL(/141102-cppcc-7-3$/);
  await expect(page.getByText("政协章程中能读到的条文没有规定法定人数")).toBeVisible();
});

test("a record from published figures says so, and leads from a figure to who states it", async ({
  page,
}) => {
  await page.goto("/sessions/100000-cppcc-12-3");
  await expect(page.getByText("据公开报道，仅录数字")).toBeVisible();
  await page.getByRole("link", { name: "2114", exact: true }).first().click();
  const evidence = page.getByRole("row").filter({ has: page.locator(":target") });
  await expect(evidence).toContainText("应出席 2227 · 实到 2114");
  await expect(evidence).toContainText("仅此一处");
  await evidence.getByRole("link", { name: "[1]" }).click();
  const source = page.locator(":target");
  await expect(source).toContainText("大众网(新华网)");
  await expect(source.getByRole("link", { name: "打开来源" })).toHaveAttribute("href", /dzwww\.com/);
});

test("filters live in the address; what cannot be right is said and ignored", async ({ page }) => {
  await page.goto("/sessions");
  await page.getByLabel("机构").selectOption("cppcc");
  await page.getByRole("button", { name: "筛选" }).click();
  await expect(page).toHaveURL(/body=cppcc/);
  await expect(page.getByRole("link", { name: /人民代表大会第四次会议/ })).toHaveCount(0);
  await expect(page.getByRole("link", { name: /离石区委员会第三次会议/ })).toBeVisible();
  await page.goto("/sessions?year=x");
  await expect(page.getByText("网址中的筛选条件有误，已忽略。")).toBeVisible();
  await page.goto("/sessions?year=1990");
  await expect(page.getByText("没有符合条件的会议。")).toBeVisible();
});

test("the two bodies are compared side by side", async ({ page }) => {
  await page.goto("/compare?region=141102&year=2023");
  await expect(
    page.getByText("吕梁市离石区2023年，人大出席率 92.8%，政协 84.5%，相差 8.3 个百分点。"),
  ).toBeVisible();
  await expect(page.getByRole("row", { name: "法定人数 130 116" })).toBeVisible();
});

test("choosing English keeps the page and is remembered", async ({ page }) => {
  await page.goto(congress);
  await page.getByRole("link", { name: "English" }).click();
  await expect(page).toHaveURL(new RegExp(`/en${congress}$`));
  await expect(
    page.getByText("Fourth Session of the Seventh People’s Congress of Lishi District, Lüliang").first(),
  ).toBeVisible();
  await page.goto("/");
  await expect(page).toHaveURL(/\/en$/);
  await page.getByRole("link", { name: "中文" }).click();
  await expect(page.getByRole("heading", { level: 1 })).toContainText("会议开了没有");
});

test("the reader's theme and text size are kept in the browser", async ({ page }) => {
  await page.goto("/");
  await page.getByLabel("配色").selectOption("dark");
  await page.getByLabel("字号").selectOption("large");
  await page.goto(congress);
  await expect(page.locator("html")).toHaveAttribute("data-theme", "dark");
  await expect(page.locator("html")).toHaveAttribute("data-text", "large");
});

test("the record and the table can be downloaded; an unchanged record is not sent twice", async ({
  request,
}) => {
  const record = await request.get("/api/sessions/141102-congress-7-4");
  expect(await record.json()).toMatchObject({
    session: "141102-congress-7-4",
    record: { term: 7, session: 4 },
  });
  const again = await request.get("/api/sessions/141102-congress-7-4", {
    headers: { "if-none-match": record.headers().etag ?? "" },
  });
  expect(again.status()).toBe(304);
  const table = await request.get("/api/attendance.csv?region=141102");
  expect(await table.text()).toContain("141102-cppcc-7-3");
  expect((await request.get("/api/attendance.csv?year=x")).status()).toBe(422);
  expect((await request.get("/api/sessions/141102-congress-9-9")).status()).toBe(404);
});

test("a former revision has its own address", async ({ page }) => {
  await page.goto(`${congress}/revisions/1`);
  await expect(page.getByRole("heading", { level: 1 })).toContainText("第四次会议");
});

test.describe("without JavaScript", () => {
  // The browser reports the scripts that it was told not to run.
  test.use({ javaScriptEnabled: false, expectedProblems: [/\.js csp$/] });

  test("everything can be read, filtered and compared", async ({ page }) => {
    await page.goto(congress);
    await expect(page.getByText("达到法定人数：需 130 人，实到 180 人，多 50 人。")).toBeVisible();
    await expect(page.getByRole("heading", { name: "出处" })).toBeVisible();
    await page.goto("/sessions");
    await page.getByLabel("年份").selectOption("2023");
    await page.getByRole("button", { name: "筛选" }).click();
    await expect(page).toHaveURL(/year=2023/);
    await page.goto("/compare?region=141102&year=2023");
    await expect(page.getByRole("row", { name: "实到 180 147" })).toBeVisible();
  });
});

test.describe("what is not there", () => {
  test.use({ expectedProblems: [/404/] });

  test("is said calmly, with a way back", async ({ page }) => {
    for (const path of [
      "/nothing",
      "/sessions/141102-congress-9-9",
      `${congress}/revisions/99`,
      `${congress}/revisions/x`,
    ]) {
      const answer = await page.goto(path);
      expect(answer?.status(), path).toBe(404);
      await expect(page.getByRole("heading", { name: "没有这一页" })).toBeVisible();
    }
    await page.getByRole("link", { name: "回到会议列表" }).click();
    await expect(page).toHaveURL(/\/sessions$/);
  });
});
