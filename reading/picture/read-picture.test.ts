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

const fixture = (name: string) => readFileSync(join(import.meta.dirname, "fixtures", name));

async function textOf(bytes: Uint8Array): Promise<string> {
  const outcome = await readFile(bytes, null);
  if (!outcome.ok) throw new Error(outcome.code);
  return outcome.reading.text.replaceAll("\n", "");
}

const figures = "大会应出席代表194人，实到代表180人，符合法定人数。";

test("a phone's photograph on its head is turned and read", async () => {
  expect(await textOf(fixture("upside-down.heic"))).toContain(figures);
});

test("a page in a frame, lying on its side, in a shadow, is read like any other", async () => {
  const page = await sharp(fixture("two-columns.jpg"))
    .extend({ top: 40, bottom: 40, left: 40, right: 40, background: "#fff" })
    .raw()
    .toBuffer({ resolveWithObject: true });
  const { width, height } = page.info;
  const over = Buffer.from(
    `<svg width="${width}" height="${height}"><defs><linearGradient id="shadow"><stop offset="0" stop-opacity="0"/>
    <stop offset="1" stop-opacity="0.6"/></linearGradient></defs><rect width="100%" height="100%" fill="url(#shadow)"/>
    <rect x="12" y="12" width="${width - 24}" height="${height - 24}" fill="none" stroke="#000" stroke-width="2"/></svg>`,
  );
  const photograph = await sharp(page.data, { raw: page.info })
    .composite([{ input: over }])
    .png()
    .toBuffer();
  expect(await textOf(await sharp(photograph).rotate(90).png().toBuffer())).toContain(figures);
});

test("traditional characters are read as such", async () => {
  expect(await textOf(fixture("traditional.jpg"))).toContain(
    "大會應出席代表194人，實到代表180人，符合法定人數。",
  );
});

test("a HEIC file that is cut or says nonsense of itself is broken", async () => {
  const whole = fixture("upside-down.heic");
  const nonsense = Buffer.from(whole);
  for (let at = 12; at < 600; at += 13) nonsense[at] = (nonsense[at] ?? 0) ^ 0xff;
  for (const bytes of [whole.subarray(0, whole.length / 2), nonsense, whole.subarray(0, 40)]) {
    expect(await readFile(bytes, null)).toMatchObject({ ok: false, code: "file_broken" });
  }
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
