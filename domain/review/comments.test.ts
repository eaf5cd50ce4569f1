import { expect, test } from "vitest";
import { maySettle } from "./comments";

test("a comment is settled by whoever opened it or by a reviewer of the draft, not by whom it is about", () => {
  expect(maySettle("li", "li", false)).toBe(true);
  expect(maySettle("wang", "li", true)).toBe(true);
  expect(maySettle("wang", "li", false)).toBe(false);
});
