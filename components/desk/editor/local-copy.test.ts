import { expect, test } from "vitest";
import type { SessionRecord } from "@/domain/record";
import { exampleRecord } from "../model/testing";
import { changedParts, isNews, joined, type LocalCopy } from "./local-copy";

const base = exampleRecord();
const copyOf = (record: SessionRecord, more: Partial<LocalCopy> = {}): LocalCopy => ({
  ...{ baseVersion: 3, base, sent: null, record, invalid: {}, at: 1000 },
  ...more,
});
const rowsOf = (tab: string, parts: readonly [string, unknown][]) =>
  parts.map(([name, value]) => ({ key: `me draft ${tab} ${name}`, value: structuredClone(value) }));

test("a key writes the part of the record that it is in, and nothing else of it", () => {
  const first = copyOf({ ...base, term: 8 });
  expect(changedParts(undefined, first).map(([name]) => name)).toEqual(["head", "record term", "typed"]);
  const second = copyOf({ ...first.record, year: 2024 }, { at: 2000 });
  expect(changedParts(first, second).map(([name]) => name)).toEqual(["record year", "typed"]);
  const back = copyOf({ ...second.record, term: base.term });
  expect(changedParts(second, back)).toContainEqual(["record term", base.term]);
});

test("a newer state on the server begins the copy anew", () => {
  const first = copyOf({ ...base, term: 8 });
  const saved = { ...base, term: 8 };
  const next = copyOf({ ...saved, year: 2024 }, { baseVersion: 4, base: saved });
  expect(changedParts(first, next).map(([name]) => name)).toEqual(["head", "record year", "typed"]);
});

test("a part that was taken away stays away", () => {
  const had = { ...base, disagreements: [] };
  const copy = copyOf(base, { base: had });
  const [found] = joined(rowsOf("a", changedParts(undefined, copy)), "me draft ");
  expect(found?.copy.record.disagreements).toBeUndefined();
});

test("rows are joined into the copies that they were, newest first, each tab's for itself", () => {
  const early = copyOf({ ...base, term: 8 }, { sent: { ...base, year: 2020 } });
  const late = copyOf(base, { at: 5000, invalid: { term: "八又" } });
  const rows = [
    ...rowsOf("a1", changedParts(undefined, early)),
    ...rowsOf("a12", changedParts(undefined, late)),
    { key: "me draft b record term", value: 9 },
    { key: "me draft c", copy: {} },
  ];
  expect(joined(rows, "me draft ")).toEqual([
    { tab: "a12", copy: late },
    { tab: "a1", copy: early },
  ]);
});

test("a copy is news when it says otherwise, not when it is written in another order", () => {
  const turned = Object.fromEntries(Object.entries(base).reverse()) as typeof base;
  expect(isNews(copyOf(turned), base)).toBe(false);
  expect(isNews(copyOf({ ...base, term: 8 }), base)).toBe(true);
  expect(isNews(copyOf(base, { invalid: { term: "x" } }), base)).toBe(true);
});
