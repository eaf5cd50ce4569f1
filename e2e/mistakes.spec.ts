import { signIn } from "./support/sign-in";
import { expect, test } from "./support/test";

test("a reader reports a mistake without scripts or account; the desk answers and corrects; the reader sees it", async ({
  page,
  browser,
}) => {
  test.slow();
  const reading = await browser.newContext({ javaScriptEnabled: false });
  const reader = await reading.newPage();
  await reader.goto("/sessions/141102-congress-7-4");
  await reader.getByRole("link", { name: "指正错误" }).first().click();
  await expect(reader.getByRole("heading", { level: 1, name: "指正错误" })).toBeVisible();
  const source = "吕梁日报 2023年5月29日 第一版";
  await reader.getByLabel("依据").fill(source);
  await reader.getByLabel("哪里有错").fill("不对");
  await reader.getByRole("button", { name: "提交指正" }).click();
  const problem = reader.getByRole("alert");
  await expect(problem).toBeFocused();
  await expect(problem.getByRole("link")).toHaveAttribute("href", "#text");
  await expect(reader.getByLabel("依据")).toHaveValue(source);
  expect(reader.url(), "nothing typed stands in the address").not.toContain("2023");

  const words = "闭幕会主持人的姓名写错了，<b>请核对</b>。";
  await reader.getByLabel("哪里有错").fill(words);
  await reader.getByLabel("联系方式").fill("reader@mail.example");
  await expect(async () => {
    // What is sent within moments of opening is turned away, with all that was typed.
    await reader.getByRole("button", { name: "提交指正" }).click();
    await expect(reader.getByText("谢谢，已经收到。")).toBeVisible({ timeout: 2000 });
  }).toPass();
  const status = new URL(reader.url()).pathname;
  const reference = status.split("/").at(-1) ?? "";
  await expect(reader.getByRole("heading", { name: "待答复" })).toBeVisible();

  await signIn(page, "recorder");
  await page.getByRole("link", { name: /^指正（\d+）$/ }).click();
  const task = page.getByRole("listitem").filter({ hasText: reference });
  await expect(task).toContainText(words);
  await task.getByRole("link").click();
  await expect(page.getByText("reader@mail.example")).toBeVisible();
  await page.getByLabel("对：更正记录").check();
  await page.getByLabel("给读者的答复").fill("谢谢，已与原文核对。");
  await page.getByRole("button", { name: "答复并办结" }).click();
  await expect(page.getByRole("status")).toContainText("已答复并办结");
  await expect(page.getByText("reader@mail.example")).toHaveCount(0);
  await page.getByRole("link", { name: "开始更正" }).click();
  await expect(page.getByLabel("更正理由")).toHaveValue(`据读者指正（${reference}）。`);
  await page.getByRole("button", { name: "开始更正" }).click();
  await page.waitForURL("**/desk/drafts/*");

  await reader.goto("/report-mistake");
  await reader.getByLabel("指正编号").fill(reference.toLowerCase());
  await reader.getByRole("button", { name: "查看答复" }).click();
  await expect(reader).toHaveURL(new RegExp(`${status}$`));
  await expect(reader.getByRole("heading", { name: "已采纳" })).toBeVisible();
  await expect(reader.getByText("谢谢，已与原文核对。")).toBeVisible();
  await expect(reader.getByText(words)).toHaveCount(0);
  await reading.close();
});
