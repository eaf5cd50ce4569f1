import { expect, test } from "vitest";
import { articleName } from "./article";
import { majorityRules } from "./majority";
import { quorumRules } from "./quorum-rules";

test.each([
  ["14(4)", "第十四条第四款", "Art 14(4)"],
  ["25", "第二十五条", "Art 25"],
])("%s is %s, %s", (article, chinese, english) => {
  expect(articleName(article, "zh-CN")).toBe(chinese);
  expect(articleName(article, "en")).toBe(english);
});

test("every article of the rules can be written in Chinese", () => {
  for (const { article } of [...quorumRules, ...majorityRules]) {
    if (article !== null) expect(articleName(article, "zh-CN")).toMatch(/^第.+条/);
  }
});
