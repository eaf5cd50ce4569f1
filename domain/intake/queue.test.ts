import { expect, test } from "vitest";
import { actsFor, type CountedItem, itemStates, reportOf } from "./queue";

const item = (given: Partial<CountedItem>): CountedItem => ({
  state: "done",
  code: null,
  seenBefore: false,
  drafts: 0,
  linked: 0,
  ...given,
});

test("the report counts each file once, and drafts only of pages that are new", () => {
  const report = reportOf([
    item({ drafts: 2 }),
    item({ drafts: 1, linked: 1 }),
    item({ drafts: 2, seenBefore: true }),
    item({}),
    item({ state: "failed", code: "page_not_text" }),
    item({ state: "cancelled" }),
    item({ state: "waiting" }),
    item({ state: "reading" }),
    item({ state: "expected" }),
  ]);
  expect(report).toEqual({
    ...{ files: 9, done: 4, drafts: 3, linked: 1, before: 1, nothing: 1 },
    ...{ failed: 1, cancelled: 1, underWay: 2, expected: 1 },
  });
});

test("only what goes on can be cancelled, and only what is still here tried again", () => {
  for (const state of itemStates) {
    const acts = actsFor(state, true);
    expect(acts.includes("cancel")).toBe(state === "waiting" || state === "reading");
    expect(acts.includes("retry")).toBe(state === "failed" || state === "cancelled");
    expect(actsFor(state, false)).not.toContain("retry");
  }
  expect(actsFor("done", true)).toEqual([]);
});
