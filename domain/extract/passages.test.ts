import fc from "fast-check";
import { expect, test } from "vitest";
import { attendancePatterns, claim } from "./attendance-patterns";
import { type Flow, partOf } from "./flow";
import { mentionPatterns } from "./mention-patterns";
import type { Need } from "./needs";
import { PageWriter } from "./page-writer";
import { matchesOf } from "./passages";
import { needOf } from "./pattern-needs";

/** What stands before and behind a match may be in another passage; white space, digits and numerals are looked up as alike. */
const tricky = [
  /(?<=代表|委员)应/g,
  /(?<=^|[。；，\s]|大会)通过/gm,
  /(?<=。\n?)第/g,
  /出席(?=[^，。]{0,3}一|，?第)/g,
  /一(?=。?实到)/g,
  /会议\s*(?=出席)(?!出席会)/g,
  /(?:应到|实到)?代表\s?\d+\s?[名人]/g,
  /(?:第[一二三七]{1,2}|\d届)(?:次|届)?会议|(?:请假|一)+百?八/g,
  /(?:一(?=百)|实到(?=。\n应|一))(?:百八)?/g,
  /(?:通过了){2,3}|(?<=通过)了(?<!通过了)/g,
];
const patterns = [...attendancePatterns, ...mentionPatterns]
  .map(({ pattern }) => pattern)
  .concat(claim, tricky);
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
  "实到\n一",
  "代表 3 人",
  "大会",
  " ",
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

const told = (need: Need | null): string =>
  need === null || need.kind === "word"
    ? (need?.word ?? "")
    : `(${need.parts.map(told).join(need.kind === "all" ? "&" : "|")})`;

test.each([
  [/应到代表/, "(应到&到代&代表)"],
  [/应(?:到|出席)\d+/, "((应到|(应出&出席))&(到0|席0))"],
  [/第\d{1,2}届|第[一二三]届/, "((第0&0届)|(第一&一届))"],
  [/应到\s*(?:人数)*(?:有|为)?[〇一二]/, "(应到&(到一|数一|有一|为一))"],
  [/[名位]+?/, "(名|位)"],
  [/[a-c]|(?:d|[e])/, "(a|b|c|d|e)"],
  [/[①-③]、/, "(①、|②、|③、)"],
  [/\(x\)/, "((x&x))"],
  [/大会[^，]{0,4}召开/, "(大会&召开)"],
  [/(?<=代表|委员)应/, "((代表&表应)|(委员&员应))"],
  [/到会(?=人|了)/, "(到会&(会人|会了))"],
  [/到会[^，](?=人)/, "到会"],
  [/到会(?=。人)/, "(到会&会。)"],
  [/(?<name>会)议\k<name>/, "会议"],
])("what a passage must hold for %s to match there is %s", (pattern, words) => {
  expect(told(needOf(pattern).need)).toBe(words);
});

test.each([
  /a?/,
  /a*b{0,3}/,
  /a|\s/,
  /a|b?/,
  /[^a]/,
  /[^a](?=b)/,
  /[一-鿿]/,
  /(?<=[。a])(?!c)/,
  /(?<=b[^a])/,
  /(?=a)?/,
  /^.\n\S$/,
  /a/i,
  /a/u,
  /(?:)/,
])("what is not certain is no need: %s", (pattern) => expect(needOf(pattern).need).toBeNull());

test("a text that was gone through before a pattern's words were known is gone through again in time", () => {
  const flow = flowOf("龘靐会议。".repeat(40));
  expect(matchesOf(flow, /会议/g).length).toBe(40);
  for (let n = 0; n < 40; n++) {
    expect(matchesOf(flow, new RegExp(`龘靐{1}会议${"".padEnd(n % 2, "。")}`, "g")).length).toBe(40);
    expect(matchesOf(flow, new RegExp(`龘${String.fromCharCode(0x9f98 + n)}`, "g"))).toEqual([]);
  }
});
