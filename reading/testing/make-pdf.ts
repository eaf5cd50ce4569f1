/** Words at a place of a page, in points from its top left corner to their baseline. */
export type Words = { text: string; x: number; y: number; size: number };

/** What a test adds to a PDF: entries of its trailer and catalogue, and objects, numbered from `firstAdded`. */
export type Additions = { trailer?: string; catalog?: string; objects?: readonly string[] };

/** Number of the first added object of a PDF of so many pages. */
export const firstAdded = (pages: number): number => 5 + pages * 2;

/** A PDF of these pages in the plainest form: codes that are the characters, no font inside, no compression. A4 lying down. */
export function makePdf(
  pages: readonly (readonly Words[])[],
  { trailer = "", catalog = "", objects: added = [] }: Additions = {},
): Uint8Array {
  const [width, height] = [842, 595];
  const kids = pages.map((_, at) => `${5 + at * 2} 0 R`).join(" ");
  const objects = [
    `<< /Type /Catalog /Pages 2 0 R ${catalog} >>`,
    `<< /Type /Pages /Kids [${kids}] /Count ${pages.length} >>`,
    "<< /Type /Font /Subtype /Type0 /BaseFont /Song /Encoding /Identity-H /ToUnicode 4 0 R /DescendantFonts [<< /Type /Font /Subtype /CIDFontType2 /BaseFont /Song /CIDSystemInfo << /Registry (Adobe) /Ordering (Identity) /Supplement 0 >> /DW 1000 /W [32 126 500] /FontDescriptor << /Type /FontDescriptor /FontName /Song /Flags 4 /FontBBox [0 -200 1000 900] /ItalicAngle 0 /Ascent 900 /Descent -200 /CapHeight 700 /StemV 80 >> >>] >>",
    stream(
      "/CIDInit /ProcSet findresource begin begincmap 1 begincodespacerange <0000> <ffff> endcodespacerange 1 beginbfrange <0000> <ffff> <0000> endbfrange endcmap end",
    ),
    ...pages.flatMap((words, at) => {
      const content = words
        .map(({ text, x, y, size }) => `BT /F1 ${size} Tf ${x} ${height - y} Td <${hex(text)}> Tj ET`)
        .join("\n");
      return [
        `<< /Type /Page /Parent 2 0 R /MediaBox [0 0 ${width} ${height}] /Resources << /Font << /F1 3 0 R >> >> /Contents ${6 + at * 2} 0 R >>`,
        stream(content),
      ];
    }),
    ...added,
  ];
  return assemble(objects, trailer);
}

/** A PDF of one page that is a picture, as a scanner makes it. @param jpeg in three colours or grey */
export function makePicturePdf(
  jpeg: Uint8Array,
  { width, height, isGrey }: { width: number; height: number; isGrey: boolean },
): Uint8Array {
  const space = isGrey ? "/DeviceGray" : "/DeviceRGB";
  const picture = `<< /Type /XObject /Subtype /Image /Width ${width} /Height ${height} /ColorSpace ${space} /BitsPerComponent 8 /Filter /DCTDecode /Length ${jpeg.length} >>\nstream\n${Buffer.from(jpeg).toString("latin1")}\nendstream`;
  return assemble(
    [
      "<< /Type /Catalog /Pages 2 0 R >>",
      "<< /Type /Pages /Kids [3 0 R] /Count 1 >>",
      `<< /Type /Page /Parent 2 0 R /MediaBox [0 0 ${width} ${height}] /Resources << /XObject << /P 5 0 R >> >> /Contents 4 0 R >>`,
      stream(`${width} 0 0 ${height} 0 0 cm /P Do`),
      picture,
    ],
    "",
  );
}

/** A file of these objects, the first of them its catalogue. */
function assemble(objects: readonly string[], trailer: string): Uint8Array {
  let file = "%PDF-1.4\n";
  const offsets = objects.map((object, at) => {
    const offset = file.length;
    file += `${at + 1} 0 obj\n${object}\nendobj\n`;
    return `${String(offset).padStart(10, "0")} 00000 n \n`;
  });
  const table = file.length;
  file += `xref\n0 ${objects.length + 1}\n0000000000 65535 f \n${offsets.join("")}`;
  file += `trailer\n<< /Size ${objects.length + 1} /Root 1 0 R ${trailer} >>\nstartxref\n${table}\n%%EOF\n`;
  return new Uint8Array(Buffer.from(file, "latin1"));
}

/** A stream of these characters, all below 256. */
export const stream = (content: string): string =>
  `<< /Length ${content.length} >>\nstream\n${content}\nendstream`;

const hex = (text: string): string =>
  Array.from({ length: text.length }, (_, at) => text.charCodeAt(at).toString(16).padStart(4, "0")).join("");

/** Text set in a column: lines of so many characters; a paragraph that begins with two wide spaces is indented. */
export function setColumn(
  paragraphs: readonly string[],
  { x, y, size, measure, lines }: { x: number; y: number; size: number; measure: number; lines: number },
): { words: Words[]; rest: string[] } {
  const words: Words[] = [];
  const rest = [...paragraphs];
  for (let line = 0; line < lines && rest.length > 0; line++) {
    const whole = rest[0] ?? "";
    const text = whole.slice(0, measure);
    const indent = text.startsWith("\u3000\u3000") ? 2 : 0;
    words.push({ text: text.slice(indent), x: x + indent * size, y: y + line * size * 1.4, size });
    if (whole.length > measure) rest[0] = whole.slice(measure);
    else rest.shift();
  }
  return { words, rest };
}
