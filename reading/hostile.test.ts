import fc from "fast-check";
import { expect, test, vi } from "vitest";
import { errorCodes } from "@/domain/errors";
import { readFile } from "./read-file";
import { makeDocx, paragraph } from "./testing/make-docx";
import { makePdf } from "./testing/make-pdf";

vi.setConfig({ testTimeout: 120_000 });

const utf8 = (text: string) => new TextEncoder().encode(text);
const page = [{ text: "区七届人大四次会议闭幕", x: 40, y: 60, size: 20 }];
const known = new Set<string>(errorCodes);

test("noise behind the mark of any known kind gets an answer, and the next file is read", async () => {
  const marks = [
    "%PDF-1.7\n",
    "PK\u0003\u0004word/",
    "\u00ff\u00d8\u00ff",
    "\u0089PNG\r\n\u001a\n",
    "<html><p>",
    "",
  ];
  await fc.assert(
    fc.asyncProperty(fc.constantFrom(...marks), fc.uint8Array({ maxLength: 3000 }), async (mark, noise) => {
      const bytes = Buffer.concat([Buffer.from(mark, "latin1"), noise]);
      const outcome = await readFile(bytes, null);
      if (!outcome.ok) expect(known).toContain(outcome.code);
    }),
    { numRuns: 40 },
  );
  expect(await readFile(utf8("区人大会议"), null)).toMatchObject({ ok: true });
});

test("a file cut anywhere gets an answer", async () => {
  const files = [makePdf([page]), makeDocx(paragraph("区七届人大四次会议开幕"))];
  await fc.assert(
    fc.asyncProperty(
      fc.constantFrom(...files),
      fc.double({ min: 0.05, max: 0.95, noNaN: true }),
      async (file, part) => {
        const outcome = await readFile(file.subarray(0, Math.ceil(file.length * part)), null);
        if (!outcome.ok) expect(known).toContain(outcome.code);
      },
    ),
    { numRuns: 25 },
  );
});

test.each([
  ["with more pages than are read", makePdf(Array.from({ length: 61 }, () => page)), "file_too_many_pages"],
  [
    "locked",
    makePdf(
      [page],
      `/ID [<00112233445566778899aabbccddeeff> <00112233445566778899aabbccddeeff>] /Encrypt << /Filter /Standard /V 1 /R 2 /P -4 /O <${"11".repeat(32)}> /U <${"22".repeat(32)}> >>`,
    ),
    "file_encrypted",
  ],
  ["without a word", makePdf([[]]), "file_no_text"],
])("a PDF %s says so", async (_name, bytes, code) => {
  expect(await readFile(bytes, null)).toMatchObject({ ok: false, code });
});

test("a web page nested without end, and one with scripts, give their text or an answer", async () => {
  const deep = await readFile(utf8(`<html>${"<div>".repeat(20_000)}会议`), null);
  if (!deep.ok) expect(known).toContain(deep.code);
  const scripted = await readFile(
    utf8("<html><body><script>alert('坏')</script><p onclick='x()'>会议开幕。</p><!-- 藏 --></body></html>"),
    null,
  );
  expect(scripted).toMatchObject({ ok: true, reading: { text: "会议开幕。\n" } });
});
