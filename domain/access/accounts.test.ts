import fc from "fast-check";
import { expect, test } from "vitest";
import { remainsAdministered } from "./administration";
import { browserOf } from "./browser";
import { linkExpiry } from "./links";
import { passwordFault } from "./password";
import { shortAddress } from "./short-address";

test("an admin is left only if another one can sign in", () => {
  const li = { id: "li", role: "admin", isActive: true } as const;
  expect(remainsAdministered([li], "li")).toBe(false);
  expect(remainsAdministered([li, { ...li, id: "wu", isActive: false }], "li")).toBe(false);
  expect(remainsAdministered([li, { ...li, id: "wu", role: "reviewer" }], "li")).toBe(false);
  expect(remainsAdministered([li, { ...li, id: "wu" }], "li")).toBe(true);
});

test("links last a week to join and a day to reset", () => {
  expect(linkExpiry("invitation", "2023-05-28T08:00:00.000Z")).toBe("2023-06-04T08:00:00.000Z");
  expect(linkExpiry("reset", "2023-05-28T08:00:00.000Z")).toBe("2023-05-29T08:00:00.000Z");
});

test.each([
  ["elevenchars", "password_short"],
  ["离石区七届人大四次会议", "password_short"],
  ["离石区七届人大四次会议记", null],
  ["my name is LI.MING ok", "password_easy"],
  ["aaaaaaaaaaaaaaaa", "password_easy"],
  ["x7".repeat(101), "password_long"],
  ["correct horse battery", null],
])("the password %s: %s", (password, fault) => {
  expect(passwordFault(password, "li.ming")).toBe(fault);
});

test("a short name does not make passwords easy that happen to hold it", () => {
  expect(passwordFault("nice long sentence", "li")).toBeNull();
  expect(passwordFault("delightful morning", "li")).toBeNull();
});

test.each([
  ["203.0.113.77", "203.0.113.x"],
  ["::ffff:203.0.113.77", "203.0.113.x"],
  ["2001:db8:1:2:3:4:5:6", "2001:db8:1:x"],
  ["2001:db8::1", "2001:db8:0:x"],
  ["::1", "::1"],
  ["unknown", ""],
  ["", ""],
])("the address %s is kept as %s", (address, short) => {
  expect(shortAddress(address)).toBe(short);
});

test("an address never keeps its last part", () => {
  fc.assert(
    fc.property(fc.ipV4(), (address) => {
      expect(shortAddress(address)).toBe(`${address.split(".").slice(0, 3).join(".")}.x`);
    }),
  );
  fc.assert(fc.property(fc.string(), (text) => shortAddress(text).length <= 16));
});

const mozilla = "Mozilla/5.0";
test.each([
  [`${mozilla} (Windows NT 10.0) AppleWebKit/537.36 Chrome/130.0 Safari/537.36 Edg/130.0`, "Edge", "Windows"],
  [`${mozilla} (Macintosh; Intel Mac OS X 10_15) AppleWebKit/605 Version/17 Safari/605`, "Safari", "macOS"],
  [`${mozilla} (X11; Linux x86_64; rv:130.0) Gecko/20100101 Firefox/130.0`, "Firefox", "Linux"],
  [
    `${mozilla} (Linux; Android 14) AppleWebKit/537 Chrome/120 Mobile Safari/537 MicroMessenger/8.0`,
    "WeChat",
    "Android",
  ],
  [`${mozilla} (iPhone; CPU iPhone OS 17_0 like Mac OS X) CriOS/130.0 Safari/604`, "Chrome", "iOS"],
  ["curl/8", "", ""],
])("%s", (agent, browser, system) => {
  expect(browserOf(agent)).toEqual({ browser, system });
});
