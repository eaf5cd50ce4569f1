import { expect, test } from "vitest";
import { explainPage } from "../explain";
import { extractPage } from "../extract-page";
import { rules } from "./index";

const opening = "1月9日，安平县第十六届人民代表大会第三次会议闭幕。";

function rulesIn(text: string): string[] {
  const page = text.replace(/^…/, opening);
  return explainPage(page, extractPage(page)).map(({ rule }) => rule);
}

test.each(rules)("$id reads its example and not its counter-example", ({ id, example, not }) => {
  expect(rulesIn(example)).toContain(id);
  expect(rulesIn(not)).not.toContain(id);
});

test("each rule is named once", () => {
  expect(new Set(rules.map(({ id }) => id)).size).toBe(rules.length);
});
