import type { Page } from "@playwright/test";
import { signedInPage, signIn } from "./support/sign-in";
import { expect, test } from "./support/test";

/** A roster of people who do not exist. */
const roster = ["第九届代表名册（测试）,,,", "代表证号,姓　名,代表团,备注"];
const good = [
  ...["001,测试甲,第一代表团,", "002,测试乙,第一代表团,"],
  ...["003,测试丙,第二代表团,", "004,测 试,第二代表团,"],
];

const file = (rows: string[]) => ({
  name: "名册.csv",
  mimeType: "text/csv",
  buffer: Buffer.from([...roster, ...rows].join("\r\n")),
});

async function makeRoster(page: Page, term: string): Promise<void> {
  await page.goto("/desk/roll");
  await page.getByLabel("地区代码").fill("141130");
  await page.getByLabel("第几届").fill(term);
  await page.getByRole("button", { name: "建立" }).click();
  await expect(page.getByRole("heading", { level: 1, name: /交口县.*名册/ })).toBeVisible();
}

async function upload(page: Page, rows: string[]): Promise<void> {
  await page.getByLabel("名册文件").setInputFiles(file(rows));
  await page.getByRole("button", { name: "上传并核对" }).click();
  await expect(page.getByRole("heading", { level: 1, name: "核对名册" })).toBeVisible();
}

test("a roster with bad rows is refused whole, row by row; mended, it is imported and updated, not doubled", async ({
  page,
}) => {
  await signIn(page, "recorder");
  await makeRoster(page, "8");
  await page.getByLabel("名册文件").setInputFiles({
    ...{ name: "旧.xls", mimeType: "application/vnd.ms-excel" },
    buffer: Buffer.from("d0cf11e0a1b11ae1", "hex"),
  });
  await page.getByRole("button", { name: "上传并核对" }).click();
  await expect(page.getByRole("alert").filter({ hasText: "旧式 .xls" })).toBeVisible();

  await upload(page, [...good, ",测试丁,第二代表团,", "002,测试戊,,"]);
  await expect(page.getByLabel("表头在第几行")).toHaveValue("2");
  const faults = page.getByRole("table", { name: /行号与文件中的相同/ });
  await expect(faults.getByRole("row", { name: /^7 .*缺编号/ })).toBeVisible();
  await expect(faults.getByRole("row", { name: /^8 .*与第 4 行的编号相同/ })).toBeVisible();
  await expect(page.getByRole("button", { name: /^导入/ })).toHaveCount(0);
  await page.getByRole("link", { name: "再上传一次" }).click();

  await upload(page, good);
  await page.getByRole("button", { name: "导入 4 人" }).click();
  await expect(page.getByRole("status")).toContainText("新增 4 人");
  await expect(page.getByRole("rowheader", { name: "测试", exact: true })).toBeVisible();

  await upload(page, ["003,测试丙改,第二代表团,", ...good.slice(0, 2)]);
  await expect(page.getByText("姓名 测试丙 → 测试丙改")).toBeVisible();
  await page.getByLabel(/移出名册/).check();
  await page.getByRole("button", { name: "导入 3 人" }).click();
  await expect(page.getByRole("status")).toContainText("更改 1 人，移出 1 人");
  await expect(page.getByText("在册 3 人")).toBeVisible();
});

test.describe("a roll", () => {
  test.use({ expectedProblems: [/ERR_INTERNET_DISCONNECTED/] });

  test("is called by keyboard and scanner on two devices, through a lost connection, closed and published", async ({
    page,
    browser,
  }) => {
    test.slow();
    await signIn(page, "recorder");
    await makeRoster(page, "9");
    await upload(page, good);
    await page.getByRole("button", { name: "导入 4 人" }).click();
    await page.getByLabel("第几次会议").fill("1");
    await page.getByRole("button", { name: "开始点名" }).click();
    await page.locator("[data-ready=true]").waitFor();
    const tally = page.getByRole("region", { name: "合计" });
    await expect(tally).toContainText("还差 3 人");

    const entry = page.getByLabel("编号、姓名、拼音首字母，或扫码");
    await entry.focus();
    const scan = async (code: string) => {
      await page.keyboard.type(code, { delay: 3 });
      await page.keyboard.press("Enter");
    };
    const told = (words: string | RegExp) => expect(page.getByText(words).first()).toBeVisible();
    await scan("001");
    await told("001 测试甲：到");
    await scan("999");
    await expect(page.getByRole("alert").filter({ hasText: "没有这个编号或卡号：999" })).toBeVisible();
    await scan("1");
    await told(/001 测试甲 已在 .* 标为到/);
    await page.keyboard.type("csy", { delay: 120 });
    await page.keyboard.press("Enter");
    await told("002 测试乙：到");

    const other = await signedInPage(browser, "recorder2");
    await other.goto(page.url());
    await other.locator("[data-ready=true]").waitFor();
    await other.getByRole("group", { name: "003 测试丙" }).getByRole("button", { name: "请假" }).click();
    await other.getByLabel(/请假事由/).fill("因公");
    await other.getByRole("button", { name: "记下" }).click();
    await expect(page.getByText("因公")).toBeVisible();

    // Single keys on a chosen member, with the connection gone; then it is back.
    await page.route("**/api/rolls/**", (route) => route.abort("internetdisconnected"));
    await entry.focus();
    for (let n = 0; n < 4; n++) await page.keyboard.press("ArrowDown");
    await told(/已选 004 测试：/);
    await page.keyboard.press("l");
    await told("004 测试：迟到");
    await expect(page.getByText(/连不上服务器，1 项/)).toBeVisible();
    await expect(tally).toContainText("已达到，多 0 人");
    await page.reload();
    await expect(page.getByText(/连不上服务器，1 项/)).toBeVisible();
    await page.unroute("**/api/rolls/**");
    await expect(page.getByText("全部已送达")).toBeVisible({ timeout: 20_000 });
    await expect(other.getByRole("region", { name: "合计" })).toHaveAttribute("data-present", "3");

    await page.getByRole("button", { name: "结束点名" }).click();
    await expect(page.getByText("点名已结束，合计已固定。")).toBeVisible();
    await expect(page.getByRole("row", { name: /003 测试丙 .* 请假 因公/ })).toBeVisible();
    await expect(other.getByText("点名已由同事结束。")).toBeVisible();
    const address = page.url().replace(/\?.*/, "");
    const list = "/sessions/141130-congress-9-1/rolls/1";
    expect((await page.request.get(list)).status()).toBe(404);
    // The API asks by itself, whatever a page offers.
    const id = address.split("/").at(-1);
    const asAnyone = await browser.newContext();
    expect((await asAnyone.request.get(`/api/rolls/${id}/roll.csv`)).status()).toBe(401);
    expect((await asAnyone.request.get(`/api/rolls/${id}/marks`)).status()).toBe(401);
    await asAnyone.close();

    await other.context().clearCookies();
    await signIn(other, "admin");
    await other.goto(address);
    await other.getByRole("button", { name: "公布点名结果" }).click();
    await expect(other.getByText("点名结果已公布。")).toBeVisible();
    await other.goto(list);
    await expect(other.getByRole("row", { name: /003 测试丙/ })).toContainText("请假");
    await expect(other.getByText("因公")).toHaveCount(0);
    await other.context().close();
  });
});
