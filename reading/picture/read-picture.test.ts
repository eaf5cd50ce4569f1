import { readFileSync } from "node:fs";
import { join } from "node:path";
import { crc32 } from "node:zlib";
import sharp from "sharp";
import { expect, test, vi } from "vitest";
import { readFile } from "../read-file";
import { makePicturePdf } from "../testing/make-pdf";
import { openPicture } from "./open-picture";

vi.setConfig({ testTimeout: 120_000 });

test("a slanted scan is read column by column, each line with its place and the engine's trust", async () => {
  const outcome = await readFile(readFileSync(join(import.meta.dirname, "fixtures/two-columns.jpg")), null);
  if (!outcome.ok) throw new Error(outcome.code);
  const { text, lines, images, recognised, format } = outcome.reading;
  expect({ format, recognised, pictures: images.length }).toEqual({
    format: "image",
    recognised: true,
    pictures: 1,
  });
  expect(text.replaceAll("\n", "")).toMatch(
    /区七届人大四次会议闭幕本报讯5月28日下午.*胜利闭幕。大会应出席代表194人，实到代表180人，符合法定人数。/,
  );
  const present = lines.find(({ start, end }) => text.slice(start, end).includes("194"));
  expect(present?.confidence).toBeGreaterThan(0.5);
  // The right column, below the headline.
  expect(present?.box[0]).toBeGreaterThan(0.45);
  expect(present?.box[1]).toBeGreaterThan(0.2);
  expect(
    Buffer.from(images[0]?.bytes ?? [])
      .subarray(8, 12)
      .toString(),
  ).toBe("WEBP");
});

test("a PDF that is only a picture is drawn and recognised", async () => {
  const jpeg = readFileSync(join(import.meta.dirname, "fixtures/two-columns.jpg"));
  const { width = 0, height = 0, channels } = await sharp(jpeg).metadata();
  const outcome = await readFile(makePicturePdf(jpeg, { width, height, isGrey: channels === 1 }), null);
  if (!outcome.ok) throw new Error(outcome.code);
  const { text, images, recognised, format } = outcome.reading;
  expect({ format, recognised, pictures: images.length }).toEqual({
    format: "pdf",
    recognised: true,
    pictures: 1,
  });
  expect(text.replaceAll("\n", "")).toContain("应出席代表194人，实到代表180人，符合法定人数。");
});

const sheet = (width: number, height: number) =>
  sharp({ create: { width, height, channels: 3, background: "#fff" } });

test("an empty page has no text, and a cut picture is broken", async () => {
  const blank = await sheet(300, 200).png().toBuffer();
  expect(await readFile(blank, null)).toMatchObject({ ok: false, code: "file_no_text" });
  expect(await readFile(blank.subarray(0, blank.length / 2), null)).toMatchObject({
    ok: false,
    code: "file_broken",
  });
});

test("a picture of too many points is refused by its header, before anything is unpacked", async () => {
  const small = await sheet(10, 10).png().toBuffer();
  const huge = Buffer.from(small);
  huge.writeUInt32BE(30_000, 16);
  huge.writeUInt32BE(30_000, 20);
  huge.writeUInt32BE(crc32(huge.subarray(12, 29)), 29);
  await expect(openPicture(huge)).rejects.toMatchObject({ code: "file_too_complex" });
});
