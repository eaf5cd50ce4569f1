import { expect, test } from "vitest";
import { customary, customaryStates } from "./matrix";

const decided = { category: "budget", outcome: "adopted", votesFor: null } as const;

test("what is not in the record is not reported, never refused", () => {
  expect(customaryStates("cppcc", [])).toEqual(customary.cppcc.map(() => "not_reported"));
});

test("votes, outcome and its absence are told apart", () => {
  expect(
    customaryStates("people_congress", [
      decided,
      { ...decided, category: "plan", votesFor: 2815 },
      { ...decided, category: "court_report", outcome: "not_adopted", votesFor: 40 },
      { ...decided, category: "government_work_report", outcome: null },
      { ...decided, category: "other" },
    ]),
  ).toEqual(["voted", "adopted_with_votes", "adopted", "not_reported", "not_adopted", "not_reported"]);
});

test("of two texts of a kind the more telling counts", () => {
  const states = customaryStates("people_congress", [decided, { ...decided, votesFor: 100 }]);
  expect(states[2]).toBe("adopted_with_votes");
});
