import fc from "fast-check";
import { expect, test } from "vitest";
import { foldText } from "./fold";
import { personSpellings, regionSpellings } from "./names";
import { placeNumber, placeOf } from "./place";
import { longestQuery, parseQuery } from "./query";
import { columnOf, tokensOf, wholeToken } from "./tokens";

test.each([
  ["政府工作", ["政府", "府工", "工作", "作"]],
  ["51个项目", ["51", "个项", "项目", "目"]],
  ["GDP增长5.2%", ["gdp", "增长", "长", "5", "2"]],
  ["吕", ["吕"]],
  ["，。！", []],
])("%s is told apart as %j", (text, tokens) => {
  expect(tokensOf(text)).toEqual(tokens);
});

test("items do not run into each other", () => {
  expect(columnOf(["预算", "决议"])).toBe("预算 算 \uE000 决议 议 \uE000");
  expect(columnOf(["51个，项目", "决议"], wholeToken)).toBe(
    "51 个 项目 目 \uE00051\uE000个\uE000项目 决议 议 \uE000决议",
  );
  expect(columnOf([])).toBe("");
});

test.each([
  ["預算執行", "预算执行"],
  ["ＧＤＰ１９４", "gdp194"],
  ["Lüliang", "luliang"],
])("%s is compared as %s", (text, folded) => {
  expect(foldText(text)).toBe(folded);
});

test("folding keeps every place where it is", () => {
  fc.assert(fc.property(fc.string({ unit: "grapheme" }), (text) => foldText(text).length === text.length));
});

const phrases = (typed: string) => parseQuery(typed).terms.map(({ phrase }) => phrase);

test.each([
  ["预算", ['"预算"']],
  ["预", ['"预"*']],
  ["政府工作报告", ['"政府 府工 工作 作报 报告"']],
  ["離石 預算", ['"离石"', '"预算"']],
  ["lhp", ['"lhp"*']],
  ["194", ['"194"']],
  ["应到 194", ['"应出 出席"', '"194"']],
  ["應到會194", ['"应出 出席 席 194"']],
  ["应到场", ['"应到 到场"']],
  ["51个", ['"51 个"*']],
  ["2023年", ['"2023 年"*']],
  ["《决议》", ['"决议"']],
  ["预算 预算", ['"预算"']],
  ['" OR * NEAR(', ['"or"*', '"near"*']],
  ["，。", []],
  ["", []],
])("%s asks for %j", (typed, expected) => {
  expect(phrases(typed)).toEqual(expected);
});

test("a pasted page is cut off, and said to be", () => {
  const { terms, tooLong } = parseQuery("预算".repeat(500));
  expect(tooLong).toBe(true);
  expect(terms[0]?.text).toHaveLength(longestQuery);
  expect(parseQuery("一 二 三 四 五 六 七 八 九").tooLong).toBe(true);
});

test.each([
  ["廉海平", ["lianhaiping", "lhp", "haiping"]],
  ["单雄信", ["shanxiongxin", "sxx", "xiongxin"]],
  ["王", ["wang", "w"]],
])("%s is typed %j", (name, spellings) => {
  expect(personSpellings(name)).toEqual(spellings);
});

test("Lüliang is found as people type it", () => {
  expect(regionSpellings("吕梁市").map(foldText)).toEqual(["luliangshi", "lvliangshi", "lls"]);
});

const places = fc.record({
  year: fc.integer({ min: 1949, max: 2100 }),
  regionCode: fc
    .tuple(fc.integer({ min: 100000, max: 999999 }), fc.option(fc.integer({ min: 1, max: 999 })))
    .map(([code, town]) => `${code}${town === null ? "" : String(town).padStart(3, "0")}`),
  kind: fc.constantFrom("people_congress" as const, "cppcc" as const),
  term: fc.integer({ min: 1, max: 99 }),
  session: fc.integer({ min: 1, max: 99 }),
});

test("a session's number is exact, gives the session back, and newer sessions come first", () => {
  fc.assert(
    fc.property(places, places, (a, b) => {
      expect(Number.isSafeInteger(placeNumber(a))).toBe(true);
      expect(placeOf(placeNumber(a))).toEqual(a);
      if (a.year > b.year) expect(placeNumber(a)).toBeLessThan(placeNumber(b));
    }),
  );
});
