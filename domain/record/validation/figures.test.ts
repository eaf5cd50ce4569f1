import { expect, test } from "vitest";
import { figuresIn } from "./figures";

test.each<[string, number[]]>([
  ["实到180人", [180]],
  ["应到１９４人，实到１８０人", [194, 180]],
  ["2,882名", [2882]],
  ["1 9\n4人", [194]],
  ["第十四届第三次", [14, 3]],
  ["一百八十人", [180]],
  ["二〇二三年", [2023]],
  ["符合法定人数", []],
])("%s holds %j", (text, figures) => {
  expect([...figuresIn(text)]).toEqual(figures);
});
