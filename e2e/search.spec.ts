import { expectAccessible } from "./support/accessible";
import { expect, test } from "./support/test";

const congress = "吕梁市离石区第七届人民代表大会第四次会议";

test("a resident finds a resolution by a word and goes to the very place", async ({ page }) => {
  await page.goto("/");
  await page.getByRole("navigation", { name: "主导航" }).getByRole("link", { name: "搜索" }).click();
  await page.getByLabel("查找什么").fill("財政預算 离石");
  await page.getByRole("button", { name: "搜索" }).click();
  await expect(page).toHaveURL(/\/search\?q=/);
  const results = page.getByRole("main").getByRole("listitem").filter({ hasText: congress });
  await results.getByRole("link", { name: "离石区2022年财政预算执行情况" }).click();
  await expect(page.locator(":target")).toContainText("财政预算");
});

test("choices narrow a search, stay in the address and can be taken away", async ({ page }) => {
  await page.goto("/search?q=离石");
  const narrow = page.getByRole("complementary", { name: "缩小范围" });
  await narrow.getByRole("link", { name: "政协" }).click();
  await expect(page).toHaveURL(/body=cppcc/);
  await expect(page.getByRole("link", { name: congress })).toHaveCount(0);
  await page.getByRole("link", { name: "去掉：政协" }).click();
  await expect(page.getByRole("link", { name: congress })).toBeVisible();
});

test("answers come while typing and can be walked through by key", async ({ page }) => {
  await page.goto("/search");
  await page.getByLabel("查找什么").pressSequentially("lianhaiping");
  const answers = page.getByRole("region", { name: "输入时的结果" });
  await expect(answers.locator("mark").first()).toHaveText("廉海平");
  await expect(page.getByRole("status").filter({ hasText: "lianhaiping" })).toHaveText(/找到 \d+ 次/);
  await page.keyboard.press("ArrowDown");
  await expect(answers.getByRole("link", { name: congress })).toBeFocused();
  await page.keyboard.press("Escape");
  await expect(answers).toBeHidden();
  await expect(page.getByLabel("查找什么")).toBeFocused();
});

test("what is not found, mistaken or too long is said, with what to do", async ({ page }) => {
  await page.goto("/search?q=火星移民&year=1990");
  await expect(page.getByText("没有找到含有“火星移民”的会议")).toBeVisible();
  await page.getByRole("link", { name: "去掉筛选条件" }).click();
  await expect(page).not.toHaveURL(/year/);
  await page.goto("/search?q=谁没来");
  await page.getByRole("link", { name: /看出席/ }).click();
  await expect(page.getByRole("heading", { level: 1, name: "出席" })).toBeVisible();
  await page.goto("/search?q=养老");
  await page.getByRole("link", { name: /“民生”主题/ }).click();
  await expect(page.getByRole("status").filter({ hasText: /找到 \d+ 次/ })).toBeVisible();
  await page.goto(`/search?q=${"预".repeat(400)}&kind=x`);
  await expect(page.getByText("搜索的字句太长")).toBeVisible();
  await expect(page.getByText("网址中的条件有误")).toBeVisible();
});

test.describe("without JavaScript", () => {
  test.use({ javaScriptEnabled: false, expectedProblems: [/\.js csp$/] });

  test("the search works as a form", async ({ page }) => {
    await page.goto("/en/search");
    await page.getByLabel("What to look for").fill("lianhaiping");
    await page.getByRole("button", { name: "Search" }).click();
    await expect(page.getByText(/\d+ sessions with “lianhaiping”/)).toBeVisible();
  });
});

test("the search is accessible and fits a small phone", async ({ page }) => {
  for (const path of ["/search?q=离石", "/en/search?q=lhp&year=2023", "/search?q=火星移民"]) {
    await page.goto(path);
    await expectAccessible(page, path);
    await page.setViewportSize({ width: 320, height: 640 });
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(320);
  }
});

test("a question that is not found leads to the parts of it that are, and a misspelt name to the person", async ({
  page,
}) => {
  await page.goto("/search?q=离石区两会说了什么");
  await page.getByRole("main").getByRole("link", { name: "离石区", exact: true }).click();
  await expect(page.getByRole("link", { name: congress })).toBeVisible();
  await page.goto("/search?q=廉海萍");
  await page.getByRole("link", { name: "lianhaiping" }).click();
  await expect(page.getByRole("main").locator("mark").first()).toHaveText("廉海平");
});
