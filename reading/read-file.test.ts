import { readFileSync } from "node:fs";
import { expect, test, vi } from "vitest";
import { readFile } from "./read-file";

// Starting a process takes a third of a second, and far longer where every core is busy.
vi.setConfig({ testTimeout: 60_000 });

const utf8 = (text: string) => new TextEncoder().encode(text);

test("a text file comes back as its text, read in another process", async () => {
  const steps: string[] = [];
  const outcome = await readFile(readFileSync("examples/lishi-2023.txt"), "lishi-2023.txt", {
    onProgress: ({ step }) => steps.push(step),
  });
  expect(outcome).toMatchObject({ ok: true, reading: { format: "text", recognised: false, lines: [] } });
  expect(outcome.ok && outcome.reading.text).toContain("180");
  expect(steps).toContain("opening");
});

test("a file is what its bytes say, whatever it is called", async () => {
  const page = utf8("<!doctype html><p>区七届人大四次会议开幕。</p>");
  expect(await readFile(page, "page.txt")).toMatchObject({ ok: true, reading: { format: "html" } });
});

test.each([
  ["nothing", new Uint8Array(), "page_empty"],
  ["more than is taken", new Uint8Array(40_000_001), "file_too_large"],
  ["an old Word file", Uint8Array.from([0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1, 0]), "file_old_word"],
  [
    "a drawing",
    utf8('<?xml version="1.0"?><svg xmlns="http://www.w3.org/2000/svg"/>'),
    "file_picture_unknown",
  ],
  ["noise", Uint8Array.from({ length: 2000 }, (_, at) => (at * 7919) % 256), "page_not_text"],
])("%s is answered with its own code", async (_name, bytes, code) => {
  expect(await readFile(bytes, null)).toMatchObject({ ok: false, code });
});

test("files that come together are all read, and one that is cancelled says so", async () => {
  const stop = new AbortController();
  const cancelled = readFile(utf8("会".repeat(100_000)), null, { signal: stop.signal });
  stop.abort();
  const others = await Promise.all(
    [1, 2, 3, 4, 5].map((number) => readFile(utf8(`第${number}次会议`), null)),
  );
  expect(await cancelled).toMatchObject({ ok: false, code: "file_cancelled" });
  expect(others.map((outcome) => outcome.ok && outcome.reading.text)).toEqual(
    [1, 2, 3, 4, 5].map((number) => `第${number}次会议`),
  );
});
