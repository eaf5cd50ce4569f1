import fc from "fast-check";
import { expect, test } from "vitest";
import { longestFileName, shownFileName } from "./file-name";

test.each([
  ["离石新闻 2023-05-28.txt", "离石新闻 2023-05-28.txt"],
  ["年份\\2023\\1.pdf", "年份/2023/1.pdf"],
  ["a\nb\t.txt", "a b .txt"],
  ["photo\u202Efdp.exe", "photofdp.exe"],
  ["\u0000\u200B", "?"],
  ["<img src=x onerror=alert(1)>.txt", "<img src=x onerror=alert(1)>.txt"],
])("%j is shown as %j", (raw, shown) => {
  expect(shownFileName(raw)).toBe(shown);
});

test("a long name keeps its beginning and its ending", () => {
  const shown = shownFileName(`报纸${"很长".repeat(400)}.pdf`);
  expect(shown.length).toBeLessThanOrEqual(longestFileName);
  expect(shown).toMatch(/^报纸.*….*\.pdf$/);
});

test("any name becomes one readable line, and stays as it then is", () => {
  fc.assert(
    fc.property(fc.string({ unit: "binary", maxLength: 800 }), (raw) => {
      const shown = shownFileName(raw);
      expect(shown).toMatch(/^[^\p{Cc}\p{Cf}\p{Cs}]{1,300}$/u);
      expect(shownFileName(shown)).toBe(shown);
    }),
  );
});
