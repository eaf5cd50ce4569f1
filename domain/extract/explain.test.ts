import { expect, test } from "vitest";
import { explainPage } from "./explain";
import { extractPage } from "./extract-page";

test("each value is shown with its words and its rule", () => {
  const text = "1月9日，安平县第十六届人民代表大会第三次会议闭幕。应到代表 215 人，实到 207 人。";
  const shown = explainPage(text, extractPage(text));
  expect(shown).toContainEqual({
    path: "articles.0.attendance.due",
    value: "215",
    certainty: "certain",
    rule: "due",
    spans: [[text.indexOf("215"), text.indexOf("215") + 3]],
    quote: "215",
  });
});
