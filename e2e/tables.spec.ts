import ExcelJS from "exceljs";
import { signIn } from "./support/sign-in";
import { expect, test } from "./support/test";

test.describe("without JavaScript", () => {
  // The browser reports the scripts that it was told not to run.
  test.use({ javaScriptEnabled: false, expectedProblems: [/\.js csp$/] });

  test("an auditor builds a table, groups it, moves a column, saves it, and takes it away", async ({
    page,
  }) => {
    await signIn(page, "auditor");
    await page.getByRole("link", { name: "审计用表" }).click();
    await page.getByRole("link", { name: "出席", exact: true }).click();
    await page.getByLabel("地区", { exact: true }).selectOption({ value: "141102" });
    await page.getByLabel("先按").selectOption({ label: "机构" });
    await page.getByRole("button", { name: "显示" }).click();
    await expect(page).toHaveURL(/attendance\?region=141102&group=body$/);
    await expect(page.getByRole("row", { name: /合计，2 行.* 368 327/ })).toBeVisible();
    await page.getByText(/^列（/).click();
    await page.getByRole("button", { name: "把“实到”前移" }).click();
    await expect(page).toHaveURL(/columns=.*,present,due,/);

    await page.getByLabel("保存为").fill("山西各机构出席");
    await page.getByRole("button", { name: "保存", exact: true }).click();
    await expect(page.getByText("已保存。")).toBeVisible();
    await page.getByRole("link", { name: "山西各机构出席" }).click();
    await expect(page).toHaveURL(/columns=.*,present,due,/);

    const [bare] = await Promise.all([
      page.waitForEvent("download"),
      page.getByRole("link", { name: "CSV（UTF-8） 只要表" }).click(),
    ]);
    expect(bare.suggestedFilename()).toMatch(/^huilu-attendance-141102-asof-\d{8}T\d{6}Z\.csv$/);
    const href = await page.getByRole("link", { name: "CSV（UTF-8） 只要表" }).getAttribute("href");
    const csv = await (await page.request.get(href ?? "")).text();
    const lines = csv.trimEnd().split("\r\n");
    expect(lines[0]).toMatch(/^\uFEFF行别,行数,机构,/);
    const record = await (await page.request.get("/api/sessions/141102-congress-7-4")).json();
    const { due, present } = record.record.sittings[0].attendance;
    expect(lines.find((line) => line.includes("141102-congress-7-4"))).toContain(`,${present},${due},`);

    const book = await page.getByRole("link", { name: /^Excel 工作簿/ }).getAttribute("href");
    const workbook = new ExcelJS.Workbook();
    const body = await (await page.request.get(book ?? "")).body();
    await workbook.xlsx.load(new Uint8Array(body).buffer);
    const sheet = workbook.getWorksheet("出席");
    const head = sheet?.getRow(1).values;
    const column = Array.isArray(head) ? head.indexOf("实到") : -1;
    expect(sheet?.lastRow?.getCell(column).value).toMatchObject({ result: 327 });
    expect(workbook.worksheets.map(({ name }) => name)).toEqual(["出席", "各列定义", "来源与时点"]);
  });

  test("a table is prepared as a file, the same as at once, and a download that broke off goes on", async ({
    page,
    request,
  }) => {
    // The command is begun in a process that yields to everything else on the machine.
    test.slow();
    await signIn(page, "auditor");
    await page.goto("/audit/tables/attendance?region=141102&group=body");
    const href = await page.getByRole("link", { name: "CSV（UTF-8） 只要表" }).getAttribute("href");
    const csv = await (await page.request.get(href ?? "")).text();
    await page.getByLabel(/^只要表，不带定义/).check();
    await page.getByRole("button", { name: "准备成文件" }).click();
    // One that is not needed after all, of another kind, is given up while it waits or runs.
    await page.goto("/audit/tables/attendance?region=141102");
    await page.getByLabel("文件格式").selectOption({ label: "JSON Lines" });
    await page.getByRole("button", { name: "准备成文件" }).click();
    const unwanted = page.getByRole("listitem").filter({ hasText: "JSON Lines" });
    await unwanted.getByRole("button", { name: "取消" }).click();
    await expect(unwanted.getByText("已取消")).toBeVisible();
    await unwanted.getByRole("button", { name: "删除" }).click();
    await expect(unwanted).toHaveCount(0);
    const file = page.getByRole("listitem").filter({ hasText: "CSV（UTF-8） · 只要表" });
    await expect(file.getByText("已备好")).toBeVisible({ timeout: 120_000 });
    const prepared = (await file.getByRole("link", { name: "下载" }).getAttribute("href")) ?? "";
    const whole = await page.request.get(prepared);
    expect(await whole.text()).toBe(csv);
    const { etag = "" } = whole.headers();
    const rest = await page.request.get(prepared, { headers: { range: "bytes=100-", "if-range": etag } });
    expect(rest.status()).toBe(206);
    expect(await rest.body()).toEqual(Buffer.from(csv).subarray(100));
    expect((await request.get(prepared)).status()).toBe(401);
    await file.getByRole("button", { name: "删除" }).click();
    await expect(page.getByText("还没有准备过文件。", { exact: false })).toBeVisible();
  });
});

test.describe("by hand-made requests", () => {
  test.use({ expectedProblems: [/40[134]|422/] });

  test("tables are for auditors, and what is not understood is refused", async ({ page, request }) => {
    expect((await request.get("/api/audit/tables/attendance?format=csv")).status()).toBe(401);
    await signIn(page, "auditor");
    const answer = await page.request.get("/api/audit/tables/attendance?format=csv&from=soon");
    expect(answer.status()).toBe(422);
    expect(await answer.json()).toMatchObject({ code: "invalid_input", fields: [{ path: "from" }] });
    await page.goto("/audit/tables/attendance?from=soon");
    await expect(page.getByText("网址中有看不懂的部分，没有用上：from。")).toBeVisible();
    await expect(page.getByRole("heading", { name: "下载" })).toHaveCount(0);
  });
});
