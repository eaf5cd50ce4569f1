import { z } from "zod";
import { noteSchema } from "@/domain/open-data";
import { signIn } from "./support/sign-in";
import { expect, test } from "./support/test";

const noteList = z.object({ data: z.array(noteSchema) });
const words = "已完成立项，资金到位 120 万元。";

test.use({ expectedProblems: [/status of 404/] });

test("a directive gets addressee, deadline and notes; what someone else publishes stands on the session's page", async ({
  page,
  browser,
}) => {
  test.slow();
  await signIn(page, "recorder");
  await page.goto("/sessions/141102-cppcc-7-3");
  await page.getByRole("link", { name: "跟进这些要求" }).click();
  const begin = page.getByRole("button", { name: /^跟进/ }).first();
  const heading = ((await begin.textContent()) ?? "").replace(/^跟进\s*/, "");
  await begin.click();
  await expect(page.getByRole("heading", { level: 1, name: heading })).toBeVisible();
  await page.getByLabel("承办").fill("区政协办公室");
  await page.getByLabel("期限").fill("2023-06-30");
  await page.getByLabel("由人选定").check();
  await page.getByLabel("民生").check();
  await page.getByRole("button", { name: "保存" }).click();
  await expect(page.getByRole("status")).toContainText("已保存");
  const chosen = await browser.newContext({ javaScriptEnabled: false });
  const theirs = await chosen.newPage();
  await theirs.goto("/directives?region=141102&theme=livelihood");
  const sentence = theirs.getByRole("listitem").filter({ hasText: "主题由人选定" });
  await expect(sentence, "chosen by people, and public").toHaveCount(1);
  await expect(theirs.getByRole("listitem").filter({ hasText: "主题由规则提示" })).not.toHaveCount(0);
  await theirs.goto("/en/directives?region=141102&theme=livelihood");
  await expect(theirs.getByText("theme chosen by people")).toHaveCount(1);
  await chosen.close();

  await page.getByLabel("日期").fill("2023-09-01");
  await page.getByLabel("办到哪里").selectOption("在办");
  await page.getByLabel("情况").fill(words);
  const file = page.getByLabel("文件", { exact: true });
  await file.setInputFiles({ name: "批复.txt", mimeType: "text/plain", buffer: Buffer.from("text") });
  await page.getByRole("button", { name: "记下" }).click();
  await expect(page.getByText("这种文件不能作佐证").first()).toBeVisible();
  await expect(page.getByLabel("情况"), "nothing typed is lost").toHaveValue(words);
  const pdf = { name: "批复.pdf", mimeType: "application/pdf", buffer: Buffer.from("%PDF-1.7") };
  await file.setInputFiles(pdf);
  await page.getByRole("button", { name: "记下" }).click();
  await expect(page.getByRole("status")).toContainText("已记下");
  await expect(page.getByRole("button", { name: "公开这条记事" })).toHaveCount(0);

  const reading = await browser.newContext({ javaScriptEnabled: false });
  const reader = await reading.newPage();
  await reader.goto("/sessions/141102-cppcc-7-3");
  await expect(reader.getByText(words)).toHaveCount(0);
  const evidence = await page.getByRole("link", { name: "文件：批复.pdf" }).getAttribute("href");
  expect((await reader.request.get(evidence ?? "")).status(), "not public yet").toBe(404);

  const reviewing = await browser.newContext({ javaScriptEnabled: false });
  const reviewer = await reviewing.newPage();
  await signIn(reviewer, "reviewer");
  await reviewer.goto("/desk/followup?addressee=区政协办公室&theme=livelihood");
  await expect(reviewer.getByRole("listitem").filter({ hasText: heading })).toContainText("已过期");
  await reviewer.getByRole("link", { name: heading }).click();
  await reviewer.getByRole("button", { name: "公开这条记事" }).click();
  await expect(reviewer.getByRole("status")).toContainText("已公开");

  await reader.goto("/sessions/141102-cppcc-7-3");
  await expect(reader.getByRole("region", { name: "落实情况" })).toContainText(words);
  expect((await reader.request.get(evidence ?? "")).status()).toBe(200);
  // Programs are told what the page says, and nothing of what is for staff.
  const listed = await reader.request.get("/api/v1/notes?session=141102-cppcc-7-3");
  const answer = noteList.parse(await listed.json());
  expect(answer.data).toMatchObject([{ text: words, heading, state: "under_way", file: evidence }]);
  expect(JSON.stringify(answer)).not.toContain("区政协办公室");
  const one = `/api/v1/notes/${answer.data[0]?.id}`;
  expect(await (await reader.request.get(one)).json()).toMatchObject({ data: answer.data[0] });
  await reader.goto("/directives");
  await expect(reader.getByText(words)).toBeVisible();
  await expect(reader.getByText("区政协办公室"), "who is to do it is for staff").toHaveCount(0);
  await reviewer.getByRole("button", { name: "收回" }).click();
  await reader.goto("/sessions/141102-cppcc-7-3");
  await expect(reader.getByText(words)).toHaveCount(0);
  expect((await reader.request.get(one)).status()).toBe(404);
  await reviewing.close();
  await reading.close();
});
