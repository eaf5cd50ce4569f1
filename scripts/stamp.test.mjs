import { mkdirSync, mkdtempSync, rmSync, utimesSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { filesIn, hasStamp, stampOf, writeStamp } from "./stamp.mjs";

let folder = "";

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), "huilu-stamp-"));
  mkdirSync(join(folder, "app"));
  writeFileSync(join(folder, "app", "page.tsx"), "one");
  writeFileSync(join(folder, "package.json"), "{}");
});

afterEach(() => rmSync(folder, { recursive: true }));

const all = () => true;

describe("stampOf", () => {
  it("stays when only dates change", () => {
    const before = stampOf(folder, all);
    utimesSync(join(folder, "package.json"), 0, 0);
    expect(stampOf(folder, all)).toBe(before);
  });

  it.each([
    ["a file's bytes", () => writeFileSync(join(folder, "app", "page.tsx"), "two")],
    ["a new file", () => writeFileSync(join(folder, "app", "new.tsx"), "")],
    ["a file that is gone", () => rmSync(join(folder, "package.json"))],
  ])("changes with %s", (_what, change) => {
    const before = stampOf(folder, all);
    change();
    expect(stampOf(folder, all)).not.toBe(before);
  });

  it("changes with what else decides the result, and not with files that have no say", () => {
    const withoutApp = (/** @type {string} */ path) => path !== "app";
    const before = stampOf(folder, withoutApp, ["key", "v20"]);
    writeFileSync(join(folder, "app", "page.tsx"), "two");
    expect(stampOf(folder, withoutApp, ["key", "v20"])).toBe(before);
    expect(stampOf(folder, withoutApp, ["key", "v22"])).not.toBe(before);
  });
});

it("lists files in a settled order, folders left out", () => {
  expect(filesIn(folder, all)).toEqual(["app/page.tsx", "package.json"]);
});

it("knows a stamp that was written", () => {
  const file = join(folder, "stamp");
  expect(hasStamp(file, "abc")).toBe(false);
  writeStamp(file, "abc");
  expect(hasStamp(file, "abc")).toBe(true);
  expect(hasStamp(file, "abd")).toBe(false);
});
