import fc from "fast-check";
import { expect, test } from "vitest";
import { canonicalJson, type Json } from "./canonical";

test("the example of RFC 8785, section 3.2.4", () => {
  const value = {
    numbers: [Number("333333333.33333329"), 1e30, 4.5, 2e-3, 0.000000000000000000000000001],
    string: "\u20ac$\u000F\u000aA'\u0042\u0022\u005c\\\"/",
    literals: [null, true, false],
  };
  expect(canonicalJson(value)).toBe(
    '{"literals":[null,true,false],"numbers":[333333333.3333333,1e+30,4.5,0.002,1e-27],' +
      '"string":"€$\\u000f\\nA\'B\\"\\\\\\\\\\"/"}',
  );
});

test("members sort by UTF-16 code units, not by code points", () => {
  expect(canonicalJson({ "\ufb33": 1, "\ud83d\ude00": 2, "€": 3, "1": 4, "\r": 5 })).toBe(
    '{"\\r":5,"1":4,"€":3,"\ud83d\ude00":2,"\ufb33":1}',
  );
});

test("minus zero is zero; an undefined member is left out", () => {
  expect(canonicalJson({ a: -0, b: undefined })).toBe('{"a":0}');
});

test.each([Number.NaN, Number.POSITIVE_INFINITY, "\ud800", "a\udc00"])("%j is refused", (value) => {
  expect(() => canonicalJson(value)).toThrow(TypeError);
});

test("reading back gives the same value, whatever the order of members", () => {
  fc.assert(
    fc.property(fc.jsonValue({ stringUnit: "grapheme" }), (value) => {
      const text = canonicalJson(value as Json);
      const back: unknown = JSON.parse(text);
      expect(canonicalJson(back as Json)).toBe(text);
    }),
  );
});
