import type { Page } from "@playwright/test";
import { expect, test } from "./support/test";

/** A chart's section, by its heading. */
const chart = (page: Page, name: string) => page.getByRole("region", { name, exact: true });

test("attendance is filtered by the address; a chart's table equals its CSV", async ({ page, request }) => {
  await page.goto("/attendance");
  await page.getByLabel("地区（含下级）").selectOption("141102");
  await page.getByRole("button", { name: "筛选" }).click();
  await expect(page).toHaveURL(/region=141102/);
  const years = chart(page, "历年出席率与法定人数");
  await expect(years).toContainText(
    "2 次会议中有 2 次同时报道了应出席和实到人数：出席率中位数 88.6%，最低 84.5%（吕梁市离石区政协七届三次会议）。可判断的 2 次都达到法定人数。",
  );
  await expect(years.getByRole("img").first()).toBeVisible();
  await years.getByText("查看数据表（2 行）").click();
  const shown = await years
    .getByRole("row")
    .evaluateAll((rows) =>
      rows.map((row) => [...row.querySelectorAll("th, td")].map((cell) => cell.textContent)),
    );
  expect(shown.slice(1)).toEqual([
    ["2023", "人大", "1", "1", "92.8", "92.8", "92.8", "25.8", "0"],
    ["2023", "政协", "1", "1", "84.5", "84.5", "84.5", "17.8", "0"],
  ]);
  const href = await years.getByRole("link", { name: "下载 CSV" }).getAttribute("href");
  const csv = await (await request.get(href ?? "")).text();
  const lines = csv.replace("\uFEFF", "").trim().split("\r\n");
  expect(lines.map((line) => line.split(","))).toEqual(shown);
});

test("a chart is a file of its own; what is not understood is refused, never widened", async ({
  request,
}) => {
  const svg = await request.get("/api/charts/attendance-by-year.svg?region=141102&lang=en");
  expect(svg.headers()["content-type"]).toContain("image/svg+xml");
  const drawn = await svg.text();
  expect(drawn).toMatch(/^<svg [^>]*xmlns=/);
  expect(drawn).toContain("<title>Attendance and quorum, year by year</title>");
  expect((await request.get("/api/charts/attendance-by-year.csv?from=soon")).status()).toBe(422);
  expect((await request.get("/api/charts/nothing.csv")).status()).toBe(404);
  expect((await request.get("/api/charts/attendance-by-year.svg?from=2100")).status()).toBe(404);
});

test("an empty choice is said in words, and a mistaken one is pointed out", async ({ page }) => {
  await page.goto("/attendance?from=2099");
  await expect(chart(page, "出席人数报道了没有")).toContainText("这一范围内没有已发布的会议。");
  await page.goto("/attendance?body=senate");
  await expect(page.getByText("网址中的筛选条件有误，已忽略。")).toBeVisible();
});

test("the two bodies over the years, and each among its peers", async ({ page }) => {
  await page.goto("/compare?region=141102");
  await expect(chart(page, "两个机构历年出席率")).toContainText(
    "吕梁市离石区只有 2023 年两个机构都报道了出席率：人大 92.8%，政协 84.5%。",
  );
  await expect(page.getByRole("heading", { name: "与同级机构相比：人大" })).toBeVisible();
});

test.describe("without JavaScript", () => {
  // The browser reports the scripts that it was told not to run.
  test.use({ javaScriptEnabled: false, expectedProblems: [/\.js csp$/] });

  test("resolutions, themes with their sentences, and quantities can be read", async ({ page }) => {
    await page.goto("/resolutions?region=141102");
    const congress = chart(page, "人大例行决议逐次一览");
    await expect(congress).toContainText("1 次会议按惯例应有 6 项决议：6 项报道为通过，其中 0 项报道了票数");
    await congress.getByText("查看数据表（1 行）").click();
    await expect(congress.getByRole("cell", { name: "通过，票数未报道" })).toHaveCount(6);
    await page.goto("/directives?region=141102");
    await page.getByRole("link", { name: "项目建设", exact: true }).click();
    await expect(page).toHaveURL(/theme=projects/);
    await expect(page.getByText("要全力以赴投身项目建设", { exact: true })).toBeVisible();
    const quantities = chart(page, "点出的数量");
    await expect(quantities).toContainText("其中最大的一笔金额是 347亿元。");
    await quantities.getByText("查看数据表（2 行）").click();
    await expect(quantities.getByRole("row", { name: /总投资达到347亿元/ })).toContainText("34700000000");
  });

  test("from the tree of regions to a region, its sessions and the people named there", async ({ page }) => {
    await page.goto("/regions");
    await page.getByRole("link", { name: "吕梁市离石区" }).click();
    await expect(page).toHaveURL(/\/regions\/141102$/);
    await expect(page.getByRole("img", { name: /人大历年出席率/ })).toBeVisible();
    await expect(page.getByRole("row", { name: "七届人大四次会议 2023 92.8% 50" })).toBeVisible();
    await page.goto("/people");
    await page.getByLabel("姓名（含一部分）").fill("廉海平");
    await page.getByRole("button", { name: "查找" }).click();
    await page.getByRole("link", { name: "廉海平" }).first().click();
    await expect(page.getByRole("heading", { level: 1 })).toHaveText("廉海平");
    await expect(chart(page, "职务")).toContainText("离石区委书记");
    await expect(chart(page, "讲话与要求")).toContainText("筑牢绝对忠诚的政治品格");
    await expect(chart(page, "其他同名记录").getByRole("link")).toHaveCount(1);
  });
});
