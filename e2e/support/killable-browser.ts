import { type BrowserContext, chromium, type LaunchOptions } from "@playwright/test";

/** A browser whose profile is kept in a folder, as a person's is. */
export function openProfile(
  folder: string,
  baseURL: string,
  options: LaunchOptions,
): Promise<BrowserContext> {
  return chromium.launchPersistentContext(folder, { ...options, baseURL, locale: "zh-CN" });
}

/** Ends a browser at once with all its processes, as a crash does: no page is told that it closes. */
export async function killBrowser(context: BrowserContext): Promise<void> {
  const session = await context.browser()?.newBrowserCDPSession();
  const processes = (await session?.send("SystemInfo.getProcessInfo"))?.processInfo ?? [];
  const closed = new Promise((resolve) => context.once("close", resolve));
  for (const { id, type } of processes) if (type === "browser") process.kill(id, "SIGKILL");
  await closed;
}
