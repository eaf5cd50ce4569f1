import { expect, test } from "vitest";
import { decidingProblem, proposingProblem } from "./withdrawal";

const standing = { number: 2, isWithdrawn: false };
const waiting = { number: 2, proposer: "li", outcome: null };

test("a withdrawal is proposed once, of what stands", () => {
  expect(proposingProblem(standing, false)).toBeNull();
  expect(proposingProblem(standing, true)).toBe("withdrawal_waits");
  expect(proposingProblem({ ...standing, isWithdrawn: true }, false)).toBe("already_withdrawn");
  expect(proposingProblem(null, false)).toBe("not_found");
});

test("a second person carries it out; whoever proposed it can only take it back", () => {
  expect(
    decidingProblem(waiting, { outcome: "withdrawn", decider: "wang", standing, aloneAllowed: false }),
  ).toBeNull();
  expect(
    decidingProblem(waiting, { outcome: "withdrawn", decider: "li", standing, aloneAllowed: false }),
  ).toBe("own_proposal");
  expect(
    decidingProblem(waiting, { outcome: "declined", decider: "li", standing, aloneAllowed: false }),
  ).toBeNull();
});

test("an office that may do without a second reader lets one person do both", () => {
  const decision = { outcome: "withdrawn" as const, decider: "li", standing, aloneAllowed: true };
  expect(decidingProblem(waiting, decision)).toBeNull();
});

test("a proposal about an older revision can only be declined, and a decided one not again", () => {
  const newer = { number: 3, isWithdrawn: false };
  expect(
    decidingProblem(waiting, { outcome: "withdrawn", decider: "wang", standing: newer, aloneAllowed: false }),
  ).toBe("withdrawal_outdated");
  expect(
    decidingProblem(waiting, { outcome: "declined", decider: "wang", standing: newer, aloneAllowed: false }),
  ).toBeNull();
  const decided = { ...waiting, outcome: "declined" as const };
  expect(
    decidingProblem(decided, { outcome: "declined", decider: "wang", standing, aloneAllowed: false }),
  ).toBe("withdrawal_decided");
});
