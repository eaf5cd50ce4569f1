import { expect, test } from "vitest";
import { categoryOf, titleExamples } from "./taxonomy";

test.each(titleExamples)("$body: $example is $category", ({ body, category, example }) => {
  expect(categoryOf(example, body)).toBe(category);
});

test.each([
  ["关于接受王某辞职请求的决定", "people_congress"],
  ["第十二届福州市委员会第二次会议决议", "cppcc"],
  ["", "people_congress"],
] as const)("%s is other", (title, body) => {
  expect(categoryOf(title, body)).toBe("other");
});

test("a congress's plan and budget in one title count as the budget's only where they name it", () => {
  expect(
    categoryOf(
      "离石区2022年国民经济和社会发展计划执行情况与2023年国民经济和社会发展计划的决议",
      "people_congress",
    ),
  ).toBe("plan");
});
