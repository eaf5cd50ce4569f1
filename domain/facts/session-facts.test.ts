import { expect, test } from "vitest";
import { sessionsOf } from "./session-facts";
import { factSitting } from "./testing";

test("sittings are gathered by session; a body's sessions stand in the order of their terms", () => {
  const sessions = sessionsOf([
    factSitting({ term: 10, session: 1, year: 2025 }),
    factSitting({ sitting: "plenary", date: null }),
    factSitting({ sitting: "closing", date: "2023-05-28" }),
    factSitting({ sitting: "opening", date: "2023-05-28" }),
    factSitting({ body: "cppcc", term: 7, session: 3 }),
  ]);
  expect(sessions.map(({ key }) => key)).toEqual([
    "141102-congress-7-4",
    "141102-congress-10-1",
    "141102-cppcc-7-3",
  ]);
  expect(sessions[0]?.sittings.map(({ sitting }) => sitting)).toEqual(["opening", "closing", "plenary"]);
});
