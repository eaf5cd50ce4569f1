import { readFileSync } from "node:fs";
import { signIn } from "./support/sign-in";
import { expect, test } from "./support/test";

test("a phone's photograph is read, and each value shows where on the picture it stands", async ({
  page,
}) => {
  test.setTimeout(240_000);
  await signIn(page, "recorder");
  await page.goto("/desk/new");
  await page.getByText("选择文件夹").waitFor();
  await page.getByLabel("选择文件", { exact: true }).setInputFiles({
    name: "IMG_0194.HEIC",
    mimeType: "image/heic",
    buffer: readFileSync("reading/picture/fixtures/upside-down.heic"),
  });
  await page.getByRole("button", { name: /^收下这/ }).click();
  await page.waitForURL("**/desk/intake/*");
  await page.getByRole("link", { name: /^草稿：/ }).click({ timeout: 120_000 });
  await expect(page.locator("[data-ready=true]")).toBeVisible();

  // All of it was read by an engine, so all of it waits for a person, the first value beside its place on the picture.
  await expect(page.getByRole("button", { name: /还有 1\d 处待核对/ })).toBeVisible();
  await expect(page.getByRole("img", { name: /识别为：七届人大四次会议/ })).toBeVisible();
  const due = page.getByLabel("应出席", { exact: true }).first();
  await expect(due).toHaveValue("194");
  await due.focus();
  const region = page.getByRole("img", { name: /识别为：.*194/ });
  await expect(region).toBeVisible();
  await expect(page.getByText(/识别把握 \d+%/)).toBeVisible();
  const picture = await page.request.get((await region.locator("image").getAttribute("href")) ?? "");
  expect(picture.headers()["content-type"]).toBe("image/webp");
  // The line lies in the right column, below the headline: the part of the picture shown is a part of that.
  const [left = 0, top = 0, width = 0] = ((await region.getAttribute("viewBox")) ?? "")
    .split(" ")
    .map(Number);
  const whole = Number(await region.locator("image").getAttribute("width"));
  expect(left).toBeGreaterThan(whole * 0.4);
  expect(top).toBeGreaterThan(0);
  expect(left + width).toBeLessThanOrEqual(whole);

  await page.getByLabel("实到", { exact: true }).first().focus();
  await expect(page.getByRole("img", { name: /识别为：.*180/ })).toBeVisible();
});
