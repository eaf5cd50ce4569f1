import { expect, test } from "vitest";
import { noteLines } from "./note-lines";

test("a page shows a note in its own language", () => {
  const note = "转述：文句由本项目另写。 Retold: the sentences are ours.";
  expect(noteLines(note, "zh-CN")).toEqual([{ text: "转述：文句由本项目另写。", lang: "zh-CN" }]);
  expect(noteLines(note, "en")).toEqual([{ text: "Retold: the sentences are ours.", lang: "en" }]);
  expect(noteLines("Made up.\n为测速生成。", "zh-CN")).toEqual([{ text: "为测速生成。", lang: "zh-CN" }]);
});

test("a note in the other language only is shown whole, and marked as such", () => {
  expect(noteLines("据公报。\n\n另据 Xinhua 报道。", "en")).toEqual([
    { text: "据公报。", lang: "zh-CN" },
    { text: "另据 Xinhua 报道。", lang: "zh-CN" },
  ]);
});

test("a line in neither language, such as an address, goes with both", () => {
  const note = "县档案馆藏会议材料。\nhttps://example.org/1.pdf";
  for (const language of ["zh-CN", "en"] as const)
    expect(noteLines(note, language).map(({ text }) => text)).toEqual(note.split("\n"));
  expect(noteLines(`${note}\nFrom the county archive.`, "en").map(({ text }) => text)).toEqual([
    "https://example.org/1.pdf",
    "From the county archive.",
  ]);
});
