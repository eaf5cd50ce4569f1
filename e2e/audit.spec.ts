import { signIn } from "./support/sign-in";
import { expect, test } from "./support/test";

test("an auditor filters the table, downloads it as CSV and JSON, and reads the ledger", async ({ page }) => {
  await signIn(page, "auditor");
  await page.goto("/audit?region=141102");
  const table = page.getByRole("table", { name: "出席表" });
  await expect(table.getByRole("row", { name: /141102-congress-7-4/ })).toContainText("92.8%");
  const [csv] = await Promise.all([
    page.waitForEvent("download"),
    page.getByRole("link", { name: "下载 CSV" }).click(),
  ]);
  expect(csv.suggestedFilename()).toMatch(/^huilu-attendance-\d{4}-\d\d-\d\d\.csv$/);
  const answer = await page.request.get("/api/audit/attendance.csv?region=141102&lang=zh-CN");
  const text = await answer.text();
  expect(text.startsWith("\uFEFF会议编号,")).toBe(true);
  expect(text.split("\r\n").find((line) => line.startsWith("141102-congress-7-4,"))).toContain(",194,180,");
  const json = await page.request.get("/api/audit/attendance.json?region=141102");
  const { rows } = await json.json();
  expect(rows).toContainEqual(
    expect.objectContaining({ session: "141102-cppcc-7-3", due: 174, present: 147, threshold: 116 }),
  );
  await page.getByRole("link", { name: "台账" }).first().click();
  await expect(page.getByRole("row", { name: /发布 \d+-(?:congress|cppcc)-/ }).first()).toBeVisible();
});

test("an auditor reads what is worth a question, and follows one record through the ledger", async ({
  page,
}) => {
  await signIn(page, "auditor");
  await page.goto("/audit/findings");
  const odd = page.getByRole("region", { name: "出席数字值得问一问" });
  await odd.getByText("检验是怎么做的").click();
  await expect(odd.getByText("同一机构至少三次会议同时报道了应到和实到")).toBeVisible();
  await expect(page.getByText("没有：凡能比较的说法都与规则一致。")).toBeVisible();
  await page.getByRole("navigation", { name: "审计页面" }).getByRole("link", { name: "台账" }).click();
  await page.getByLabel("对象（会议编号等）").fill("141102-congress-7-4");
  await page.getByLabel("何事").selectOption("record.published");
  await page.getByRole("button", { name: "筛选" }).click();
  await expect(page).toHaveURL(/subject=141102-congress-7-4/);
  await expect(page.getByRole("row", { name: /发布 141102-congress-7-4/ }).first()).toBeVisible();
  await expect(page.getByRole("row", { name: /141102-cppcc-7-3/ })).toHaveCount(0);
  await page.goto("/audit/ledger?action=guess");
  await expect(page.getByText("网址中有一项筛选条件有误")).toBeVisible();
});

test("the ledger and the tables are not for everyone", async ({ page, request }) => {
  expect((await request.get("/api/audit/attendance.csv")).status()).toBe(401);
  await page.goto("/audit");
  await expect(page).toHaveURL(/\/sign-in\?next=%2Faudit/);
  await signIn(page, "recorder");
  await page.goto("/audit/ledger");
  await expect(page.getByRole("heading", { name: "您的角色不能看这一页" })).toBeVisible();
});

test.describe("by hand-made requests", () => {
  test.use({ expectedProblems: [/40[13]|422/] });

  test("a recorder gets no auditor's table", async ({ page }) => {
    await signIn(page, "recorder");
    const answer = await page.request.get("/api/audit/attendance.json");
    expect(answer.status()).toBe(403);
    expect(await answer.json()).toMatchObject({ ok: false, code: "not_permitted" });
  });

  test("a scope that is not understood is refused, never widened", async ({ page }) => {
    await signIn(page, "auditor");
    for (const table of ["attendance.csv", "attendance.json"]) {
      const answer = await page.request.get(`/api/audit/${table}?year=soon`);
      expect(answer.status(), table).toBe(422);
      expect(await answer.json()).toMatchObject({ ok: false, code: "invalid_input" });
    }
    await page.goto("/audit?year=soon");
    await expect(page.getByText("网址中有一项筛选条件有误")).toBeVisible();
    await page.goto("/audit?year=1990");
    await expect(page.getByText("没有符合条件的行。")).toBeVisible();
  });
});

test("an auditor who strays to the desk is led back to the tables", async ({ page }) => {
  await signIn(page, "auditor");
  await page.goto("/en/desk/new");
  await expect(page.getByText("This page is for these roles: recorder.")).toBeVisible();
  await page.getByRole("link", { name: "Back to: Attendance table" }).click();
  await expect(page.getByRole("heading", { level: 1, name: "Attendance table" })).toBeVisible();
});

test.describe("without JavaScript", () => {
  // The browser reports the scripts that it was told not to run.
  test.use({ javaScriptEnabled: false, expectedProblems: [/\.js csp$/] });

  test("the auditor's table can be filtered", async ({ page }) => {
    await signIn(page, "auditor");
    await page.goto("/audit");
    await page.getByLabel("机构").selectOption("cppcc");
    await page.getByRole("button", { name: "筛选" }).click();
    await expect(page).toHaveURL(/body=cppcc/);
    await expect(page.getByRole("row", { name: /141102-cppcc-7-3/ })).toBeVisible();
    await expect(page.getByRole("row", { name: /141102-congress-7-4/ })).toHaveCount(0);
    await expect(page.getByRole("link", { name: "下载 CSV" })).toHaveAttribute("href", /body=cppcc/);
  });
});
