import sharp from "sharp";
import { expect, test } from "vitest";
import { findSheet } from "./find-sheet";
import { openPicture } from "./open-picture";

const [width, height] = [900, 1200];

/** A page of lines, drawn within a ground. */
async function photograph(drawn: string) {
  const svg = `<svg width="${width}" height="${height}">${drawn}</svg>`;
  return openPicture(await sharp(Buffer.from(svg)).png().toBuffer());
}

const lines = Array.from(
  { length: 18 },
  (_, n) => `<rect x="160" y="${180 + n * 45}" width="560" height="14" fill="#222"/>`,
).join("");

test("a sheet seen aslant on a darker ground becomes the sheet alone", async () => {
  const picture = await photograph(
    `<rect width="100%" height="100%" fill="#553"/><polygon points="90,60 800,110 860,1130 50,1090" fill="#f4f2ec"/>${lines}`,
  );
  const sheet = await findSheet(picture);
  expect(sheet.width).toBeGreaterThan(715);
  expect(sheet.width).toBeLessThan(810);
  expect(sheet.height).toBeGreaterThan(980);
  expect(sheet.height).toBeLessThan(1080);
  // The ground is gone from every corner.
  const inset = 12;
  for (const [x, y] of [
    [inset, inset],
    [sheet.width - inset, inset],
    [inset, sheet.height - inset],
    [sheet.width - inset, sheet.height - inset],
  ] as const) {
    expect(sheet.grey[y * sheet.width + x]).toBeGreaterThan(200);
  }
});

test.each([
  ["a scan", `<rect width="100%" height="100%" fill="#fff"/>${lines}`],
  [
    "a page half in a soft shadow",
    `<defs><linearGradient id="s"><stop offset="0.3" stop-color="#fff"/><stop offset="0.7" stop-color="#666"/></linearGradient></defs><rect width="100%" height="100%" fill="url(#s)"/>${lines}`,
  ],
  [
    "a page with a hard shadow over one side",
    `<rect width="100%" height="100%" fill="#fff"/><rect width="380" height="100%" fill="#777"/>${lines}`,
  ],
  [
    "a bright heap that is no sheet",
    `<rect width="100%" height="100%" fill="#333"/><circle cx="450" cy="600" r="430" fill="#eee"/>`,
  ],
])("%s stays as it is", async (_, drawn) => {
  const picture = await photograph(drawn);
  expect(await findSheet(picture)).toBe(picture);
});
