import { expect, test } from "vitest";
import { entryTarget } from "./entry";

const one = { id: "a", number: "0121", name: "测试一", card: null, spellings: ["ceshiyi", "csy"] };
const two = { id: "b", number: "0122", name: "测试二", card: "K9", spellings: ["ceshier", "cse"] };
const members = [one, two];

test.each([
  ["0121", "a"],
  ["k9", "b"],
  ["cse", "b"],
  ["测试一", "a"],
])("%s marks %s", (typed, id) => {
  expect(entryTarget(members, typed, null)).toMatchObject({ kind: "member", member: { id } });
});

test.each([
  ["012", "unknown_code"],
  ["０12", "unknown_code"],
  ["K8", "unknown_code"],
  ["无此人", "nobody"],
  [" ", "nothing"],
])("%j marks nobody: %s", (typed, kind) => {
  expect(entryTarget(members, typed, null)).toEqual({ kind });
});

test("of several one has to be chosen; who is chosen is marked, whatever was typed", () => {
  expect(entryTarget(members, "测试", null)).toMatchObject({ kind: "several", first: { id: "a" }, count: 2 });
  expect(entryTarget(members, "测试", two)).toMatchObject({ kind: "member", member: { id: "b" } });
});
