import { expect, test } from "vitest";
import { publicPlaces } from "./places";

const isPublic = publicPlaces({
  "/[locale]/(desk)/desk/page": "",
  "/[locale]/(desk)/sign-in/page": "",
  "/[locale]/(audit)/audit/ledger/page": "",
  "/[locale]/(public)/sessions/[key]/page": "",
  "/[locale]/[...rest]/page": "",
  "/api/drafts/[id]/route": "",
});

test.each(["/", "/en", "/sessions/141102-congress-7-4", "/nothing", "/en/nothing", "/desks", "/sitemap.xml"])(
  "%s answers everyone alike",
  (path) => expect(isPublic(path)).toBe(true),
);

test.each([
  "/desk",
  "/en/desk/new",
  "/zh/desk",
  "/zh-CN/audit",
  "/sign-in",
  "/audit/ledger",
  "/api/drafts/1",
  "/api/auth/session",
  "/_next/static/a.js",
])("%s is left to Next", (path) => expect(isPublic(path)).toBe(false));

test("open data is public by name alone", () => {
  expect(isPublic("/api/sessions/141102-congress-7-4")).toBe(true);
  expect(isPublic("/api/audit/attendance.csv")).toBe(false);
});
