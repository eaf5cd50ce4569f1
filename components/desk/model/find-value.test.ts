import { expect, test } from "vitest";
import type { FieldKind } from "./field-kinds";
import { findValue } from "./find-value";

const said = (text: string, kind: FieldKind, words: string) =>
  findValue(text, kind, words).map(([start, end]) => text.slice(start, end));

test.each([
  ["应到194人，实到１９４人", "194", ["194", "１９４"]],
  ["应出席 1 94 人", "194", ["1 94"]],
  ["一百九十四名代表", "194", ["一百九十四"]],
  ["共2,882人，又2，882人", "2882", ["2,882", "2，882"]],
  ["占96.180%，180.5，180人", "180", ["180"]],
  ["1194人、1940人", "194", []],
  ["第二次会议，到会两人", "2", ["二", "两"]],
  ["实到18\n0人", "180", ["18\n0"]],
  ["180人。180人。", "180", ["180", "180"]],
])("the number in %j", (text, words, found) => {
  expect(said(text, "number", words)).toEqual(found);
});

test.each([
  ["2023年5月28日上午", ["2023年5月28日"]],
  ["5 月 28 日至29日", ["5 月 28 日"]],
  ["二〇二三年五月二十八日", ["二〇二三年五月二十八日"]],
  ["28日闭幕", ["28日"]],
  ["２０２３年５月２８日", ["２０２３年５月２８日"]],
  ["本报讯 2023-05-28", ["2023-05-28"]],
  ["2022年5月28日，6月28日", []],
])("the day in %j", (text, found) => {
  expect(said(text, "date", "2023-05-28")).toEqual(found);
});

test.each([
  ["主任張  建國作報告", "张建国", ["張  建國"]],
  ["关于政府工作\n报告的决议", "关于政府工作报告的决议", ["关于政府工作\n报告的决议"]],
  ["（草案）", "(草案)", ["（草案）"]],
  ["aAaa", "aa", ["aA", "aa"]],
  ["没有", "", []],
  ["没有", "有没有", []],
])("the words in %j", (text, words, found) => {
  expect(said(text, "line", words)).toEqual(found);
});
