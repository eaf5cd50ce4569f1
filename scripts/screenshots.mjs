/**
 * Pictures of pages for a look by eye: each path at three widths, light and dark.
 *
 *   node scripts/screenshots.mjs BASE_URL OUTDIR PATH...
 *     --sign-in=NAME:PASSWORD   sign in first, for pages of the desk
 *     --widths=390,1440         other widths
 *     --screen                  only the first screen instead of the whole page
 */
import { mkdirSync } from "node:fs";
import { join } from "node:path";
import { chromium } from "@playwright/test";
import { parseArguments } from "./arguments.mjs";
import { browserArguments } from "./browser-arguments.mjs";
import { findInstalledBrowser } from "./find-browser.mjs";

const { flags, words } = parseArguments(process.argv.slice(2));
const [baseURL = "", directory = "", ...paths] = words;
if (!baseURL || !directory || paths.length === 0) {
  console.error("Usage: node scripts/screenshots.mjs [--sign-in=NAME:PASSWORD] BASE_URL OUTDIR PATH...");
  process.exit(2);
}
mkdirSync(directory, { recursive: true });
const widths = (flags.get("widths") || "390,768,1440").split(",").map(Number);
const executablePath = findInstalledBrowser();
const browser = await chromium.launch({
  ...(executablePath && { executablePath }),
  args: browserArguments(),
});
let faults = 0;
try {
  const storageState = await signedInState();
  for (const colorScheme of /** @type {const} */ (["light", "dark"])) {
    for (const width of widths) {
      const viewport = { width, height: width < 700 ? 844 : 900 };
      const context = await browser.newContext({
        baseURL,
        viewport,
        colorScheme,
        locale: "zh-CN",
        ...storageState,
      });
      for (const path of paths) await takePicture(context, path, `${width}-${colorScheme}`);
      await context.close();
    }
  }
} finally {
  await browser.close();
}
process.exit(faults > 0 ? 1 : 0);

/**
 * Saves one picture and prints its file, the answer's status, and whether the page is wider than the screen.
 * @param {import("@playwright/test").BrowserContext} context
 * @param {string} path
 * @param {string} look
 */
async function takePicture(context, path, look) {
  const page = await context.newPage();
  /** @type {string[]} */
  const remarks = [];
  page.on("console", (message) => {
    if (message.type() === "error") remarks.push(`console: ${message.text()}`);
  });
  page.on("pageerror", (error) => remarks.push(`error: ${error.message}`));
  try {
    const answer = await page.goto(path, { waitUntil: "load" });
    const wider = await page.evaluate(() => document.documentElement.scrollWidth - window.innerWidth);
    if (wider > 0) remarks.push(`${wider} px wider than the screen`);
    const file = join(directory, `${fileStem(path)}-${look}.png`);
    await page.screenshot({ path: file, fullPage: !flags.has("screen") });
    console.log([file, answer?.status() ?? "", ...remarks].join("  "));
  } catch (error) {
    faults += 1;
    console.error(`${path} ${look}: ${error instanceof Error ? error.message.split("\n")[0] : error}`);
  } finally {
    await page.close();
  }
}

/** The cookies of `--sign-in`, as options for a context; none without it. */
async function signedInState() {
  const [name, ...rest] = (flags.get("sign-in") ?? "").split(":");
  if (!name) return {};
  const context = await browser.newContext({ baseURL, locale: "zh-CN" });
  const page = await context.newPage();
  await page.goto("/sign-in");
  await page.getByLabel(/用户名|Name/).fill(name);
  await page.getByLabel(/密码|Password/).fill(rest.join(":"));
  await page.getByRole("button", { name: /登录|Sign in/ }).click();
  await page.waitForURL((url) => !url.pathname.endsWith("/sign-in"));
  const storageState = await context.storageState();
  await context.close();
  return { storageState };
}

/**
 * A path as the beginning of a file name; `/` is `home`.
 * @param {string} path
 */
function fileStem(path) {
  return path.replace(/[^\p{Letter}\p{Number}]+/gu, "-").replace(/^-|-$/g, "") || "home";
}
