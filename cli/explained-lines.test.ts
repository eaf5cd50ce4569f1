import { expect, test } from "vitest";
import { explainPage, extractPage } from "@/domain/extract";
import { explainedLines } from "./explained-lines";

const text = "1月9日，安平县第十六届人民代表大会第三次会议闭幕。\n\n应到代表215人，实到207人。";
const read = explainPage(text, extractPage(text));
const plain = { colour: false, language: "zh-CN" } as const;

test("the page stands there whole, each span in brackets, its value and rule under its line", () => {
  const lines = explainedLines(text, read, plain);
  expect(lines).toContain("3  应到代表«215»人，实到«207»人。");
  const due = lines.findIndex((line) =>
    line.includes("215  articles.0.attendance.due  certain  due (应到、应出席)"),
  );
  expect(due).toBe(lines.indexOf("3  应到代表«215»人，实到«207»人。") + 1);
  expect(lines.filter((line) => /^\s{4,}\S/.test(line))).toHaveLength(read.length);
});

test("without colours there is no control character, with them the words are the same", () => {
  const escapes = new RegExp(`${String.fromCharCode(27)}\\[\\d+m`, "g");
  const bare = explainedLines(text, read, plain).join("\n");
  const coloured = explainedLines(text, read, { ...plain, colour: true }).join("\n");
  expect(bare).not.toMatch(escapes);
  expect(coloured).toMatch(escapes);
  expect(coloured.replace(escapes, "")).toBe(bare);
});

test("every opened bracket closes, on every line, however spans overlap", () => {
  const nested = [
    {
      ...read[0],
      path: "a",
      value: "x",
      certainty: "check" as const,
      rule: "none",
      spans: [[0, 5]] as const,
      quote: "",
    },
    {
      ...read[0],
      path: "b",
      value: "y",
      certainty: "certain" as const,
      rule: "due",
      spans: [[2, 9]] as const,
      quote: "",
    },
    {
      ...read[0],
      path: "c",
      value: "z",
      certainty: "certain" as const,
      rule: "due",
      spans: [[4, 40]] as const,
      quote: "",
    },
  ];
  for (const line of explainedLines(text, nested, plain)) {
    expect(line.split("«").length).toBe(line.split("»").length);
  }
});
