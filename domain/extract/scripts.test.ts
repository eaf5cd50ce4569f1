import { expect, test } from "vitest";
import { simplifiedUnit } from "./scripts";

const simplified = (text: string) =>
  String.fromCharCode(...Array.from(text, (unit) => simplifiedUnit(unit.charCodeAt(0))));

test.each([
  ["應出席委員", "应出席委员"],
  ["其餘四人是林樹哲", "其余四人是林树哲"],
  ["常務委員會工作報告決議", "常务委员会工作报告决议"],
  ["祕書長", "秘书长"],
  ["市人大常委会", "市人大常委会"],
])("%s reads %s", (traditional, plain) => {
  expect(simplified(traditional)).toBe(plain);
});
