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
  await expect(page.getByRole("row", { name: /发布 141102-congress-7-4/ })).toBeVisible();
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
  test.use({ expectedProblems: [/403/] });

  test("a recorder gets no auditor's table", async ({ page }) => {
    await signIn(page, "recorder");
    const answer = await page.request.get("/api/audit/attendance.json");
    expect(answer.status()).toBe(403);
    expect(await answer.json()).toMatchObject({ ok: false, code: "not_permitted" });
  });
});
