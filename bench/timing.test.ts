import { expect, test } from "vitest";
import { extractPage } from "@/domain/extract";
import { madePages } from "./made-pages";
import { bestTime, timeToRead } from "./timing";

const [small, large] = [40_000, 320_000];
/** By the clock, in milliseconds, for a machine that does other work too; what is tested is processor time. */
const patience = 60_000;

test.each(madePages)(
  "reading a page of $kind takes time in proportion to its length",
  ({ make }) => {
    const [short, long] = [make(small), make(large)];
    timeToRead(short, 2);
    const times = [timeToRead(short, 3), timeToRead(long, 2)] as const;
    // Eight times the text; work that grows with its square would take 64 times as long.
    expect(times[1]).toBeLessThan(24 * Math.max(times[0], 1));
  },
  patience,
);

test.each(madePages.filter(({ real }) => real))(
  "$kind: read in the time in which the characters are counted a hundred times",
  ({ make }) => {
    const page = make(large);
    timeToRead(page, 1);
    const counting = bestTime(5, () => {
      const counts = new Map<string, number>();
      for (const character of page) counts.set(character, (counts.get(character) ?? 0) + 1);
      return counts.size;
    });
    expect(timeToRead(page, 3) / counting).toBeLessThan(100);
  },
  patience,
);

test("made pages are read as reports, so that the rules are timed", () => {
  for (const { make } of madePages.filter(({ kind }) => kind !== "noise in columns")) {
    expect(extractPage(make(2000)).articles.some(({ kind }) => kind === "session_report")).toBe(true);
  }
});
