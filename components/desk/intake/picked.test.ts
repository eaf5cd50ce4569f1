import { expect, test } from "vitest";
import { pickedOf, withMore } from "./picked";

const file = (name: string, text = "会") => new File([text], name, { lastModified: 1 });

test("chosen twice is chosen once, in the order people count in", () => {
  const first = pickedOf([file("10.txt"), file("9.txt")]);
  const all = withMore(first, pickedOf([file("9.txt"), file("9.txt", "会议"), file("1.txt")]));
  expect(all.map(({ name, file: { size } }) => [name, size])).toEqual([
    ["1.txt", 3],
    ["9.txt", 3],
    ["9.txt", 6],
    ["10.txt", 3],
  ]);
});

test("what systems leave in folders is no page", () => {
  expect(pickedOf([file(".DS_Store"), file("~$1.docx"), file("1.docx")]).map(({ name }) => name)).toEqual([
    "1.docx",
  ]);
});
