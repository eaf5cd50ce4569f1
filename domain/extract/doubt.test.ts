import { expect, test } from "vitest";
import { withDoubt } from "./doubt";
import { explainPage } from "./explain";
import { extractPage } from "./extract-page";

const text =
  "离石区七届人大四次会议闭幕\n本报讯 2023年5月28日，吕梁市离石区第七届人民代表大会第四次会议闭幕。大会应出席代表194人，实到代表180人，符合法定人数。\n";

test("every value of a page that was recognised is to be checked, and nothing else changes", () => {
  const page = extractPage(text);
  const before = explainPage(text, page);
  expect(before.some(({ certainty }) => certainty === "certain")).toBe(true);
  expect(explainPage(text, withDoubt(page))).toEqual(
    before.map((value) => ({ ...value, certainty: "check" })),
  );
  expect(explainPage(text, page)).toEqual(before);
});
