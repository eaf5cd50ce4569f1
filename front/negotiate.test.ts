import { expect, test } from "vitest";
import { alternateLinks, alternatesOf, preferredForm } from "./negotiate";

const session = alternatesOf("/sessions/141102-congress-7-4");
const browser = "text/html,application/xhtml+xml,application/xml;q=0.9,image/avif,image/webp,*/*;q=0.8";

test.each([
  [undefined, null],
  ["*/*", null],
  [browser, null],
  ["text/html;q=0.5, */*;q=0.1", null],
  ["image/png", null],
  ["application/ld+json", "/sessions/141102-congress-7-4.jsonld"],
  ["application/akn+xml, text/html;q=0.9", "/sessions/141102-congress-7-4.akn.xml"],
  ["application/json", "/api/sessions/141102-congress-7-4"],
  ["application/json;q=0.5, application/ld+json;q=0.7", "/sessions/141102-congress-7-4.jsonld"],
  ["APPLICATION/LD+JSON; charset=utf-8", "/sessions/141102-congress-7-4.jsonld"],
  ["application/*", "/sessions/141102-congress-7-4.jsonld"],
  ["application/ld+json, text/html", null],
  ["application/ld+json;q=0", null],
  ["", null],
])("Accept: %s leads to %s", (accept, expected) => {
  expect(preferredForm(accept, session)?.path ?? null).toBe(expected);
});

test("pages in either language have the same other forms; lists, files and revisions have none", () => {
  expect(alternatesOf("/en/sessions/141102-congress-7-4")).toEqual(session);
  expect(alternatesOf("/zh-CN/people/141102-congress/%E5%BB%89").map(({ path }) => path)).toEqual([
    "/people/141102-congress/%E5%BB%89.jsonld",
    "/people/141102-congress/%E5%BB%89.popolo.json",
  ]);
  for (const path of ["/sessions", "/sessions/a.jsonld", "/sessions/a/revisions/1", "/people", "/en"]) {
    expect(alternatesOf(path), path).toEqual([]);
  }
});

test("links name each form with its type", () => {
  expect(alternateLinks(session.slice(0, 1))).toBe(
    '</sessions/141102-congress-7-4.jsonld>; rel="alternate"; type="application/ld+json"',
  );
});
