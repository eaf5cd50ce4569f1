import fc from "fast-check";
import { expect, test } from "vitest";
import { sentencesOf, wordsOf } from "./sentences";
import { themeRules, themes } from "./theme-list";
import { themesOf } from "./themes";

const named = (text: string) => themesOf(text).map(({ theme }) => theme);

test.each([
  ["要全力以赴投身项目建设。", ["projects"]],
  ["要协助推动民生项目。", ["livelihood"]],
  ["要同非公有制经济人士常来常往", []],
  ["学习区委经济工作会议的安排", []],
  ["在王营庄办一处教育基地", []],
  ["坚持团结奋斗，广泛凝聚共识汇聚人心", ["unity"]],
  ["今年要干什么已经说得明明白白", []],
  ["", []],
])("%s suggests %j", (text, expected) => {
  expect(named(text)).toEqual(expected);
});

test("a theme names the first sentence in which its word stands, and the word", () => {
  expect(themesOf("路再长，走下去。要倾力履职优化营商环境。企业来不来，看的是办事。")).toEqual([
    { theme: "business", word: "营商环境", sentence: "要倾力履职优化营商环境" },
    { theme: "own_work", word: "履职", sentence: "要倾力履职优化营商环境" },
  ]);
});

test("every word of the list suggests its theme, and no phrase that is passed over does", () => {
  for (const theme of themes) {
    const { words, except = [] } = themeRules[theme];
    for (const word of words) expect(named(`要抓好${word}。`)).toContain(theme);
    for (const phrase of except) expect(named(`要抓好${phrase}。`)).not.toContain(theme);
  }
});

test("the sentence always holds the word, whatever the text", () => {
  const piece = fc.constantFrom("项目", "民生项目", "依法", "安全", "要", "。", "；", "天");
  fc.assert(
    fc.property(fc.array(piece), (pieces) => {
      for (const { word, sentence } of themesOf(pieces.join(""))) expect(sentence).toContain(word);
    }),
  );
});

test("words of points count once where the text holds them, and besides where it does not", () => {
  const point = (heading: string) => ({ id: "d2", ordinal: 1, heading, text: null, points: [] });
  expect(wordsOf({ heading: "甲", text: "甲。要乙", points: [point("乙"), point("丙")] })).toBe(
    "甲。要乙。丙",
  );
  expect(wordsOf({ heading: "甲", text: null, points: [] })).toBe("甲");
  expect(sentencesOf("甲。 乙；丙！")).toEqual(["甲", "乙", "丙"]);
});
