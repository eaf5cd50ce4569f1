import fc from "fast-check";
import { unzipSync, Zip, ZipDeflate } from "fflate";
import { expect, test } from "vitest";
import { type ZipEntry, zipStream } from "./zip-stream";

const utf8 = (text: string) => new TextEncoder().encode(text);
const packed = (entries: ZipEntry[], level: 1 | 6 = 6) => Buffer.concat([...zipStream(entries, level)]);

/** What the library makes of the same files, in the container of its own. */
function byLibrary(entries: ZipEntry[], level: 1 | 6): Buffer {
  const chunks: Uint8Array[] = [];
  const zip = new Zip((_, data) => void chunks.push(data));
  for (const { name, chunks: of } of entries) {
    const file = new ZipDeflate(name, { level });
    Object.assign(file, { mtime: new Date(1980, 0, 1), os: 3 });
    zip.add(file);
    for (const chunk of of) file.push(chunk);
    file.push(new Uint8Array(0), true);
  }
  zip.end();
  return Buffer.concat(chunks);
}

const files = fc.uniqueArray(
  fc.record({
    name: fc.stringMatching(/^[\w会录-]{1,20}$/),
    chunks: fc.array(fc.uint8Array(), { maxLength: 4 }),
  }),
  { maxLength: 5, selector: ({ name }) => name },
);

test("small files are packed as the library packs them, byte for byte", () => {
  fc.assert(
    fc.property(files, fc.constantFrom(1 as const, 6 as const), (entries, level) => {
      expect(packed(entries, level).equals(byLibrary(entries, level))).toBe(true);
    }),
    { numRuns: 50 },
  );
});

test("large files, and more than 65,535 of them, are read by others", () => {
  const large = packed([{ name: "会.txt", chunks: [utf8("a"), utf8("b")], isLarge: true }]);
  expect(Buffer.from(unzipSync(large)["会.txt"] ?? []).toString()).toBe("ab");
  const many = Array.from({ length: 65_600 }, (_, n) => ({ name: `${n}`, chunks: [utf8(`${n}`)] }));
  const read = unzipSync(packed(many, 1), { filter: ({ name }) => Number(name) % 6560 === 0 });
  expect(Object.keys(read)).toHaveLength(10);
  expect(Buffer.from(read["59040"] ?? []).toString()).toBe("59040");
}, 30_000);
