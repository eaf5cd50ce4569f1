import { expect, test } from "vitest";
import { isNoPage } from "./no-page";

test.each([
  [".DS_Store", true],
  ["2023/.git/config", true],
  ["2023\\Thumbs.db", true],
  ["~$会议.docx", true],
  ["2023/desktop.ini", true],
  ["2023/5.28/一版.txt", false],
  ["a.b.pdf", false],
])("%s: %s", (path, expected) => {
  expect(isNoPage(path)).toBe(expected);
});
