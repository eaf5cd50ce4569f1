import { accessSync, constants } from "node:fs";

/** Where Debian, Ubuntu, Fedora and Google's own packages put a Chromium. */
export const INSTALLED_BROWSERS = [
  "/usr/bin/chromium",
  "/usr/bin/chromium-browser",
  "/usr/bin/google-chrome",
  "/usr/bin/google-chrome-stable",
];

/**
 * The first Chromium already on this machine.
 * @param {Record<string, string | undefined>} environment `CHROMIUM_PATH` goes before the usual places
 * @param {(path: string) => boolean} canRun
 * @returns {string | undefined}
 * @throws {Error} if CHROMIUM_PATH is set and cannot be run: a wrong setting is not silently passed over
 */
export function findInstalledBrowser(environment = process.env, canRun = isExecutable) {
  const named = environment.CHROMIUM_PATH;
  if (named) {
    if (!canRun(named)) throw new Error(`CHROMIUM_PATH is ${named}, which is not a program that can be run.`);
    return named;
  }
  return INSTALLED_BROWSERS.find(canRun);
}

/** @param {string} path */
function isExecutable(path) {
  try {
    accessSync(path, constants.X_OK);
    return true;
  } catch {
    return false;
  }
}
