import fc from "fast-check";
import { expect, test } from "vitest";
import { foundPieces } from "./pieces";

const among =
  (...known: string[]) =>
  (words: string) =>
    known.some((text) => text.includes(words));

test.each([
  ["学校 预算", ["预算"], ["预算"]],
  ["离石区两会说了什么", ["吕梁市离石区第七届", "说了什么"], ["离石区"]],
  ["慈善法投票结果", ["中华人民共和国慈善法"], ["慈善法"]],
  ["廉海萍", ["lianhaiping"], ["lianhaiping"]],
  ["火星移民", ["预算"], []],
  ["王", [], []],
])("%s, where %j stand, leads to %j", (typed, known, pieces) => {
  expect(foundPieces(typed, among(...known))).toEqual(pieces);
});

test("whatever is typed, the index is asked a few questions, and what is given is found", () => {
  fc.assert(
    fc.property(fc.string({ unit: "grapheme", maxLength: 200 }), fc.boolean(), (typed, answer) => {
      let asked = 0;
      const pieces = foundPieces(typed, () => {
        asked++;
        return answer;
      });
      expect(asked).toBeLessThanOrEqual(40);
      if (!answer) expect(pieces).toEqual([]);
    }),
  );
});
