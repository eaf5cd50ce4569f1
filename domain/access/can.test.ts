import { expect, test } from "vitest";
import { can, mayReview } from "./can";
import { permissions, roles, verbs } from "./table";

test("a reader who has not signed in reads what is published, reports mistakes, and nothing else", () => {
  expect(verbs.filter((verb) => can(null, verb))).toEqual(["published.read", "mistake.report"]);
});

test("nobody both records and publishes", () => {
  for (const role of roles) expect(can(role, "draft.save") && can(role, "record.publish")).toBe(false);
});

test("every verb is somebody's, and only an admin's where it is about accounts", () => {
  for (const verb of verbs) {
    expect(permissions[verb].length).toBeGreaterThan(0);
    if (verb.startsWith("account.")) expect(permissions[verb]).toEqual(["admin"]);
  }
});

test("nobody reviews what they changed", () => {
  expect(mayReview("li", ["wang", "li"])).toBe(false);
  expect(mayReview("zhao", ["wang", "li"])).toBe(true);
});
