import { expect, test } from "vitest";
import { makePdf, setColumn } from "../testing/make-pdf";
import { readPdf } from "./read-pdf";

const first = [
  "本报讯五月二十八日下午，区第七届人民代表大会第四次会议走完全部议程，胜利闭幕。",
  "大会应出席代表一百九十四人，实到代表一百八十人，符合法定人数。",
  "会议表决通过区人民政府工作报告的决议、财政预算的决议和区人民法院工作报告的决议。",
];
const second = ["近日，街道党支部领着志愿者走进小区，教老人们认插座、看煤气、记火警电话，大家说这样好。"];

const indented = (paragraphs: readonly string[]) => paragraphs.map((text) => `\u3000\u3000${text}`);

/** A page of two stories, the first in three columns under a headline over the middle of them, the second below. */
function page() {
  const size = 10;
  const words = [
    { text: "二〇二三年五月二十九日", x: 40, y: 30, size: 8 },
    { text: "第二版", x: 760, y: 30, size: 8 },
    { text: "区七届人大四次会议闭幕", x: 280, y: 70, size: 22 },
  ];
  let rest = indented(first);
  for (const column of [0, 1, 2]) {
    const set = setColumn(rest, { x: 40 + column * 260, y: 95, size, measure: 24, lines: 3 });
    words.push(...set.words);
    rest = set.rest;
  }
  words.push({ text: "小区里的一堂课", x: 40, y: 220, size: 16 });
  words.push(...setColumn(indented(second), { x: 40, y: 245, size, measure: 24, lines: 9 }).words);
  return words;
}

test("columns are read one after the other under their headline, paragraphs whole", async () => {
  const { text, lines } = await readPdf(makePdf([page()]), () => {});
  expect(text.split("\n")).toEqual([
    "二〇二三年五月二十九日",
    "第二版",
    "区七届人大四次会议闭幕",
    ...first,
    "小区里的一堂课",
    ...second,
    "",
  ]);
  for (const { start, end, page, box } of lines) {
    expect(text.slice(start, end)).not.toMatch(/^$|\n/);
    expect(page).toBe(0);
    expect(box[0] + box[2]).toBeLessThanOrEqual(1);
  }
  expect(lines[2]).toMatchObject({ confidence: null });
  expect(text.slice(lines[2]?.start, lines[2]?.end)).toBe("区七届人大四次会议闭幕");
});

test("signs for radicals become the characters that they stand for, and nothing else changes", async () => {
  const { text } = await readPdf(
    makePdf([[{ text: "⼈⼤代表（⻓治市）⻅证，１２３", x: 40, y: 60, size: 10 }]]),
    () => {},
  );
  expect(text).toBe("人大代表（长治市）见证，１２３\n");
});

test("a headline set upright is one line", async () => {
  const letters = [..."人大会议"].map((text, at) => ({ text, x: 40, y: 60 + at * 22, size: 20 }));
  const { text } = await readPdf(makePdf([letters]), () => {});
  expect(text).toBe("人大会议\n");
});

test("a headline in the middle over a gutter does not join the indented rows on both sides of it", async () => {
  const rows = (x: number, words: readonly string[]) =>
    words.map((text, at) => ({ text, x: at === 0 ? x + 20 : x, y: 80 + at * 14, size: 10 }));
  const { text } = await readPdf(
    makePdf([
      [
        { text: "主席主持会议", x: 211, y: 60, size: 12 },
        ...rows(34, ["本网讯五月十一日，省政协十二届三次会", "议第三次会议在成都召开，主席主持会议。"]),
        ...rows(250, ["会议表决通过了省政协第十二届委员会第", "三次会议的决议，提请全体会议通过这些。"]),
      ],
    ]),
    () => {},
  );
  expect(text.replaceAll("\n", "")).toBe(
    "主席主持会议本网讯五月十一日，省政协十二届三次会议第三次会议在成都召开，主席主持会议。会议表决通过了省政协第十二届委员会第三次会议的决议，提请全体会议通过这些。",
  );
});
