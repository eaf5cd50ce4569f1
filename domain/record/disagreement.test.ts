import { expect, test } from "vitest";
import { canonicalJson } from "./canonical";
import type { Citation } from "./citation";
import { allCitations, noteReading, withDisagreements } from "./disagreement";
import { recordSchema } from "./schema";
import { aRecord } from "./testing";
import { structureFindings } from "./validation";

const path = "sittings/s1/attendance/present";
const cite = (source: string, quote: string): Citation => ({
  ...{ origin: "read", path, source, spans: [[0, quote.length]], quote },
  ...{ rule: null, certainty: "certain", confirmedBy: "u1" },
});
const record = aRecord({ citations: [cite("so1", "180")] });

test("what another source says otherwise is kept with its evidence, and blocks until one is chosen", () => {
  const noted = noteReading(record, 181, cite("so2", "181"));
  expect(noted.sittings).toEqual(record.sittings);
  expect(noted.disagreements).toEqual([
    { path, others: [{ value: 181, citation: cite("so2", "181") }], reason: null, by: null },
  ]);
  expect(allCitations(noted)).toHaveLength(2);
  const codes = (state: typeof noted) => structureFindings(state, new Map()).map(({ code }) => code);
  expect(codes(noted)).toContain("sources_disagree");
  const [open] = noted.disagreements ?? [];
  if (open === undefined) throw new Error("nothing was noted");
  const chosen = withDisagreements(noted, [{ ...open, reason: "会议公报为准", by: "u1" }]);
  expect(codes(chosen)).not.toContain("sources_disagree");
  expect(recordSchema.safeParse(chosen).success).toBe(true);
});

test("what another source says too is further evidence, and leaves nothing to choose", () => {
  const noted = noteReading(record, 180, cite("so2", "180"));
  expect(noted.citations.map((one) => one.origin === "read" && one.source)).toEqual(["so2", "so1"]);
  expect("disagreements" in noted).toBe(false);
  expect(noteReading(noted, 180, cite("so2", "180"))).toBe(noted);
});

test("what a source said before gives way to what it says now", () => {
  const noted = noteReading(noteReading(record, 181, cite("so2", "181")), 182, cite("so2", "182"));
  expect(noted.disagreements?.[0]?.others.map(({ value }) => value)).toEqual([182]);
  expect("disagreements" in noteReading(noted, 180, cite("so2", "180"))).toBe(false);
});

test("a quote that its source does not have is found among the others too", () => {
  const source = {
    id: "so2",
    sha256: "0".repeat(64),
    kind: "web_page" as const,
    title: null,
    publisher: null,
  };
  const rest = { published: null, url: null, bylines: [], rights: "quotes_only" as const, note: null };
  const noted = noteReading({ ...record, sources: [{ ...source, ...rest }] }, 181, cite("so2", "181"));
  const found = structureFindings(noted, new Map([[source.sha256, "182"]]));
  expect(found.filter(({ code }) => code === "quote_mismatch").map((one) => one.path)).toEqual([path]);
});

test("a record without disagreements has the same document as before there were any", () => {
  expect(canonicalJson(recordSchema.parse(record))).not.toContain("disagreements");
});
