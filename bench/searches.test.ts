import { afterEach, beforeEach, expect, test } from "vitest";
import { extractPage } from "@/domain/extract";
import { madePages } from "./made-pages";

let searches = 0;
const exec = RegExp.prototype.exec;

beforeEach(() => {
  RegExp.prototype.exec = function (text: string) {
    searches++;
    return exec.call(this, text);
  };
});

afterEach(() => {
  RegExp.prototype.exec = exec;
});

/** How often a pattern is tried while a page is read: unlike time, the same on every machine and in every run. */
function searchesIn(page: string): number {
  searches = 0;
  extractPage(page);
  return searches;
}

/** By the clock, in milliseconds, for a machine that does other work too. */
const patience = 60_000;

test.each(madePages)(
  "four times the text is searched four times as often: $kind",
  ({ make }) => {
    // Patterns that are new to the process are tried on all of the first page.
    extractPage(make(10_000));
    const [short, long] = [searchesIn(make(10_000)), searchesIn(make(40_000))];
    expect(short).toBeGreaterThan(100);
    expect(long / short).toBeLessThan(4.4);
  },
  patience,
);
