import { execFileSync } from "node:child_process";
import { confirmAll } from "./support/confirm-all";
import { openDistrictDraft } from "./support/district-page";
import { sendToReview } from "./support/send-to-review";
import { signedInPage, signIn } from "./support/sign-in";
import { expect, test } from "./support/test";

const address = "/sessions/141121-congress-7-4";
const reason = "来源是预告，会议没有举行。";

test.use({ expectedProblems: [/status of 404/, /status of 410/] });

test("a published record is corrected, the correction corrected, withdrawn by two, and published again", async ({
  page,
  browser,
}) => {
  test.slow();
  const reviewer = await signedInPage(browser, "reviewer");
  await signIn(page, "recorder");
  await openDistrictDraft(page, "文水县");
  await confirmAll(page);
  await sendToReview(page);
  await publish();
  for (const [present, why] of [
    ["181", "实到人数误作 180。"],
    ["179", "上一次更正有误。"],
  ] as const) {
    await openCorrection(why);
    const field = page.locator('[id$="-attendance-present"]').first();
    await field.fill(present);
    await field.blur();
    await sendToReview(page);
    await publish();
  }
  const reading = await browser.newContext({ javaScriptEnabled: false });
  const reader = await reading.newPage();
  await reader.goto(address);
  const history = reader.getByRole("region", { name: "版本" });
  await expect(history.getByRole("row", { name: /第 3 版/ })).toContainText("181 → 179");
  await expect(history.getByRole("row", { name: /第 2 版/ })).toContainText("180 → 181");
  await history.getByRole("link", { name: "第 2 版" }).click();
  await expect(reader.getByText("这是第 2 版，已有更新的版本。")).toBeVisible();

  await page.goto(address);
  await page.getByRole("link", { name: "提议撤回这份记录" }).click();
  await page.getByLabel("撤回理由").fill(reason);
  await page.getByRole("button", { name: "提出" }).click();
  await expect(page.getByRole("status")).toContainText("已提出");
  await expect(page.getByRole("button", { name: "撤回这份记录" })).toHaveCount(0);
  await reviewer.goto("/desk");
  await reviewer.getByRole("link", { name: "去看提议" }).click();
  await reviewer.getByRole("link", { name: /文水县/ }).click();
  await reviewer.getByRole("button", { name: "撤回这份记录" }).click();
  await expect(reviewer.getByRole("status")).toContainText("已撤回");

  await reader.goto(address);
  await expect(reader.getByText(`理由：${reason}`)).toBeVisible();
  await expect(reader.locator('meta[name="robots"]')).toHaveAttribute("content", /noindex/);
  expect((await reader.request.get(`/api${address}`)).status()).toBe(410);
  await reader.getByRole("link", { name: "第 1 版" }).click();
  await expect(reader.getByText(/这份记录已于 .* 撤回/)).toBeVisible();
  await reader.goto("/sessions?region=141121");
  await expect(reader.getByRole("link", { name: /文水县/ })).toHaveCount(0);
  verify();

  await openCorrection("核实后会议确已举行。");
  await sendToReview(page);
  await publish();
  await reader.goto(address);
  await expect(history.getByRole("row", { name: /第 3 版/ })).toContainText(reason);
  await expect(reader.getByRole("heading", { name: "出席与法定人数" })).toBeVisible();
  verify();

  async function publish(): Promise<void> {
    await reviewer.goto("/desk/review");
    await reviewer.getByRole("link", { name: /文水县七届人大四次会议/ }).click();
    await reviewer.getByText("发布……").click();
    await reviewer.getByRole("button", { name: "发布", exact: true }).click();
    await expect(reviewer.getByRole("link", { name: "看公开页面" })).toBeVisible();
  }

  async function openCorrection(why: string): Promise<void> {
    await page.goto(`/desk/corrections/new?session=${address.split("/").at(-1)}`);
    await page.getByLabel("更正理由").fill(why);
    await page.getByRole("button", { name: "开始更正" }).click();
    await page.locator("[data-ready=true]").waitFor();
  }
});

function verify(): void {
  const env = { ...process.env, HUILU_DATA: process.env.HUILU_E2E_DATA };
  const said = execFileSync("npm", ["run", "--silent", "huilu", "--", "verify", "--json"], {
    env,
    encoding: "utf8",
  });
  expect(JSON.parse(said).faults).toEqual([]);
}
