import fc from "fast-check";
import { expect, test } from "vitest";
import { nameFromEmail } from "./name-from-email";

test.each([
  ["li.ming@example.org", [], "li.ming"],
  ["Li.Ming+work@example.org", [], "li.mingwork"],
  ["li.ming@example.org", ["li.ming", "li.ming2"], "li.ming3"],
  ["李明@example.org", [], "user"],
  ["7@example.org", ["user"], "user2"],
])("%s, where %j are taken, becomes %s", (email, taken, name) => {
  expect(nameFromEmail(email, (one) => taken.some((other) => other === one))).toBe(name);
});

test("whatever the address, the name can be a user name", () => {
  fc.assert(
    fc.property(fc.string(), (email) => {
      expect(nameFromEmail(email, () => false)).toMatch(/^[a-z][a-z0-9._-]{1,39}$/);
    }),
  );
});
