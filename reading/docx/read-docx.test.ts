import { zipSync } from "fflate";
import { expect, test } from "vitest";
import { makeDocx, paragraph } from "../testing/make-docx";
import { openArchive } from "./open-archive";
import { readDocx } from "./read-docx";

test("paragraphs are lines, and a table's row is one", async () => {
  const cell = (text: string) => `<w:tc>${paragraph(text)}</w:tc>`;
  const table = `<w:tbl><w:tr>${cell("应到")}${cell("194")}</w:tr><w:tr>${cell("实到")}${cell("180")}</w:tr></w:tbl>`;
  const file = makeDocx(paragraph("区七届人大四次会议开幕") + table + paragraph("符合法定人数。"));
  expect(await readDocx(file)).toBe("区七届人大四次会议开幕\n应到\t194\n实到\t180\n符合法定人数。\n");
});

test("an archive that swells is refused before it has", () => {
  const bomb = zipSync({
    "[Content_Types].xml": new Uint8Array(3),
    "word/document.xml": new Uint8Array(1_000_000),
  });
  expect(bomb.length).toBeLessThan(3000);
  expect(() => openArchive(bomb, 900_000)).toThrow(expect.objectContaining({ code: "file_too_complex" }));
});

test("an archive cut short has nothing to read", async () => {
  const file = makeDocx(paragraph("区七届人大四次会议开幕"));
  await expect(readDocx(file.subarray(0, file.length / 2))).rejects.toThrow();
});
