import fc from "fast-check";
import { expect, test } from "vitest";
import { attendancePatterns, claim } from "./attendance-patterns";
import { type Flow, partOf } from "./flow";
import { mentionPatterns } from "./mention-patterns";
import { PageWriter } from "./page-writer";
import { matchesOf } from "./passages";
import { needOf } from "./pattern-needs";

const patterns = [...attendancePatterns, ...mentionPatterns].map(({ pattern }) => pattern).concat(claim);
const words = [
  "应到代表",
  "实到",
  "194名",
  "一百八十人",
  "，",
  "。",
  "\n",
  "第七届",
  "人民代表大会",
  "第四次会议",
  "政协离石区",
  "委员会",
  "常务",
  "请假",
  "符合法定人数",
  "一",
  "出席",
  "会议共有",
  "通过了".repeat(40),
];

function flowOf(text: string): Flow {
  const writer = new PageWriter(text.length + 1);
  for (let n = 0; n < text.length; n++) writer.add(text.charCodeAt(n), n);
  writer.endParagraph();
  return partOf(writer.written().page, 0, text.length);
}

test("a pattern finds in the passages that hold what it needs all that it finds in the whole text", () => {
  const text = fc.array(fc.constantFrom(...words), { maxLength: 120 }).map((parts) => parts.join(""));
  fc.assert(
    fc.property(text, fc.constantFrom(...patterns), (text, pattern) => {
      const whole = [...text.matchAll(pattern)].map(({ index, 0: found }) => [index, found]);
      expect(matchesOf(flowOf(text), pattern).map(({ index, 0: found }) => [index, found])).toEqual(whole);
    }),
    { numRuns: 3000, seed: 1 },
  );
});

const one = (character: string) => ({ kind: "character", code: character.charCodeAt(0) });

test("a pattern's needs are the characters without which it cannot match", () => {
  const oneOrTwo = { kind: "any", parts: [one("到"), { kind: "all", parts: [one("出"), one("席")] }] };
  const digit = { kind: "any", parts: [..."0123456789"].map(one) };
  expect(needOf(/应(?:到|出席)\d+/)).toEqual({ kind: "all", parts: [one("应"), oneOrTwo, digit] });
  expect(needOf(/[名位]+?/)).toEqual({ kind: "any", parts: [one("名"), one("位")] });
  expect(needOf(/[a-c]|(?:d|[e])/)).toEqual({ kind: "any", parts: [..."abcde"].map(one) });
  expect(needOf(/[①-③]、/)).toEqual({
    kind: "all",
    parts: [{ kind: "any", parts: [..."①②③"].map(one) }, one("、")],
  });
  expect(needOf(/\(x\)/)).toEqual({ kind: "all", parts: [one("("), one("x"), one(")")] });
});

test("patterns that need one of the same characters share what is looked up", () => {
  expect(needOf(/[甲乙]/)).toBe(needOf(/乙|甲/));
});

test.each([
  /a?/,
  /a*b{0,3}/,
  /a|\s/,
  /a|b?/,
  /[^a]/,
  /[一-十百]/,
  /[\u4e00-\u4e02]/,
  /(?=a)(?<=b)(?!c)/,
  /^.\n\u4e00$/,
  /a/i,
  /(?:)/,
])("what is not certain is no need: %s", (pattern) => expect(needOf(pattern)).toBeNull());
