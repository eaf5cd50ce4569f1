import { readFileSync } from "node:fs";
import fc from "fast-check";
import { expect, test } from "vitest";
import { type Explanation, explainPage, extractPage } from "@/domain/extract";
import { parseNumeral } from "@/domain/record";
import { ownPages } from "./accepted";
import { harmful, harmless } from "./mutations";
import { labelOf, pagesIn, type Score, scoreText } from "./scoring";

const files = pagesIn(ownPages);
const pages = files.map((file) => readFileSync(file, "utf8"));
const place = fc.double({ min: 0, max: 1, maxExcluded: true, noNaN: true });
const change = fc.record({ how: fc.constantFrom(...Object.keys(harmful)), at: place, to: place });
const mutated = fc
  .record({ page: fc.constantFrom(...pages), changes: fc.array(change, { minLength: 1, maxLength: 4 }) })
  .map(({ page, changes }) =>
    changes.reduce((text, { how, at, to }) => harmful[how]?.(text, at, to) ?? text, page),
  );
/** Any units of UTF-16, halves of pairs among them. */
const noise = fc
  .array(fc.nat({ max: 0xffff }), { maxLength: 400 })
  .map((units) => String.fromCharCode(...units));
const spliced = fc
  .record({ page: fc.constantFrom(...pages), words: noise, at: place })
  .map(({ page, words, at }) => {
    const cut = Math.floor(at * page.length);
    return page.slice(0, cut) + words + page.slice(cut);
  });

/** Values that are the page's own words, and values that are its figures; others are what the words mean. */
const meant = /\.(?:body|level|sitting|outcome|date)$/;
const figure = /\.(?:term|session|due|present|absent|for|against|abstain|notVoting|votesFor|received|filed)$/;
const flat = (words: string) => words.normalize("NFKC").replace(/\s/g, "");

function unfounded({ path, value, quote }: Explanation): boolean {
  if (quote === "") return true;
  if (meant.test(path)) return false;
  return figure.test(path) ? parseNumeral(quote) !== Number(value) : flat(quote) !== flat(value);
}

const inOrder = (spans: readonly (readonly [number, number])[], length: number) =>
  spans.every(([start, end], n) => start >= (spans[n - 1]?.[1] ?? 0) && start < end && end <= length);

test.each([
  ["mutated", mutated, 500],
  ["with anything put in", spliced, 200],
  ["of anything", noise, 200],
] as const)(
  "a page %s is read: every value stands in it, at its spans",
  (_, texts, numRuns) => {
    fc.assert(
      fc.property(texts, (text) => {
        const page = extractPage(text);
        for (const { spans } of page.articles) expect(inOrder(spans, text.length)).toBe(true);
        for (const read of explainPage(text, page)) {
          expect(inOrder(read.spans, text.length), JSON.stringify(read)).toBe(true);
          expect(unfounded(read), JSON.stringify(read)).toBe(false);
        }
      }),
      { numRuns, seed: 3 },
    );
  },
  60_000,
);

const core = [
  ..."body level region term session sitting date due present absent".split(" "),
  ..."quorum claim,resolution,outcome".split(","),
];

test("of what is read from a page that was harmed without changing what it says, hardly anything is certain and wrong", () => {
  const score: Score = { tallies: new Map(), differences: [] };
  const places = fc.sample(fc.tuple(place, place), { numRuns: 3, seed: 4 });
  files.forEach((file, n) => {
    for (const [name, mutation] of Object.entries(harmless))
      for (const [at, to] of places)
        scoreText(score, `${file} with ${name}`, mutation(pages[n] ?? "", at, to), labelOf(file));
  });
  const rows = core.flatMap((field) => score.tallies.get(field) ?? []);
  const sum = (of: "right" | "certainAndWrong") => rows.reduce((total, row) => total + row[of], 0);
  const wrong = score.differences.filter((line) => line.includes("(certain)"));
  expect(rows).toHaveLength(core.length);
  expect(sum("right")).toBeGreaterThan(5000);
  expect(sum("certainAndWrong") / sum("right"), wrong.join("\n")).toBeLessThan(0.005);
}, 60_000);
