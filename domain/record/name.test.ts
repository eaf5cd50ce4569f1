import { expect, test } from "vitest";
import { englishOrdinal, englishSessionName, officialSessionName, shortSessionName } from "./name";
import { chineseNumber } from "./numeral-words";

const lishi = { kind: "people_congress", regionName: "吕梁市离石区", term: 7, session: 4 } as const;

test("official, short and English names of a congress session", () => {
  expect(officialSessionName(lishi)).toBe("吕梁市离石区第七届人民代表大会第四次会议");
  expect(shortSessionName(lishi)).toBe("七届人大四次会议");
  expect(englishSessionName({ ...lishi, regionName: "Lishi District, Lüliang" })).toBe(
    "Fourth Session of the Seventh People’s Congress of Lishi District, Lüliang",
  );
});

test("the CPPCC and the national bodies have their own forms", () => {
  expect(officialSessionName({ ...lishi, kind: "cppcc", session: 3 })).toBe(
    "政协第七届吕梁市离石区委员会第三次会议",
  );
  expect(officialSessionName({ kind: "people_congress", regionName: "全国", term: 14, session: 1 })).toBe(
    "第十四届全国人民代表大会第一次会议",
  );
  expect(
    englishSessionName({ ...lishi, kind: "cppcc", session: 3, regionName: "Lishi District, Lüliang" }),
  ).toBe("Third Session of the Seventh CPPCC Lishi District Committee, Lüliang");
  expect(englishSessionName({ kind: "cppcc", regionName: "全国", term: 12, session: 3 })).toBe(
    "Third Session of the Twelfth CPPCC National Committee",
  );
});

test.each([
  [1, "一"],
  [10, "十"],
  [11, "十一"],
  [20, "二十"],
  [99, "九十九"],
])("%i is %s", (n, word) => {
  expect(chineseNumber(n)).toBe(word);
});

test.each([0, 100, 1.5])("%f has no ordinal numeral", (n) => {
  expect(() => chineseNumber(n)).toThrow(RangeError);
});

test.each([
  [3, "third"],
  [20, "twentieth"],
  [21, "21st"],
  [32, "32nd"],
  [43, "43rd"],
  [51, "51st"],
  [60, "60th"],
])("%i in English is %s", (n, word) => {
  expect(englishOrdinal(n)).toBe(word);
});
