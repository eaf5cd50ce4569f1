import fc from "fast-check";
import { expect, test } from "vitest";
import { mistakeReference, readReference } from "./reference";

test("any ten bytes give a reference that reads back as itself", () => {
  fc.assert(
    fc.property(fc.uint8Array({ minLength: 10, maxLength: 20 }), (bytes) => {
      const reference = mistakeReference(bytes);
      expect(reference).toMatch(/^[0-9A-HJKMNP-TV-Z]{5}-[0-9A-HJKMNP-TV-Z]{5}$/);
      expect(readReference(reference)).toBe(reference);
    }),
  );
  expect(() => mistakeReference(new Uint8Array(9))).toThrow(RangeError);
});

test.each([
  ["k7qf2-9xw4m", "K7QF2-9XW4M"],
  [" K7QF2 9XW4M ", "K7QF2-9XW4M"],
  ["Ｋ７ＱＦ２－９ＸＷ４Ｍ", "K7QF2-9XW4M"],
  ["ol0i2—9XW4M", "01012-9XW4M"],
])("%s is read as %s", (written, reference) => expect(readReference(written)).toBe(reference));

test.each(["", "K7QF2", "K7QF2-9XW4M1", "K7QF2-9XW4U", "../../desk"])("%j is no reference", (written) =>
  expect(readReference(written)).toBeNull(),
);
