import fc from "fast-check";
import { expect, test, vi } from "vitest";
import { errorCodes } from "@/domain/errors";
import { readFile } from "./read-file";
import { makeDocx, paragraph } from "./testing/make-docx";
import { firstAdded, makePdf, stream } from "./testing/make-pdf";

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
    makePdf([page], {
      trailer: `/ID [<00112233445566778899aabbccddeeff> <00112233445566778899aabbccddeeff>] /Encrypt << /Filter /Standard /V 1 /R 2 /P -4 /O <${"11".repeat(32)}> /U <${"22".repeat(32)}> >>`,
    }),
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

test("scripts and attachments of a PDF are neither run nor read", async () => {
  const at = firstAdded(1);
  const bytes = makePdf([page], {
    catalog: `/OpenAction << /S /JavaScript /JS (this.getField\\("a"\\); app.alert\\(1\\)) >> /Names << /EmbeddedFiles << /Names [(a.html) ${at} 0 R] >> >>`,
    objects: [
      `<< /Type /Filespec /F (a.html) /EF << /F ${at + 1} 0 R >> >>`,
      stream("<html><body>attached words</body></html>"),
    ],
  });
  expect(await readFile(bytes, "a.pdf")).toMatchObject({
    ok: true,
    reading: { format: "pdf", text: "区七届人大四次会议闭幕\n" },
  });
});

test("a file that is two kinds at once is the one that its first bytes say, and that only", async () => {
  const pdf = makePdf([page]);
  const docx = makeDocx(paragraph("区政协会议开幕"));
  const html = utf8("<html><body><p>另一篇，在网页里。</p></body></html>");
  const asPdf = await readFile(Buffer.concat([pdf, html, docx]), "page.html");
  expect(asPdf).toMatchObject({ ok: true, reading: { format: "pdf", text: "区七届人大四次会议闭幕\n" } });
  const asDocx = await readFile(Buffer.concat([docx, pdf]), "page.pdf");
  if (asDocx.ok) expect(asDocx.reading).toMatchObject({ format: "docx", text: "区政协会议开幕\n" });
  else expect(asDocx.code).toBe("file_broken");
  const asHtml = await readFile(Buffer.concat([utf8("<html><!--"), pdf, utf8("-->"), html]), "page.pdf");
  expect(asHtml).toMatchObject({ ok: true, reading: { format: "html" } });
  expect(asHtml.ok && asHtml.reading.text).not.toContain("闭幕");
});
