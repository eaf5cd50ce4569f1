import type { Page } from "@playwright/test";
import { z } from "zod";
import { districtPage } from "./support/district-page";
import { signIn } from "./support/sign-in";
import { expect, test } from "./support/test";

const file = (name: string, text: string | Buffer) => ({
  ...{ name, mimeType: "text/plain" },
  buffer: Buffer.from(text),
});
const damaged = Buffer.from("%PDF-1.7\n\u0000damaged");

const begunSchema = z.object({
  data: z.object({ batch: z.string(), files: z.array(z.object({ id: z.string() })) }),
});

async function choose(page: Page, files: ReturnType<typeof file>[]): Promise<void> {
  await page.goto("/desk/new");
  await page.getByText("选择文件夹").waitFor();
  await page.getByLabel("选择文件", { exact: true }).setInputFiles(files);
  await expect(page.getByRole("heading", { name: `已选 ${files.length} 个文件` })).toBeFocused();
}

test("three files, one twice and one damaged: a report, and it is there after leaving and reloading", async ({
  page,
}) => {
  await signIn(page, "recorder");
  const good = districtPage("交口县");
  await choose(page, [file("1 一版.txt", good), file("2 又一份.txt", good), file("3 坏的.pdf", damaged)]);
  await page.getByText("来源（").click();
  await page.getByLabel("出版者").fill("吕梁日报");
  await page.getByRole("button", { name: "收下这 3 个文件" }).click();
  await page.waitForURL("**/desk/intake/*");
  const batch = new URL(page.url()).pathname;
  const row = (name: string) => page.getByRole("listitem").filter({ hasText: name }).first();
  const report = page.getByRole("status");
  await expect(report).toHaveText("共 3 个文件，新成草稿 2 份，1 个以前收过，1 个没有读成。");
  await expect(page.getByText(/与本批的 [12] .*\.txt 是同一页/)).toHaveCount(1);
  await expect(row("3 坏的.pdf")).toContainText("没有读成");
  await page.reload();
  await expect(report).toHaveText(/^共 3 个文件/);

  await page.getByRole("button", { name: "移除 3 坏的.pdf" }).click();
  await expect(report).toHaveText("共 2 个文件，新成草稿 2 份，1 个以前收过。");
  const another = file("4 另一张报纸.txt", `${good}\n另一张报纸\n`);
  await page.getByText("再加文件").click();
  await page.getByLabel("选择文件", { exact: true }).setInputFiles([another]);
  await expect(row("4 另一张报纸.txt")).toContainText("已有，只作链接：吕梁市交口县七届人大四次会议");
  await expect(report).toContainText("2 次会议已有草稿或记录（只作链接）");

  await page.goto("/desk/new");
  await expect(page.getByRole("region", { name: "最近放入的文件" })).toContainText("新成草稿 2 份");
  await page
    .getByRole("link", { name: /记录员甲 ·/ })
    .and(page.locator(`[href$="${batch}"]`))
    .click();
  await page.getByRole("link", { name: "草稿：吕梁市交口县七届人大四次会议" }).click();
  await expect(page.locator("[data-ready=true]")).toBeVisible();
  await expect(page.getByLabel("出版者").first()).toHaveValue("吕梁日报");
});

test.describe("over a bad line", () => {
  test.use({ expectedProblems: [/net::ERR_FAILED/] });
  test("nothing is lost: the same files chosen again, only what is missing is sent", async ({ page }) => {
    await signIn(page, "recorder2");
    const files = [1, 2, 3, 4].map((n) => file(`${n}.txt`, `${districtPage("岚县")}\n第${n}份\n`));
    await choose(page, files);
    // The network fails after the second file.
    let sent = 0;
    await page.route("**/api/intake/*/files/*", async (route) => {
      sent += 1;
      if (sent > 2) await route.abort();
      else await route.continue();
    });
    await page.getByRole("button", { name: "收下这 4 个文件" }).click();
    await page.waitForURL("**/desk/intake/*");
    const report = page.getByRole("status");
    await expect(page.locator("li[data-state=done]")).toHaveCount(2);
    await expect(page.getByRole("button", { name: /^再传一次/ })).toHaveCount(2);
    await page.unrouteAll();
    await page.reload();
    await expect(report).toContainText("2 个没有传到");
    await page.getByLabel("选择文件", { exact: true }).setInputFiles(files);
    await expect(report).toHaveText("共 4 个文件，新成草稿 2 份，6 次会议已有草稿或记录（只作链接）。");
  });
});

test.describe("without scripts", () => {
  // The browser reports the scripts that it was told not to run.
  test.use({ javaScriptEnabled: false, expectedProblems: [/\.js csp$/] });
  test("the same form takes several files and leads to the same page", async ({ page }) => {
    await signIn(page, "recorder");
    await page.goto("/desk/new");
    await page.getByRole("button", { name: "收下文件" }).click();
    await expect(page.getByRole("alert").filter({ hasText: "请先选文件。" })).toBeVisible();
    const files = [file("晴.txt", "本报讯 昨日晴，宜登山。"), file("空.txt", "")];
    await page.getByLabel("选择文件").setInputFiles(files);
    await page.getByRole("button", { name: "收下文件" }).click();
    await expect(page).toHaveURL(/\/desk\/intake\//);
    await expect(async () => {
      await page.reload();
      await expect(page.getByRole("status")).toHaveText("共 2 个文件，1 个没有读到会议，1 个没有读成。", {
        timeout: 500,
      });
    }).toPass();
    await page.getByRole("button", { name: "移除 空.txt" }).click();
    await expect(page.getByRole("listitem").filter({ hasText: "空.txt" })).toHaveCount(0);
  });
});

test.describe("by hand-made requests", () => {
  test.use({ expectedProblems: [/status of 40[134]/] });
  test("only a recorder puts files in, and only from our own pages", async ({ page, baseURL }) => {
    const headers = { origin: baseURL ?? "" };
    const data = { source: {}, files: [{ name: "1.txt", bytes: 3 }] };
    const begin = (from = headers) => page.request.post("/api/intake", { data, headers: from });
    expect((await begin()).status()).toBe(401);
    await signIn(page, "reviewer");
    expect((await begin()).status()).toBe(403);
    const form = { multipart: { locale: "zh-CN", file: file("1.txt", "一") } };
    expect((await page.request.post("/api/intake", { ...form, headers, maxRedirects: 0 })).status()).toBe(
      403,
    );
    await page.context().clearCookies();
    await signIn(page, "recorder");
    expect((await begin({ origin: "https://example.org" })).status()).toBe(403);
    expect((await page.request.post("/api/intake", { data: { files: [] }, headers })).status()).toBe(422);
    const { data: begun } = begunSchema.parse(await (await begin()).json());
    const path = `/api/intake/${begun.batch}`;
    const put = (id: string) => page.request.put(`${path}/files/${id}`, { data: Buffer.from("晴"), headers });
    expect((await put("none")).status()).toBe(404);
    expect((await put(begun.files[0]?.id ?? "")).status()).toBe(200);
    expect((await put(begun.files[0]?.id ?? "")).status()).toBe(409);
    await page.context().clearCookies();
    await signIn(page, "auditor");
    expect((await page.request.get(path)).status()).toBe(403);
    const act = { form: { act: "cancel", item: "" }, headers: { ...headers, accept: "application/json" } };
    expect((await page.request.post(`${path}/acts`, act)).status()).toBe(403);
  });
});
