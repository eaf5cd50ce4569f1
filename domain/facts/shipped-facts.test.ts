import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";
import { categoryOf, recordSchema } from "@/domain/record";
import { recordOfFacts } from "./record-of-facts";
import { factsSchema } from "./schema";
import { sessionsOf } from "./session-facts";
import { sourceLabel } from "./source-label";

const folder = join(import.meta.dirname, "..", "..", "examples", "facts");
const sittings = readdirSync(folder)
  .filter((file) => file.endsWith(".json"))
  .flatMap((file) => factsSchema.parse(JSON.parse(readFileSync(join(folder, file), "utf8"))));
const sessions = sessionsOf(sittings);

test("126 sittings of 104 sessions are whole records, and each names its sources apart", () => {
  expect([sittings.length, sessions.length]).toEqual([126, 104]);
  for (const facts of sessions) {
    const { record } = recordOfFacts(facts, "li");
    expect(recordSchema.safeParse(record).error, facts.key).toBeUndefined();
    const labels = record.sources.map(sourceLabel);
    expect(new Set(labels).size, facts.key).toBe(labels.length);
  }
});

test("the facts call a document what its title calls it, but for the five-year outlines", () => {
  const differing = sittings.flatMap(({ body, resolutions }) =>
    resolutions
      .filter(({ category }) => category !== "law")
      .map(({ title, category }) => [category, categoryOf(title, body)])
      .filter(([said, read]) => said !== read),
  );
  expect(differing).toEqual(Array.from({ length: 5 }, () => ["plan", "five_year_outline"]));
});
