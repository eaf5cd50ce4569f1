import { readFileSync } from "node:fs";
import { expect, test } from "vitest";
import { z } from "zod";
import { explainPage, extractPage, ruleMeaning } from "@/domain/extract";
import { acceptedFile, ownPages } from "./accepted";
import { pagesIn, scorePages } from "./scoring";

const count = z.number();
const acceptedSchema = z.record(
  z.string(),
  z.object({ labelled: count, right: count, missed: count, extra: count, certainAndWrong: count }),
);

test("the extractor reads the labelled pages at least as well as it was accepted to", () => {
  const accepted = acceptedSchema.parse(JSON.parse(readFileSync(acceptedFile, "utf8")));
  const { tallies, differences } = scorePages(pagesIn(ownPages));
  const report = differences.join("\n");
  expect(Object.keys(accepted).length).toBeGreaterThan(15);
  for (const [field, row] of Object.entries(accepted)) {
    const now = tallies.get(field);
    expect(now?.labelled, field).toBe(row.labelled);
    expect(now?.right, `${field}\n${report}`).toBeGreaterThanOrEqual(row.right);
    expect(now?.extra, `${field}\n${report}`).toBeLessThanOrEqual(row.extra);
    expect(now?.certainAndWrong, `${field}\n${report}`).toBeLessThanOrEqual(row.certainAndWrong);
  }
});

test("every rule that reads a page is explained", () => {
  const used = pagesIn(ownPages).flatMap((file) => {
    const text = readFileSync(file, "utf8");
    return explainPage(text, extractPage(text)).map(({ rule }) => rule);
  });
  expect(new Set(used).size).toBeGreaterThan(30);
  expect([...new Set(used)].filter((rule) => ruleMeaning(rule) === null)).toEqual([]);
});

test("no core fact is wrong and says that it is certain", () => {
  const { tallies } = scorePages(pagesIn(ownPages));
  const certainAndWrong = [...tallies].filter(([, row]) => row.certainAndWrong > 0).map(([field]) => field);
  expect(certainAndWrong).toEqual([]);
});
