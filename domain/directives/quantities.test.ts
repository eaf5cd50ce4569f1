import fc from "fast-check";
import { expect, test } from "vitest";
import { quantitiesIn } from "./quantities";

test("51 projects and 34.7 billion yuan, with the words around each", () => {
  expect(quantitiesIn("全区今年排出51个项目，总投资达到347亿元，3月1日首批十大重点工程已经动工")).toEqual([
    { written: "51个项目", kind: "projects", value: 51, about: false, phrase: "全区今年排出51个项目" },
    { written: "347亿元", kind: "money", value: 34_700_000_000, about: false, phrase: "总投资达到347亿元" },
  ]);
});

test.each([
  ["完成投资1,234.5万元", "money", 12_345_000, false],
  ["投资近３００亿元", "money", 3e10, true],
  ["投资300多亿元", "money", 3e10, true],
  ["投入1.2万亿元", "money", 1.2e12, false],
  ["增长7.5%", "share", 7.5, false],
  ["提高0.3个百分点", "points", 0.3, false],
  ["建成高标准农田15万亩", "area", 10_000, false],
  ["改造道路120公里", "length", 120, false],
  ["装机50万千瓦", "power", 500_000, false],
  ["新增就业1.5万人", "people", 15_000, false],
  ["接待游客200万人次", "people", 2_000_000, false],
  ["搬迁一千二百户", "households", 1200, false],
  ["实施五十一个项目", "projects", 51, false],
  ["办好10件实事", "things", 10, false],
  ["引进12家企业", "things", 12, false],
])("%s is %s %d", (text, kind, value, about) => {
  expect(quantitiesIn(text)).toMatchObject([{ kind, value, about }]);
});

test.each([
  "2023年3月1日",
  "第51个项目",
  "学习贯彻二十大精神",
  "做到两个维护",
  "一个都不能少",
  "3至5个项目",
  "3个到5个项目",
  "30%-40%",
  "添3D打印机",
  "六届六次全会",
  "“一府一委两院”",
  "",
])("%j names no quantity", (text) => {
  expect(quantitiesIn(text)).toEqual([]);
});

test("every phrase holds what is written, and every value is a number", () => {
  const piece = fc.constantFrom(
    "51",
    "3.5",
    "1,200",
    "十二",
    "亿",
    "万",
    "元",
    "个项目",
    "%",
    "，",
    "多",
    "第",
    "年",
    "至",
    "亩",
  );
  fc.assert(
    fc.property(fc.array(piece, { maxLength: 20 }), (pieces) => {
      for (const { phrase, written, value } of quantitiesIn(pieces.join(""))) {
        expect(phrase.replaceAll(",", "")).toContain(written.split(",").at(-1) ?? "");
        expect(Number.isFinite(value) && value >= 0).toBe(true);
      }
    }),
  );
});
