import { mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, expect, test } from "vitest";
import { findFiles, readableBytes } from "./import-files";
import { importOptions } from "./import-options";

let folder = "";
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), "huilu-import-"));
});
afterEach(() => rmSync(folder, { recursive: true }));

test("files are found in folders below, in the order people count in, without what systems leave", async () => {
  mkdirSync(join(folder, "2023", ".git"), { recursive: true });
  for (const name of ["10.txt", "9.txt", "2023/1.txt", ".DS_Store", "2023/.git/config"]) {
    writeFileSync(join(folder, name), name);
  }
  symlinkSync("/", join(folder, "all"));
  const found = await findFiles([folder, join(folder, "9.txt")]);
  expect(found.map(({ name }) => name)).toEqual(["9.txt", "10.txt", "2023/1.txt"]);
  await expect(findFiles([join(folder, "none")])).rejects.toThrow("ENOENT");
});

test("a file that is gone, or too large, has no bytes but a reason", async () => {
  const path = join(folder, "1.txt");
  expect(await readableBytes({ path, name: "1.txt", bytes: 1 })).toMatchObject({ code: "file_missing" });
  writeFileSync(path, "会");
  expect(await readableBytes({ path, name: "1.txt", bytes: 1 })).toHaveLength(3);
  writeFileSync(path, Buffer.alloc(40_000_001));
  expect(await readableBytes({ path, name: "1.txt", bytes: 1 })).toMatchObject({ code: "file_too_large" });
});

test("options are understood, or the call is off", () => {
  expect(importOptions(["--as", "li", "--publisher", "吕梁日报", "a", "b"])).toMatchObject({
    ...{ as: "li", paths: ["a", "b"], json: false, dryRun: false },
    source: { publisher: "吕梁日报", kind: "newspaper_page", rights: "quotes_only" },
  });
  expect(importOptions([])).toContain("needs a folder");
  expect(importOptions(["--published", "昨天", "a"])).toContain("--published");
  expect(importOptions(["--unknown", "a"])).toContain("--unknown");
});
