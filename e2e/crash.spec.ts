import { type ChildProcess, spawn } from "node:child_process";
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { type BrowserContext, chromium, expect, test } from "@playwright/test";
import { passwords } from "./support/accounts";
import { openDistrictDraft } from "./support/district-page";
import { signIn } from "./support/sign-in";

const words = "server and browser both end while this is being typed, and none of it is lost";

test("server and browser are killed while someone types: what was typed comes back and is saved", async ({
  baseURL,
  launchOptions,
}) => {
  test.setTimeout(240_000);
  const port = Number(new URL(baseURL ?? "").port) + 700;
  const address = `http://localhost:${port}`;
  const [data, profile] = ["data", "profile"].map((name) =>
    mkdtempSync(join(tmpdir(), `huilu-crash-${name}-`)),
  );
  if (data === undefined || profile === undefined) throw new Error("no folders");
  const open = () =>
    chromium.launchPersistentContext(profile, { ...launchOptions, baseURL: address, locale: "zh-CN" });
  let server = startServer(data, port);
  let context: BrowserContext | null = null;
  try {
    await answering(address);
    context = await open();
    const page = await context.newPage();
    await signIn(page, "recorder");
    await openDistrictDraft(page, "方山县");
    const draft = page.url();
    const field = page.getByLabel("全文", { exact: true }).first();
    await field.fill("");
    const typing = page.keyboard.type(words, { delay: 40 });
    await expect(field).toHaveValue(/browser/);
    kill(server);
    await typing;
    await expect(page.getByRole("status").filter({ hasText: "连不上服务器" })).toBeVisible();
    const client = await context.newCDPSession(page);
    const gone = new Promise<void>((resolve) => context?.once("close", () => resolve()));
    void client.send("Browser.crash").catch(() => null);
    await gone;

    server = startServer(data, port);
    await answering(address);
    context = await open();
    const again = await context.newPage();
    await signIn(again, "recorder");
    await again.goto(draft);
    await again.getByRole("button", { name: "恢复" }).click();
    await expect(again.getByLabel("全文", { exact: true }).first()).toHaveValue(words);
    await expect(again.getByRole("status").filter({ hasText: /^✓ 已保存/ })).toBeVisible();
    await again.reload();
    await expect(again.getByLabel("全文", { exact: true }).first()).toHaveValue(words);
  } finally {
    await context?.close().catch(() => null);
    kill(server);
    for (const folder of [data, profile]) rmSync(folder, { recursive: true, force: true, maxRetries: 5 });
  }
});

/** A server of this test's own, in a group of processes that can be killed at once. */
function startServer(data: string, port: number): ChildProcess {
  const address = `http://localhost:${port}`;
  const seeds = { HUILU_DATA: data, HUILU_SEED_PASSWORDS: JSON.stringify(passwords) };
  const env = { ...process.env, ...seeds, PORT: String(port), NEXTAUTH_URL: address };
  return spawn(process.execPath, ["scripts/start.mjs"], { detached: true, stdio: "ignore", env });
}

function kill({ pid }: ChildProcess): void {
  try {
    if (pid !== undefined) process.kill(-pid, "SIGKILL");
  } catch {
    // It has ended already.
  }
}

async function answering(address: string): Promise<void> {
  await expect
    .poll(
      () =>
        fetch(`${address}/sign-in`).then(
          ({ ok }) => ok,
          () => false,
        ),
      { timeout: 150_000 },
    )
    .toBe(true);
}
