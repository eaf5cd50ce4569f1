import { expect, it } from "vitest";
import { browserArguments } from "./browser-arguments.mjs";
import { findInstalledBrowser } from "./find-browser.mjs";

const only =
  (/** @type {string[]} */ ...paths) =>
  (/** @type {string} */ path) =>
    paths.includes(path);

it("takes CHROMIUM_PATH before an installed browser", () => {
  const environment = { CHROMIUM_PATH: "/opt/chromium" };
  expect(findInstalledBrowser(environment, only("/opt/chromium", "/usr/bin/chromium"))).toBe("/opt/chromium");
});

it("does not pass over a CHROMIUM_PATH that is wrong", () => {
  expect(() => findInstalledBrowser({ CHROMIUM_PATH: "/gone" }, only("/usr/bin/chromium"))).toThrow("/gone");
});

it("takes Chromium before Chrome, and nothing where there is nothing", () => {
  expect(findInstalledBrowser({}, only("/usr/bin/google-chrome", "/usr/bin/chromium"))).toBe(
    "/usr/bin/chromium",
  );
  expect(findInstalledBrowser({}, only("/usr/bin/google-chrome"))).toBe("/usr/bin/google-chrome");
  expect(findInstalledBrowser({}, only())).toBeUndefined();
});

it("gives up the sandbox for root only", () => {
  expect(browserArguments(0)).toContain("--no-sandbox");
  expect(browserArguments(1000)).not.toContain("--no-sandbox");
});
