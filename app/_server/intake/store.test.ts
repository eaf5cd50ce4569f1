import { mkdtempSync, readdirSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, expect, test, vi } from "vitest";
import { sha256 } from "@/domain/ledger";
import { dropBytes, keepBytes, keptBytes, sweepBytes } from "./store";

let data = "";
beforeEach(() => {
  data = mkdtempSync(join(tmpdir(), "huilu-store-"));
  vi.stubEnv("HUILU_DATA", data);
  vi.stubEnv("NEXTAUTH_SECRET", "a secret that is long enough");
});
afterEach(() => {
  vi.unstubAllEnvs();
  rmSync(data, { recursive: true });
});

const bytes = (text: string) => new TextEncoder().encode(text);
const there = () => readdirSync(join(data, "intake"));

test("what arrives in pieces is whole, hashed, and called by its id", async () => {
  expect(await keepBytes("a", [bytes("会"), bytes("议")])).toEqual({ sha256: sha256("会议"), bytes: 6 });
  expect(new TextDecoder().decode((await keptBytes("a")) ?? undefined)).toBe("会议");
  await dropBytes(["a", "none"]);
  expect(await keptBytes("a")).toBeNull();
});

test("what is empty, too large or broken off leaves nothing", async () => {
  await expect(keepBytes("a", [])).rejects.toMatchObject({ code: "page_empty" });
  const million = new Uint8Array(1_000_000);
  const endless = (function* () {
    for (;;) yield million;
  })();
  await expect(keepBytes("a", endless)).rejects.toMatchObject({ code: "file_too_large" });
  const broken = (function* () {
    yield million;
    throw new Error("connection reset");
  })();
  await expect(keepBytes("a", broken)).rejects.toThrow("connection reset");
  expect(there()).toEqual([]);
});

test("whatever no file needs goes; what is just arriving stays", async () => {
  await keepBytes("needed", [bytes("会")]);
  await keepBytes("done", [bytes("会")]);
  for (const part of ["needed.12.part", "gone.12.part"]) writeFileSync(join(data, "intake", part), "");
  await sweepBytes(() => new Set(["needed"]));
  expect(there().sort()).toEqual(["needed", "needed.12.part"]);
});
