import { expect, test } from "vitest";
import { parseQuery } from "./query";
import { topicsOf } from "./topics";

test.each([
  ["养老", ["livelihood"], false],
  ["養老 學校", ["livelihood"], false],
  ["教育基地", [], false],
  ["农村医院", ["countryside", "livelihood"], false],
  ["谁没来", [], true],
  ["出席率", [], true],
  ["缺席", [], true],
  ["法定人數", [], true],
  ["三分之二", [], true],
  ["火星移民", [], false],
  ["", [], false],
])("%s is about themes %j; about who came: %s", (typed, themes, attendance) => {
  expect(topicsOf(parseQuery(typed).terms)).toEqual({ themes, attendance, votes: false });
});

test.each(["赞成票", "法院工作报告 反對票", "得票率", "全票通过", "弃权"])("%s asks for votes", (typed) => {
  expect(topicsOf(parseQuery(typed).terms)).toEqual({
    themes: expect.anything(),
    attendance: false,
    votes: true,
  });
});
