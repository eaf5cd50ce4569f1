import fc from "fast-check";
import { expect, test } from "vitest";
import { placesOf } from "./word-places";

const letters = (least: number, most: number) =>
  fc
    .array(fc.constantFrom("王", "李", "一"), { minLength: least, maxLength: most })
    .map((all) => all.join(""));

test("each word is found wherever it stands, overlaps included, few words or many", () => {
  fc.assert(
    fc.property(letters(0, 80), fc.array(letters(0, 3), { maxLength: 30 }), (text, words) => {
      for (const [word, places] of placesOf(text, words)) {
        const wanted = [...text].flatMap((_, at) => (text.startsWith(word, at) ? [at] : []));
        expect(places).toEqual(wanted);
      }
    }),
    { seed: 2 },
  );
  expect([...placesOf("王王王", ["王王", ""])]).toEqual([["王王", [0, 1]]]);
});
