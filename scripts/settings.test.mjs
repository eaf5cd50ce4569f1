import { describe, expect, it } from "vitest";
import { parseArguments } from "./arguments.mjs";
import { isBuildInput } from "./build.mjs";
import { isOnPath } from "./debian.mjs";
import { isNodeSupported } from "./node-version.mjs";
import { readPort } from "./port.mjs";

it("splits flags from words", () => {
  const { flags, words } = parseArguments(["--screen", "a", "--sign-in=name:p=w", "--", "--b"]);
  expect([...flags]).toEqual([
    ["screen", ""],
    ["sign-in", "name:p=w"],
  ]);
  expect(words).toEqual(["a", "--b"]);
});

it.each([
  ["20.19.0", true],
  ["20.18.3", false],
  ["18.20.0", false],
  ["22.0.0", true],
  ["24.1.0", true],
])("Node %s is supported: %s", (version, expected) => {
  expect(isNodeSupported(version)).toBe(expected);
});

describe("readPort", () => {
  it("is 3000 unless PORT says otherwise", () => {
    expect(readPort("")).toBe(3000);
    expect(readPort("8080")).toBe(8080);
  });

  it.each(["0", "65536", "80a", "-1", " 80"])("refuses %j", (given) => {
    expect(() => readPort(given)).toThrow("1 to 65535");
  });
});

it.each([
  ["app/page.tsx", true],
  ["messages/en/site.json", true],
  ["package-lock.json", true],
  ["a-new-folder/file.ts", true],
  ["domain/rules/quorum.test.ts", false],
  ["data/huilu.sqlite", false],
  ["e2e/desk.spec.ts", false],
  [".next/BUILD_ID", false],
  ["README.md", false],
])("a build reads %s: %s", (path, expected) => {
  expect(isBuildInput(path)).toBe(expected);
});

it("leaves a data folder of another name out of the build", () => {
  expect(isBuildInput("records", "records")).toBe(false);
});

it("finds programs on the PATH, empty parts passed over", () => {
  const exists = (/** @type {string} */ path) => path === "/opt/bin/make";
  expect(isOnPath("make", "/bin::/opt/bin", exists)).toBe(true);
  expect(isOnPath("g++", "/bin::/opt/bin", exists)).toBe(false);
});
