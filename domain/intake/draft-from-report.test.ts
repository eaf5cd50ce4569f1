import { readFileSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";
import { extractPage } from "@/domain/extract";
import { recordSchema, type Source, valuesOf } from "@/domain/record";
import { draftFromReport } from "./draft-from-report";

const page = readFileSync(join(import.meta.dirname, "..", "..", "examples", "lishi-2023.txt"), "utf8");
const source: Source = {
  id: "so1",
  sha256: "0".repeat(64),
  kind: "retold",
  title: null,
  publisher: null,
  published: null,
  url: null,
  bylines: [],
  rights: "full_text",
  note: null,
};

const drafts = extractPage(page).articles.flatMap((article) =>
  article.kind === "session_report" ? [draftFromReport(article, source, page)] : [],
);

test("both sessions become whole records", () => {
  expect(drafts.map((draft) => recordSchema.parse(draft))).toMatchObject([
    {
      body: { kind: "people_congress", level: "county", regionCode: "141102" },
      term: 7,
      session: 4,
      year: 2023,
    },
    { body: { kind: "cppcc", level: "county", regionCode: "141102" }, term: 7, session: 3, year: 2023 },
  ]);
});

test("every value has its citation, and its quote is what its spans cut", () => {
  for (const draft of drafts) {
    const cited = new Map(draft.citations.map((citation) => [citation.path, citation]));
    for (const { path } of valuesOf(draft)) expect(cited.get(path), path).toBeDefined();
    for (const citation of draft.citations) {
      if (citation.origin !== "read") continue;
      expect(citation.spans.map(([start, end]) => page.slice(start, end)).join("")).toBe(citation.quote);
    }
  }
});

test("nobody has confirmed anything yet, and what is inferred waits for it", () => {
  const waiting = drafts.flatMap(({ citations }) =>
    citations.flatMap((citation) =>
      citation.origin === "read" && citation.certainty === "check" ? [citation] : [],
    ),
  );
  expect(waiting.map(({ path }) => path)).toContain("sittings/s1/date");
  expect(waiting.every(({ confirmedBy }) => confirmedBy === null)).toBe(true);
});

test("a reading that fits no record gives an empty draft beside its page", () => {
  const noise = page.replace("筑牢绝对忠诚的政治品格。", "好".repeat(900));
  const read = extractPage(noise).articles.flatMap((article) =>
    article.kind === "session_report" ? [draftFromReport(article, source, noise)] : [],
  );
  expect(read.map((draft) => recordSchema.parse(draft).term)).toEqual([null, 7]);
  expect(read[0]?.sources).toEqual([source]);
});
