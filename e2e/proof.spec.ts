import { expect, test } from "./support/test";

test.describe("without JavaScript", () => {
  test.use({ javaScriptEnabled: false, expectedProblems: [/\.js csp$/] });

  test("anyone sees the proof that a revision is in the ledger, and that the ledger only grew", async ({
    page,
  }) => {
    await page.goto("/sessions/141102-congress-7-4");
    await page.getByRole("link", { name: "本版本在台账中的证明" }).first().click();
    await expect(page.getByRole("heading", { level: 1, name: "记录的证明" })).toBeVisible();
    await expect(page.getByText("证明成立：该版本在台账中")).toBeVisible();
    await page.getByRole("button", { name: "出具证明" }).last().click();
    await expect(page.getByText("证明成立：台账只是增加")).toBeVisible();
    await page.goto("/en/ledger?session=141102-congress-7-4&revision=99");
    await expect(page.getByText("No such revision is in the ledger")).toBeVisible();
  });
});

test("the proofs are open data too", async ({ request }) => {
  const note = await (await request.get("/api/ledger/checkpoint")).text();
  const size = Number(note.split("\n")[1]);
  const inclusion = await request.get("/api/ledger/inclusion?session=141102-congress-7-4&revision=1");
  expect(await inclusion.json()).toMatchObject({ holds: true, checkpoint: { size, note } });
  const again = await request.get("/api/ledger/inclusion?session=141102-congress-7-4&revision=1", {
    headers: { "if-none-match": inclusion.headers().etag ?? "" },
  });
  expect(again.status()).toBe(304);
  expect((await request.get("/api/ledger/consistency?from=0&to=1")).status()).toBe(404);
});
