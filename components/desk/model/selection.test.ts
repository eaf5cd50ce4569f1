import { expect, test } from "vitest";
import { joinWords, takeSelection } from "./selection";
import { exampleRecord } from "./testing";
import { citationAt, valueAt } from "./values";

const text = "大会应出席代表 194 人，实到代表一百八\n  十一人。\n第七届，2023年5月28日，甲工作报\n告的决议";
const select = (words: string) => {
  const start = text.indexOf(words);
  return { source: "so1", text, start, end: start + words.length };
};

test.each([
  ["digits among words", "sittings/s1/attendance/due", "代表 194 人", 194],
  ["Chinese numerals over a wrap", "sittings/s1/attendance/present", "一百八\n  十一", 181],
  ["an ordinal", "term", "第七届", 7],
  ["a day", "sittings/s1/date", "2023年5月28日", "2023-05-28"],
  ["a title over a wrap", "resolutions/r1/title", "甲工作报\n告的决议", "甲工作报告的决议"],
])("reads %s", (_name, path, words, value) => {
  const record = takeSelection(exampleRecord(), path, select(words), "u1");
  if (typeof record === "string") throw new Error(record);
  expect(valueAt(record, path)).toBe(value);
  const citation = citationAt(record, path);
  expect(citation).toMatchObject({ origin: "read", rule: null, certainty: "certain", confirmedBy: "u1" });
  if (citation?.origin !== "read") throw new Error("not read");
  expect(citation.spans.map(([start, end]) => text.slice(start, end)).join("")).toBe(citation.quote);
  expect(citation.quote).not.toMatch(/\n/);
});

test.each([
  ["nothing_selected", "term", "\n"],
  ["not_a_value", "term", "甲工作报"],
  ["choose_first", "resolutions/r1/outcome", "第七届"],
])("answers %s", (refusal, path, words) => {
  expect(takeSelection(exampleRecord(), path, select(words), "u1")).toBe(refusal);
});

test("words for a choice become its evidence and leave the choice", () => {
  const record = takeSelection(exampleRecord(), "sittings/s1/kind", select("大会"), "u1");
  if (typeof record === "string") throw new Error(record);
  expect(record.sittings[0]?.kind).toBe("closing");
  expect(citationAt(record, "sittings/s1/kind")).toMatchObject({ quote: "大会" });
});

test("Latin words keep a space, Han text none", () => {
  expect(joinWords("人大 会\n议 Report of\nwork")).toBe("人大会议Report of work");
});
