import { expect, test } from "vitest";
import { aResolution, aSitting } from "@/domain/record/testing";
import { sessionChanges } from "./session-changes";

const session = (
  figures: { due: number | null; present: number | null },
  ...categories: ("plan" | "budget" | "five_year_outline" | "other")[]
) => ({
  sittings: [aSitting({}, figures)],
  resolutions: categories.map((category, n) => aResolution({ id: `r${n + 1}`, category })),
});

test("attendance in points, documents that came and went; what has no kind of its own is not compared", () => {
  const { attendance, resolutions } = sessionChanges(
    session({ due: 200, present: 180 }, "plan", "budget", "other"),
    session({ due: 200, present: 170 }, "plan", "five_year_outline"),
  );
  expect(attendance).toEqual({
    before: { present: 180, due: 200, rate: 90 },
    now: { present: 170, due: 200, rate: 85 },
    points: -5,
  });
  expect(resolutions).toEqual({ before: 3, now: 2, added: ["five_year_outline"], missing: ["budget"] });
});

test.each([[{ due: null, present: 180 }], [{ due: 200, present: null }], [{ due: 0, present: 0 }]])(
  "figures %j compare with nothing",
  (figures) => {
    const known = session({ due: 200, present: 170 }, "plan");
    expect(sessionChanges(session(figures, "plan"), known).attendance).toBeNull();
    expect(sessionChanges(known, session(figures, "plan")).attendance).toBeNull();
  },
);

test("a session that reports no resolution did not give them up", () => {
  const none = session({ due: 200, present: 170 });
  expect(sessionChanges(session({ due: 200, present: 170 }, "plan"), none).resolutions).toBeNull();
});
