import type { Locator, Page } from "@playwright/test";
import { openDistrictDraft } from "./support/district-page";
import { signIn } from "./support/sign-in";
import { expect, test } from "./support/test";

const told = (page: Page) => page.getByRole("status").filter({ hasText: /移|删去/ });

test("directives nest to any depth and move by keyboard and by mouse, and it is told", async ({ page }) => {
  await signIn(page, "recorder");
  await openDistrictDraft(page, "平定县", "阳泉");
  const speeches = page.getByRole("region", { name: "讲话与要求" });
  await speeches.getByRole("button", { name: "加一条要求" }).first().click();
  for (const words of ["甲", "乙", "丙", "丁"]) {
    await page.keyboard.type(words);
    if (words !== "丁") await page.keyboard.press("Enter");
  }
  const field = (words: string) =>
    speeches
      .locator("[data-item]")
      .filter({ has: page.locator("textarea", { hasText: words }) })
      .last();
  const handle = (words: string) =>
    field(words)
      .getByRole("button", { name: /^(要求|要点) \d+$/ })
      .first();
  const depth = (words: string) =>
    field(words).evaluate((element) => (element.getAttribute("data-item") ?? "").split("/points").length - 1);

  await handle("乙").press("ArrowRight");
  await expect(told(page)).toContainText("移到了本级第");
  await handle("丙").press("ArrowRight");
  await handle("丙").press("ArrowRight");
  await handle("丁").press("ArrowRight");
  await handle("丁").press("ArrowRight");
  await handle("丁").press("ArrowRight");
  expect(await Promise.all(["甲", "乙", "丙", "丁"].map(depth))).toEqual([0, 1, 2, 3]);
  await expect(handle("丁")).toBeFocused();
  await handle("丁").press("ArrowLeft");
  expect(await depth("丁")).toBe(2);
  await handle("丁").press("ArrowUp");
  await expect(told(page)).toContainText("本级第 1 位，共 2 项");
  await page.keyboard.press("Control+z");
  await page.keyboard.press("Control+z");
  expect(await depth("丁")).toBe(3);

  await field("丙").evaluate((element) => element.scrollIntoView({ block: "center" }));
  await handle("丁").hover();
  await page.mouse.down();
  await expect(async () => {
    const over = await handle("乙").boundingBox();
    await page.mouse.move((over?.x ?? 0) + 10, (over?.y ?? 0) + 5, { steps: 2 });
    await expect(speeches.locator("[data-drop=before]").locator("textarea").first()).toHaveValue("乙", {
      timeout: 1000,
    });
  }).toPass();
  await page.mouse.up();
  await expect(told(page)).toContainText("本级第 1 位，共 2 项");
  await expect(page.getByRole("status").filter({ hasText: /^✓ 已保存/ })).toBeVisible();
  await page.reload();
  expect(await Promise.all(["甲", "乙", "丙", "丁"].map(depth))).toEqual([0, 1, 2, 1]);
});

test("resolutions are dragged to another place by mouse and by thumb", async ({ page }) => {
  await signIn(page, "recorder2");
  await openDistrictDraft(page, "盂县", "阳泉");
  const list = page.getByRole("region", { name: "决议" });
  const before = await titles(list);
  const [first = "", second = ""] = before;
  const swapped = [second, first, ...before.slice(2)];

  let way = await wayUp(list);
  await page.mouse.move(way.x, way.from);
  await page.mouse.down();
  await page.mouse.move(way.x, way.to, { steps: 3 });
  await page.keyboard.press("Escape");
  await page.mouse.up();
  expect(await titles(list), "Escape leaves it where it was").toEqual(before);

  await page.mouse.move(way.x, way.from);
  await page.mouse.down();
  await page.mouse.move(way.x, way.to, { steps: 3 });
  await expect(list.locator("[data-drop]")).toHaveCount(1);
  await page.mouse.up();
  await expect(told(page)).toContainText("移到了第 1 位");
  await expect(list.locator("[data-drop]")).toHaveCount(0);
  expect(await titles(list)).toEqual(swapped);
  await page.keyboard.press("Control+z");
  expect(await titles(list)).toEqual(before);

  way = await wayUp(list);
  const touch = await page.context().newCDPSession(page);
  const at = (y: number) => [{ x: way.x, y }];
  await touch.send("Input.dispatchTouchEvent", { type: "touchStart", touchPoints: at(way.from) });
  for (const y of [(way.from + way.to) / 2, way.to])
    await touch.send("Input.dispatchTouchEvent", { type: "touchMove", touchPoints: at(y) });
  await touch.send("Input.dispatchTouchEvent", { type: "touchEnd", touchPoints: [] });
  await expect.poll(() => titles(list)).toEqual(swapped);
  await expect(page.getByRole("status").filter({ hasText: /^✓ 已保存/ })).toBeVisible();
  await page.reload();
  await expect.poll(() => titles(list)).toEqual(swapped);
});

const titles = (list: Locator) =>
  list
    .getByLabel("标题", { exact: true })
    .evaluateAll((fields) =>
      fields.map((field) => (field instanceof HTMLTextAreaElement ? field.value : "")),
    );

/** From the handle of the second resolution up to that of the first, both on the screen and not at a pane's edge. */
async function wayUp(list: Locator): Promise<{ x: number; from: number; to: number }> {
  await list
    .getByLabel("标题", { exact: true })
    .nth(1)
    .evaluate((field) => field.scrollIntoView({ block: "end" }));
  const [first, second] = [1, 2].map((n) => list.getByRole("button", { name: `决议 ${n}`, exact: true }));
  const [end, start] = [await first?.boundingBox(), await second?.boundingBox()];
  if (!start || !end) throw new Error("there are no two resolutions");
  return { x: start.x + 10, from: start.y + 10, to: end.y + 10 };
}
