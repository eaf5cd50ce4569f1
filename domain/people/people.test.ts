import fc from "fast-check";
import { expect, test } from "vitest";
import {
  actsResting,
  foldActs,
  formerKeys,
  type KeptAct,
  mentionKey,
  type PersonAct,
  pairKey,
  rootOf,
} from "./fold-acts";
import { identityAt, identityKey, nameSlug, pastedAddress } from "./identity";
import { postSpans } from "./post-spans";
import { likeness } from "./rank-suggestions";

const at = (bodyKey: string, number = 1) => ({ bodyKey, name: "测试", number });
const [a, b, c] = [at("141102-congress"), at("141102-cppcc"), at("141100-congress")];
const kept = (acts: PersonAct[], undone: number[] = []): KeptAct[] =>
  acts.map((act, n) => ({ id: n + 1, act, isUndone: undone.includes(n + 1) }));

test("an address names a person and back", () => {
  fc.assert(
    fc.property(fc.string({ minLength: 1 }), fc.integer({ min: 2, max: 9999 }), (name, number) => {
      fc.pre(!/~\d+$/.test(name));
      expect(identityAt("x", nameSlug({ name, number }))).toEqual({ bodyKey: "x", name, number });
      expect(identityAt("x", name)).toEqual({ bodyKey: "x", name, number: 1 });
    }),
  );
  expect([identityAt("x", "测试~1").name, identityKey(at("x", 2))]).toEqual(["测试~1", "x:测试~2"]);
});

test.each([
  ["https://site.example/en/people/141102-cppcc/%E6%B5%8B%E8%AF%95~2?x=1", "141102-cppcc/测试~2"],
  ["/people/141102-cppcc/测试", "141102-cppcc/测试"],
  [" 测试 ", "测试"],
  ["/people/x/%E6%B5", "/people/x/%E6%B5"],
])("what was pasted, %s, means %s", (text, address) => {
  expect(pastedAddress(text)).toBe(address);
});

test("merges are followed to the end; one undone in the middle leaves the rest", () => {
  const acts: PersonAct[] = [
    { kind: "merge", from: a, into: b },
    { kind: "merge", from: b, into: c },
  ];
  expect(rootOf(foldActs(kept(acts)), a)).toEqual(c);
  expect(rootOf(foldActs(kept(acts, [2])), a)).toEqual(b);
  expect(rootOf(foldActs(kept(acts, [1])), a)).toEqual(a);
  expect(rootOf(foldActs(kept(acts, [1])), b)).toEqual(c);
});

test("a split gives sessions to another number; undone, everything is as before", () => {
  const acts: PersonAct[] = [
    { kind: "split", of: a, number: 2, sessions: ["s1", "s2"] },
    { kind: "split", of: at(a.bodyKey, 2), number: 3, sessions: ["s2"] },
  ];
  const { numbers } = foldActs(kept(acts));
  expect([numbers.get(mentionKey("s1", "测试")), numbers.get(mentionKey("s2", "测试"))]).toEqual([2, 3]);
  expect(foldActs(kept(acts, [2])).numbers.get(mentionKey("s2", "测试"))).toBe(2);
  expect(foldActs(kept(acts, [1, 2])).numbers.size).toBe(0);
});

test("who leads to somebody is known by all merges, followed to the end", () => {
  const acts: KeptAct[] = [
    { id: 1, act: { kind: "merge", from: a, into: b }, isUndone: false },
    { id: 2, act: { kind: "merge", from: b, into: c }, isUndone: false },
  ];
  expect([...formerKeys(foldActs(acts))]).toEqual([[identityKey(c), [a, b].map(identityKey).sort()]]);
  expect([...formerKeys(foldActs(acts.map((one) => ({ ...one, isUndone: true }))))]).toEqual([]);
});

test("what rests on a split has to be undone before it; merges rest on nothing", () => {
  const acts: PersonAct[] = [
    { kind: "split", of: a, number: 2, sessions: ["s1"] },
    { kind: "merge", from: at(a.bodyKey, 2), into: c },
    { kind: "merge", from: b, into: c },
  ];
  expect(actsResting(kept(acts), 1).map(({ id }) => id)).toEqual([2]);
  expect(actsResting(kept(acts, [2]), 1)).toEqual([]);
  expect(actsResting(kept(acts), 2)).toEqual([]);
});

test("two are apart in either order", () => {
  const { apart } = foldActs(kept([{ kind: "apart", one: b, other: a }]));
  expect(apart.has(pairKey(a, b))).toBe(true);
});

test("posts have the span in which they are reported, the latest on top", () => {
  const post = (title: string, year: number, day: string | null = null) => ({
    title,
    year,
    day,
    session: `s${year}`,
  });
  expect(
    postSpans([post("主席", 2023, "2023-05-28"), post("副主席", 2019), post("主席", 2021, "2021-01-09")]).map(
      ({ title, first, last, times }) => [title, first.year, last.year, times],
    ),
  ).toEqual([
    ["主席", 2021, 2023, 2],
    ["副主席", 2019, 2019, 1],
  ]);
});

test.each([
  ["141102", "141102", "区长", "区长", 2023, 2022, ["same_region", "same_post", "same_years"]],
  ["141102", "141100", "区长", "市长", 2023, 2012, ["region_within"]],
  ["141100", "141102", "市长", "市长", 2023, 2023, ["same_post", "region_within", "same_years"]],
  ["100000", "141102", "x", "y", 2000, 2023, ["region_within"]],
  ["141102", "141124", "x", "y", 2000, 2023, []],
])("%s and %s: %s, %s", (one, other, post, otherPost, year, otherYear, reasons) => {
  const of = (regionCode: string, title: string, when: number) => ({
    ...{ regionCode, years: [when] },
    posts: [{ title, year: when }],
  });
  expect(likeness(of(one, post, year), of(other, otherPost, otherYear)).reasons).toEqual(reasons);
});
