import { readFileSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";
import { decodePageBytes } from "./decode-page-bytes";

const bytes = (...values: number[]) => Uint8Array.from(values);

test.each([
  ["UTF-8", new TextEncoder().encode("区人大会议"), "区人大会议"],
  ["UTF-8 with its mark", bytes(0xef, 0xbb, 0xbf, 0xe4, 0xbc, 0x9a), "会"],
  ["UTF-16 with its mark", bytes(0xff, 0xfe, 0x1a, 0x4f), "会"],
  ["GB 18030", bytes(0xc7, 0xf8, 0xc8, 0xcb, 0xb4, 0xf3, 0xbb, 0xe1, 0xd2, 0xe9), "区人大会议"],
  ["Big5", bytes(0xb0, 0xcf, 0xa4, 0x48, 0xa4, 0x6a, 0xb7, 0x7c, 0xc4, 0xb3), "區人大會議"],
])("reads %s", (_name, given, text) => {
  expect(decodePageBytes(given)).toBe(text);
});

test("is no text where no encoding fits", () => {
  expect(decodePageBytes(bytes(0xff, 0xff, 0xff, 0x00, 0x80))).toBeNull();
});

/** Encodes by turning the decoder round: the character of every pair of bytes. */
function encoder(encoding: string): (text: string) => Uint8Array | null {
  const pairs = new Map<string, [number, number]>();
  const decoder = new TextDecoder(encoding);
  for (let lead = 0xfe; lead >= 0x81; lead--) {
    for (let trail = 0xfe; trail >= 0x40; trail--) {
      const text = decoder.decode(Uint8Array.from([lead, trail]));
      if (text.length === 1 && text !== "\uFFFD") pairs.set(text, [lead, trail]);
    }
  }
  return (text) => {
    const all = [...text].map((one) => (one < "\x80" ? [one.charCodeAt(0)] : pairs.get(one)));
    return all.includes(undefined) ? null : Uint8Array.from(all.flatMap((pair) => pair ?? []));
  };
}

const toUtf16 = (isBig: boolean) => (text: string) => {
  const all = new DataView(new ArrayBuffer(text.length * 2));
  for (let at = 0; at < text.length; at++) all.setUint16(at * 2, text.charCodeAt(at), !isBig);
  return new Uint8Array(all.buffer);
};

const page = readFileSync(join(import.meta.dirname, "../../examples/lishi-2023.txt"), "utf8");
const traditional =
  "本報訊 區第七屆人民代表大會第四次會議昨日開幕，應出席代表一百九十四人，實到一百八十人，符合法定人數。\n會議聽取了區長所作的政府工作報告，審議通過了關於國民經濟和社會發展計劃的決議。";

test.each([
  ["GB 18030", encoder("gb18030"), page],
  ["Big5", encoder("big5"), traditional],
  ["UTF-16 without a mark", toUtf16(false), page],
  ["UTF-16 without a mark, the other way round", toUtf16(true), page],
])("tells %s from the others, line by line and whole", (_name, encode, text) => {
  const lines = text.split("\n").filter((line) => /[\u4e00-\u9fff]{4}/.test(line));
  const given = [text, ...lines].flatMap((piece) => {
    const encoded = encode(piece);
    return encoded === null ? [] : [{ piece, encoded }];
  });
  expect(given.length).toBeGreaterThan(lines.length / 2);
  for (const { piece, encoded } of given) expect(decodePageBytes(encoded)).toBe(piece);
});
