import { existsSync } from "node:fs";
import { createRequire } from "node:module";
import { canInstallPackages, installPackages, isOnPath } from "./debian.mjs";
import { findInstalledBrowser } from "./find-browser.mjs";
import { StepFailed, say } from "./report.mjs";
import { installed } from "./root.mjs";
import { run } from "./run.mjs";

/**
 * The Chromium for browser tests: one that is installed, else Playwright's, else Debian's package; says which.
 * @returns {Promise<string>} path of the program
 * @throws {StepFailed}
 */
export async function chooseBrowser() {
  const path = (await installedOne()) ?? (await playwrightsOwn()) ?? (await debiansPackage());
  await requireChineseFont();
  return path;
}

async function installedOne() {
  const path = findInstalledBrowser();
  if (path === undefined) return undefined;
  const version = await versionOf(path);
  if (version === undefined) {
    say("browser", `${path} is there but does not run; looking for another`);
    return undefined;
  }
  say("browser", `using the installed ${version}: ${path}`);
  return path;
}

async function playwrightsOwn() {
  const { chromium } = createRequire(import.meta.url)("@playwright/test");
  const path = chromium.executablePath();
  if (!existsSync(path)) {
    say("browser", "no Chromium is installed; downloading Playwright's …");
    const cli = installed("@playwright/test/cli.js");
    const done = await run(process.execPath, [cli, "install", "chromium", "--no-shell"], { seconds: 180 });
    if (done.code !== 0) {
      say("browser", "Playwright's Chromium cannot be downloaded");
      return undefined;
    }
  }
  const version = await versionOf(path);
  if (version === undefined) {
    say("browser", "Playwright's Chromium does not run here (libraries of the system are missing)");
    return undefined;
  }
  say("browser", `using Playwright's ${version}: ${path}`);
  return path;
}

async function debiansPackage() {
  if (canInstallPackages()) {
    say("browser", "installing Debian's package chromium …");
    const { code, output } = await installPackages(["chromium"]);
    const path = findInstalledBrowser();
    const version = path && (await versionOf(path));
    if (path && version) {
      say("browser", `using Debian's ${version}: ${path}`);
      return path;
    }
    throw new StepFailed(`No Chromium could be installed (apt-get ended with ${code}).`, output);
  }
  throw new StepFailed(
    "No Chromium for the browser tests. Install one (on Debian: apt-get install chromium fonts-noto-cjk), or set CHROMIUM_PATH.",
  );
}

/** @param {string} path */
async function versionOf(path) {
  const { code, output } = await run(path, ["--version"], { seconds: 30 });
  return code === 0 ? output.match(/\S*Chrom.*\d/)?.[0] : undefined;
}

/** Widths of Chinese text decide where lines break, so tests of layout need a Chinese font. */
async function requireChineseFont() {
  if (isOnPath("fc-list") && (await run("fc-list", [":lang=zh-cn"])).output.trim() !== "") return;
  if (canInstallPackages()) {
    say("browser", "installing a Chinese font, Debian's package fonts-noto-cjk …");
    if ((await installPackages(["fontconfig", "fonts-noto-cjk"])).code === 0) return;
  }
  say("browser", "no Chinese font was found: text is set as boxes and layouts may differ (fonts-noto-cjk)");
}
