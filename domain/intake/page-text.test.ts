import { expect, test } from "vitest";
import { acceptPageText, longestPage } from "./page-text";

test("line ends become one form and a byte order mark goes", () => {
  expect(acceptPageText("\uFEFF一\r\n二\r三\n")).toBe("一\n二\n三\n");
});

test.each([
  ["", "page_empty"],
  [" \n\t ", "page_empty"],
  ["会".repeat(longestPage + 1), "page_too_large"],
  ["PK\u0003\u0004\u0000\u0000", "page_not_text"],
  ["�".repeat(20), "page_not_text"],
  ["会\ud800议", "page_not_text"],
])("%#: refused with its own code", (text, code) => {
  expect(() => acceptPageText(text)).toThrow(expect.objectContaining({ code }));
});

test("a form feed or one odd character in a long page does not make it a binary", () => {
  expect(acceptPageText(`${"大会应出席代表194人。".repeat(20)}\u0007\f`)).toContain("194");
});
