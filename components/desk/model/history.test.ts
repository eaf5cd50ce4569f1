import { expect, test } from "vitest";
import { advance, begin, redo, undo } from "./history";
import { exampleRecord } from "./testing";

const [a, b, c] = [exampleRecord(), exampleRecord({ term: 8 }), exampleRecord({ term: 9 })];

test("undoes and redoes", () => {
  const done = advance(advance(begin(a), b), c);
  expect(undo(done).record).toBe(b);
  expect(undo(undo(undo(done))).record).toBe(a);
  expect(redo(undo(done)).record).toBe(c);
  expect(redo(done)).toBe(done);
});

test("typing in one field is one step", () => {
  const typed = advance(advance(begin(a), b, "term"), c, "term");
  expect(undo(typed).record).toBe(a);
});

test("a change after undo ends what could be redone", () => {
  const branched = advance(undo(advance(begin(a), b)), c);
  expect(branched.future).toEqual([]);
});
