import fc from "fast-check";
import { expect, test } from "vitest";
import { LinePattern } from "./line-pattern";

const patterns = [
  /^\s*(?:编辑|责编)[：:]/,
  /(?:主席团|委员会)\s*$/,
  /[。！]$/,
  /^[□■]?\s*《[^《》]{2,}》$|^[✅✔]/,
  /^(?:\d{1,2}月)?[开闭]幕/,
  /^(?!编)[一-十编]、?/,
  /^\s*[^，]{1,3}讯/,
  /^[\s○]*\d日|同日$/,
  /^\s+$/,
  /(?<=。)要\s?$/,
  /^\u8bb0[者-耇]?\b/,
  /^(?:\u3000| {2,}|[○【])/,
];

test("a pattern for lines answers as the pattern itself does", () => {
  const characters = "编辑责：:主席团委员会 \u3000\n。！□■《》✅开闭幕12月日一十、，讯○同要记者【";
  const line = fc
    .array(fc.constantFrom(...characters, "编辑：", "主席团", "《开幕》"), { maxLength: 8 })
    .map((parts) => parts.join(""));
  fc.assert(
    fc.property(line, (text) => {
      for (const pattern of patterns) {
        expect(new LinePattern(pattern).test(text), `${pattern} in ${JSON.stringify(text)}`).toBe(
          pattern.test(text),
        );
        expect(new LinePattern(pattern).exec(text)?.[0]).toBe(pattern.exec(text)?.[0]);
      }
    }),
    { numRuns: 500 },
  );
});

test("where a line cannot begin or end as the pattern does, the pattern is not tried", () => {
  const tried: string[] = [];
  class Told extends RegExp {
    override test(text: string) {
      tried.push(text);
      return super.test(text);
    }
  }
  const credits = new LinePattern(new Told("^\\s*(?:编辑|责编)："));
  const issuer = new LinePattern(new Told("委员会\\s*$"));
  for (const line of ["大会开幕", "  大会", "", " \u3000"]) expect(credits.test(line)).toBe(false);
  for (const line of ["委员会决定", "。"]) expect(issuer.test(line)).toBe(false);
  expect(tried).toEqual([]);
  expect(credits.test("\u3000编辑：王小明")).toBe(true);
  expect(issuer.test("市委员会 ")).toBe(true);
  expect(tried.length).toBe(2);
});
