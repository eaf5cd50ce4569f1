import { signedInPage, signIn } from "./support/sign-in";
import { expect, test } from "./support/test";

test("an auditor begins with the tables, and an address of before leads to the table it asked for", async ({
  page,
}) => {
  await signIn(page, "auditor");
  await expect(page.getByRole("heading", { level: 1, name: "审计用表" })).toBeVisible();
  await page.goto("/audit?region=141102&year=2023");
  await expect(page).toHaveURL(/\/audit\/tables\/attendance\?region=141102&from=2023&to=2023$/);
  const table = page.getByRole("table", { name: "出席" });
  await expect(table.getByRole("row", { name: /141102-congress-7-4/ })).toContainText("92.78");
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

test("the ledger and the tables are not for everyone", async ({ page }) => {
  await page.goto("/audit");
  await expect(page).toHaveURL(/\/sign-in\?next=%2Faudit%2Ftables/);
  await signIn(page, "recorder");
  await page.goto("/audit/ledger");
  await expect(page.getByRole("heading", { name: "您的角色不能看这一页" })).toBeVisible();
});

test.describe("by hand-made requests", () => {
  test.use({ expectedProblems: [/40[13]|422/] });

  test("a recorder gets no auditor's bundle, and a scope that is not understood is refused", async ({
    page,
    browser,
  }) => {
    await signIn(page, "recorder");
    const refused = await page.request.get("/api/audit/bundle.zip");
    expect(refused.status()).toBe(403);
    expect(await refused.json()).toMatchObject({ ok: false, code: "not_permitted" });
    const auditor = await signedInPage(browser, "auditor");
    for (const query of ["from=soon", "sitting=opening"]) {
      const answer = await auditor.request.get(`/api/audit/bundle.zip?${query}`);
      expect(answer.status(), query).toBe(422);
      expect(await answer.json()).toMatchObject({ ok: false, code: "invalid_input" });
    }
    await auditor.context().close();
  });
});

test("an auditor who strays to the desk is led back to the tables", async ({ page }) => {
  await signIn(page, "auditor");
  await page.goto("/en/desk/new");
  await expect(page.getByText("This page is for these roles: recorder.")).toBeVisible();
  await page.getByRole("link", { name: "Back to: Audit tables" }).click();
  await expect(page.getByRole("heading", { level: 1, name: "Audit tables" })).toBeVisible();
});
