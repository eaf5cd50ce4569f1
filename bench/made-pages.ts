import { readFileSync } from "node:fs";
import pairs from "opencc-js/dict/TSCharacters";
import { ownPages } from "./accepted";
import { pagesIn } from "./scoring";

/** A way to make a page of any length, to time the extractor on. */
export type MadePage = {
  kind: string;
  /** Whether pages of this kind are what newspapers print; the others try to make a pattern backtrack. */
  real: boolean;
  /** A page of about `size` characters. */
  make: (size: number) => string;
};

/** An article's opening, so that every rule reads what follows it. */
const opening =
  "本报讯 5月28日下午，吕梁市离石区第七届人民代表大会第四次会议胜利闭幕。大会应出席代表194人，实到代表180人，符合法定人数。会议表决通过《政府工作报告的决议》。区委书记廉海平指出，";

/** The opening and then units that differ by a word of four characters, as many as fit. */
const numbered = (unit: (word: string) => string) => (size: number) => {
  const units = [opening];
  for (let length = opening.length, n = 0; length < size; n++) {
    const word = [1000, 100, 10, 1]
      .map((place) => "甲乙丙丁戊己庚辛壬癸"[Math.floor(n / place) % 10])
      .join("");
    units.push(unit(word));
    length += unit(word).length;
  }
  return units.join("");
};

const filled = (unit: string) => (size: number) =>
  (opening + unit.repeat(Math.ceil(size / unit.length))).slice(0, Math.max(size, opening.length));

/** Every page of the project, over and over. */
function manyArticles(size: number): string {
  const pages = pagesIn(ownPages).map((file) => readFileSync(file, "utf8"));
  const chosen: string[] = [];
  for (let length = 0, n = 0; length < size; n++) {
    const page = pages[n % pages.length] ?? "";
    chosen.push(page);
    length += page.length + 1;
  }
  return chosen.join("\n").slice(0, size);
}

/** One report whose paragraphs tell the same again and again: nothing ends the article. */
function oneArticle(size: number): string {
  const told = manyArticles(40_000)
    .split("\n")
    .filter((line) => line.length > 50 && !/[讯电]/.test(line.slice(0, 24)) && !/）\s*$/.test(line));
  return filled(`\n　　${told.map((line) => line.trim()).join("\n　　")}`)(size);
}

/** Characters of reports in no order, set in columns; the same ones in every run. */
function noise(size: number): string {
  const alphabet = manyArticles(20_000).replace(/\s/g, "");
  const characters: string[] = [];
  let state = 1;
  for (let n = 0; n < size; n++) {
    state = (state * 48_271) % 0x7fffffff;
    characters.push(n % 19 === 18 ? "\n" : alphabet.charAt(state % alphabet.length));
  }
  return characters.join("");
}

/** The likeliest traditional form of each simplified character. */
function traditional(size: number): string {
  const forms = new Map<string, string>();
  for (const pair of pairs.split("|")) {
    const [form = "", simple = ""] = pair.split(" ");
    if (!forms.has(simple)) forms.set(simple, form);
  }
  return [...manyArticles(size)].map((character) => forms.get(character) ?? character).join("");
}

export const madePages: readonly MadePage[] = [
  { kind: "many articles", real: true, make: manyArticles },
  { kind: "one article", real: true, make: oneArticle },
  { kind: "traditional", real: true, make: traditional },
  { kind: "noise in columns", real: false, make: noise },
  { kind: "one character", real: false, make: filled("会") },
  { kind: "digits", real: false, make: filled("1") },
  { kind: "numerals", real: false, make: filled("一") },
  { kind: "points", real: false, make: filled("一要") },
  { kind: "clauses of points", real: false, make: filled("，一要做好工作。二要") },
  { kind: "brackets", real: false, make: filled("（") },
  { kind: "quotation marks", real: false, make: filled("《") },
  { kind: "empty quotations", real: false, make: filled("《》") },
  { kind: "names", real: false, make: filled("王李、") },
  { kind: "verbs", real: false, make: filled("通过了选举当选听取应到实到") },
  { kind: "mentions", real: false, make: filled("第七届人民代表大会第四次会议") },
  { kind: "titles", real: false, make: numbered((word) => `会议通过了《关于${word}的办法》。`) },
  { kind: "titles refused", real: false, make: numbered((word) => `《关于${word}的得票的办法》未获通过。`) },
  {
    kind: "elected",
    real: false,
    make: numbered((word) => `选举王${word.slice(2)}、李${word.slice(0, 3)}为副主席。`),
  },
  { kind: "speakers", real: false, make: numbered((word) => `王${word.slice(2)}指出，一要${word}。`) },
  { kind: "reports", real: false, make: numbered((word) => `会议听取了《${word}局工作报告》。`) },
  {
    kind: "undated articles",
    real: false,
    make: numbered((word) => `\n本报讯 5月28日，${word}县第七届人民代表大会第四次会议举行。（王晶）\n`),
  },
  { kind: "headlines", real: false, make: numbered((word) => `\n${word}县第七届人大四次会议`) },
  { kind: "spaces", real: false, make: filled(" ") },
  { kind: "lines", real: false, make: filled("要\n") },
  { kind: "empty lines", real: false, make: filled("\n") },
];
