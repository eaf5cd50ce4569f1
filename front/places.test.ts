import { expect, test } from "vitest";
import { placesMadeAnew, publicPlaces } from "./places";

const routes = {
  "/[locale]/(desk)/desk/page": "",
  "/[locale]/(desk)/sign-in/page": "",
  "/[locale]/(audit)/audit/ledger/page": "",
  "/[locale]/(public)/sessions/[key]/page": "",
  "/[locale]/[...rest]/page": "",
  "/[locale]/(public)/(anew)/report-mistake/[reference]/page": "",
  "/api/drafts/[id]/route": "",
};
const isPublic = publicPlaces(routes);

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

test("what is made anew is public and lies in its own group", () => {
  const isMadeAnew = placesMadeAnew(routes);
  const paths = ["/report-mistake", "/en/report-mistake/A", "/sessions/141102-congress-7-4", "/desk", "/en"];
  expect(paths.map(isMadeAnew)).toEqual([true, true, false, false, false]);
  expect(isPublic("/en/report-mistake/A")).toBe(true);
});

test("open data is public by name alone", () => {
  expect(isPublic("/api/sessions/141102-congress-7-4")).toBe(true);
  expect(isPublic("/api/audit/tables/attendance")).toBe(false);
});
