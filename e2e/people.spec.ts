import { signIn } from "./support/sign-in";
import { expect, test } from "./support/test";

const person = "/people/440000-cppcc/林克庆";

test("a name is split by session at the desk, and its address leads back once that is undone", async ({
  page,
  browser,
}) => {
  await signIn(page, "reviewer");
  await page.goto("/desk/people");
  const suggested = page.getByRole("listitem").filter({ hasText: "廉海平" });
  await expect(suggested.filter({ hasText: "同一地区" }).first()).toBeVisible();
  await page.getByLabel("按姓名找").fill("林克");
  await page.getByRole("button", { name: "打开" }).click();
  await page.getByRole("link", { name: "林克庆" }).click();
  await page.getByLabel(/^分出这次会议：.*十三届三次/).check();
  await page.getByLabel("依据").first().fill("只为测试，随即撤回");
  await page.getByRole("button", { name: "分为另一人" }).click();
  await expect(page.getByRole("status").filter({ hasText: "已分开" })).toBeVisible();
  await expect(page.getByRole("heading", { level: 1, name: "林克庆~2" })).toBeVisible();

  const reading = await browser.newContext({ javaScriptEnabled: false });
  const reader = await reading.newPage();
  const sessions = reader.getByRole("link", { name: /政协十三届/ });
  await reader.goto(`${person}~2`);
  await expect(sessions).toHaveText([/三次/]);
  await reader.goto(person);
  await expect(sessions).toHaveText([/一次/]);
  await expect(reader.getByRole("heading", { name: "其他同名记录" })).toBeVisible();

  await page.getByRole("button", { name: "撤回" }).click();
  await expect(page.getByRole("status").filter({ hasText: "已撤回" })).toBeVisible();
  await reader.goto(`${person}~2`);
  await expect(reader).toHaveURL(encodeURI(person));
  await expect(sessions).toHaveCount(2);
  await reading.close();
});
