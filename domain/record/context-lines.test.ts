import fc from "fast-check";
import { expect, test } from "vitest";
import { linesAround, pieces } from "./context-lines";

const page = "大会应出席代表 194人，\n\n实到代表 180人，\n符合法定人数。\n完。";

test("a span is shown in its whole line, marked", () => {
  expect(linesAround(page, [[8, 11]])).toEqual([
    [
      { text: "大会应出席代表 ", marked: false },
      { text: "194", marked: true },
      { text: "人，", marked: false },
    ],
  ]);
});

test("spans on lines that follow each other make one block, others are apart", () => {
  expect(
    linesAround(page, [
      [8, 11],
      [20, 23],
    ]),
  ).toHaveLength(1);
  const far = `甲\n${"乙\n".repeat(5)}丙`;
  expect(
    linesAround(far, [
      [0, 1],
      [12, 13],
    ]),
  ).toHaveLength(2);
});

test("pieces always join to the text that they were cut from", () => {
  const span = fc
    .tuple(fc.nat(40), fc.nat(40))
    .map(([a, b]) => [Math.min(a, b), Math.max(a, b) + 1] as const);
  fc.assert(
    fc.property(
      fc.string({ minLength: 1, maxLength: 40 }),
      fc.array(span, { maxLength: 5 }),
      (text, spans) => {
        expect(
          pieces(text, 0, text.length, spans)
            .map((piece) => piece.text)
            .join(""),
        ).toBe(text);
      },
    ),
  );
});
