import type { Page } from "@playwright/test";
import { openDistrictDraft } from "./support/district-page";
import { killBrowser, openProfile } from "./support/killable-browser";
import { signIn } from "./support/sign-in";
import { expect, test } from "./support/test";

test("words of comments, reasons and notes outlive the browser, ask before they are left, and go when they have arrived", async ({
  baseURL: given,
  launchOptions,
}, testInfo) => {
  const baseURL = given ?? "";
  test.slow();
  const profile = testInfo.outputPath("profile");
  const first = await openProfile(profile, baseURL, launchOptions);
  const page = first.pages()[0] ?? (await first.newPage());
  await signIn(page, "recorder");
  await openDistrictDraft(page, "太谷区", "晋中");
  const draft = page.url();
  const openComment = async () => {
    await page.locator('[data-value$="attendance/due"]').first().getByRole("textbox").first().click();
    await page.getByRole("button", { name: /^写意见/ }).click();
  };
  await openComment();
  await page.getByLabel(/写意见$/).pressSequentially("原文是不是另一个数？");

  // Leaving is asked about, and nothing is lost by staying.
  const asked = page.waitForEvent("dialog");
  const left = page.close({ runBeforeUnload: true });
  const dialog = await asked;
  expect(dialog.type()).toBe("beforeunload");
  await dialog.dismiss();
  await left;
  const reasons = await first.newPage();
  const correction = "/desk/corrections/new?session=141102-congress-7-4";
  await reasons.goto(correction);
  await reasons.getByLabel("更正理由").pressSequentially("报纸次日更正了实到人数。");
  await killBrowser(first);

  const second = await openProfile(profile, baseURL, launchOptions);
  const again = second.pages()[0] ?? (await second.newPage());
  await signIn(again, "recorder");
  await again.goto(correction);
  await expect(again.getByLabel("更正理由")).toHaveValue("报纸次日更正了实到人数。");
  await expect(again.getByRole("status")).toContainText("已取回");
  await again.getByRole("button", { name: "清空" }).click();
  await expect(again.getByLabel("更正理由")).toHaveValue("");
  await keepsNothingOf(again, "correction");

  await again.goto(draft);
  await expect(again.getByLabel(/写意见$/)).toHaveValue("原文是不是另一个数？");
  await again.getByRole("button", { name: "发出" }).click();
  await expect(again.getByText("1 条意见没有了结", { exact: true })).toBeVisible();
  await again.reload();
  await again.locator("[data-ready=true]").waitFor();
  await expect(again.getByLabel(/写意见$/), "what has arrived does not come back").toHaveCount(0);

  await again.goto("/desk/followup?session=141102-congress-7-4");
  await again.getByRole("button", { name: /^跟进/ }).first().click();
  const note = again.getByLabel("情况", { exact: true });
  await note.pressSequentially("六月已拨款。");
  const addressee = again.getByLabel("承办", { exact: true });
  await addressee.pressSequentially("区财政局");
  await again.goto("/desk");
  await again.goBack();
  await expect(note).toHaveValue("六月已拨款。");
  await expect(addressee).toHaveValue("区财政局");
  await again.getByRole("button", { name: "记下" }).click();
  await expect(again.getByText("六月已拨款。", { exact: true })).toBeVisible();
  await expect(note).toHaveValue("");
  await keepsNothingOf(again, "note");
  await second.close();
});

/** A field is empty for a moment after a reload whatever is kept: what lies on the device says whether words will come back. */
async function keepsNothingOf(page: Page, name: string): Promise<void> {
  const keys = () =>
    page.evaluate(
      () =>
        new Promise<string[]>((resolve) => {
          const opening = indexedDB.open("huilu-words");
          opening.onsuccess = () => {
            const asked = opening.result.transaction("words").objectStore("words").getAllKeys();
            asked.onsuccess = () => resolve(asked.result.map(String));
          };
        }),
    );
  await expect.poll(async () => (await keys()).filter((key) => key.includes(` ${name} `))).toEqual([]);
}

test("what was refused is still asked about and kept, and what is written in two places is lost in neither", async ({
  page,
}) => {
  test.slow();
  await signIn(page, "recorder");
  await page.goto("/desk/followup?session=141102-congress-7-4");
  await page.getByRole("button", { name: /^跟进/ }).last().click();
  const note = page.getByLabel("情况", { exact: true });
  await note.fill("七月已开工。");
  await page.getByLabel("以后的会议记录").fill("没有这样的编号");
  await page.getByRole("button", { name: "记下" }).click();
  await expect(page.getByRole("alert").filter({ hasText: "没有完成" })).toBeVisible();
  await expect(note).toHaveValue("七月已开工。");
  await page.getByLabel("办到哪里").selectOption({ label: "在办" });
  const asked: string[] = [];
  page.once("dialog", (dialog) => {
    asked.push(dialog.type());
    return dialog.accept();
  });
  await page.reload();
  expect(asked).toEqual(["beforeunload"]);
  await expect(note).toHaveValue("七月已开工。");
  await page.getByRole("button", { name: "清空" }).click();

  await openDistrictDraft(page, "左权县", "晋中");
  const fieldsOf = (path: string) => page.locator(`[data-value$="${path}"]`).first();
  const comment = page.getByLabel(/写意见$/);
  const begin = async (path: string) => {
    await fieldsOf(path).getByRole("textbox").first().click();
    await page.getByRole("button", { name: /^写意见/ }).click();
  };
  await begin("attendance/due");
  await comment.fill("应出席再核一次。");
  await begin("attendance/present");
  await comment.fill("实到再核一次。");
  await begin("attendance/due");
  await expect(comment).toHaveValue("应出席再核一次。");
  await page.getByRole("button", { name: "发出" }).click();
  await expect(page.getByText("应出席再核一次。", { exact: true }).first()).toBeVisible();
  await page.getByRole("button", { name: "答复", exact: true }).first().click();
  const answer = page.getByLabel("答复这条意见");
  await answer.fill("已核。");
  await page.reload();
  await fieldsOf("attendance/due").getByRole("textbox").first().click();
  await expect(answer, "open again in one of the places where the thread is shown").toHaveValue("已核。");
  await answer.fill("");
  await expect(answer, "emptied to be written anew").toHaveValue("");
});
