import fc from "fast-check";
import { Secret, TOTP } from "otpauth";
import { expect, test } from "vitest";
import { inGroups } from "./in-groups";
import { codeAddress, periodOfCode, readTypedCode, secretText } from "./one-time-code";

// The secret of RFC 6238, appendix B, whose codes have eight digits there: the last six are ours.
const secret = secretText(new TextEncoder().encode("12345678901234567890"));
const at = (seconds: number) => new Date(seconds * 1000).toISOString();

test.each([
  [59, "287082", 1],
  [1111111109, "081804", 37037036],
  [1234567890, "005924", 41152263],
  [2000000000, "279037", 66666666],
])("at %i s the standard's code is %s", (seconds, code, period) => {
  expect(periodOfCode(secret, code, at(seconds))).toBe(period);
});

test("the codes before and after hold too, as clocks differ, and no others", () => {
  expect(periodOfCode(secret, "287082", at(89))).toBe(1);
  expect(periodOfCode(secret, "287082", at(29))).toBe(1);
  expect(periodOfCode(secret, "287082", at(90))).toBeNull();
  expect(periodOfCode(secret, "287083", at(59))).toBeNull();
});

test("an app that reads the address gives codes that are right", () => {
  const address = codeAddress(secret, "li.ming", "会录 Huilu");
  expect(address).toMatch(/^otpauth:\/\/totp\//);
  const app = new URL(address).searchParams;
  expect(Object.fromEntries(app)).toMatchObject({ secret, digits: "6", period: "30", algorithm: "SHA1" });
  const totp = new TOTP({ secret: Secret.fromBase32(app.get("secret") ?? "") });
  fc.assert(
    fc.property(fc.integer({ min: 1_600_000_000, max: 4_000_000_000 }), (seconds) => {
      const code = totp.generate({ timestamp: seconds * 1000 });
      expect(periodOfCode(secret, code, at(seconds))).toBe(Math.floor(seconds / 30));
    }),
    { numRuns: 50 },
  );
});

test.each([
  ["287 082", { is: "code", code: "287082" }],
  ["２８７０８２", { is: "code", code: "287082" }],
  ["abcd-efgh ijkl–2345", { is: "recovery", code: "ABCDEFGHIJKL2345" }],
  ["28708", null],
  ["ABCDEFGHIJKL0189", null],
  ["", null],
])("%s", (typed, read) => {
  expect(readTypedCode(typed)).toEqual(read);
});

test("groups of four read back as they were", () => {
  expect(inGroups("ABCDEFGHIJ")).toBe("ABCD EFGH IJ");
  expect(inGroups("")).toBe("");
});
