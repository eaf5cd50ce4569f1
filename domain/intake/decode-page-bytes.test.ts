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
