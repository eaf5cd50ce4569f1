import { expect, test } from "vitest";
import { attribute } from "./attribution";
import { blankRecord } from "./blank";
import type { Citation } from "./citation";
import type { SessionRecord } from "./schema";

const read = (confirmedBy: string | null): Citation => ({
  origin: "read",
  path: "term",
  source: "so1",
  spans: [[0, 1]],
  quote: "七",
  rule: null,
  certainty: "check",
  confirmedBy,
});
const holding = (...citations: Citation[]): SessionRecord => ({ ...blankRecord(), citations });

test("a new confirmation is the actor's, whatever name was sent", () => {
  expect(attribute(holding(read("mallory")), holding(read(null)), "li").citations).toEqual([read("li")]);
});

test("a confirmation that stood before keeps its name", () => {
  expect(attribute(holding(read("wang")), holding(read("wang")), "li").citations).toEqual([read("wang")]);
});

test("an unconfirmed value stays unconfirmed", () => {
  expect(attribute(holding(read(null)), holding(read("wang")), "li").citations).toEqual([read(null)]);
});

test("values entered by hand and acknowledgements are signed likewise", () => {
  const record: SessionRecord = {
    ...holding({ origin: "hand", path: "term", by: "mallory", from: "会议记录" }),
    acknowledgements: [{ code: "claim_disagrees", path: "", by: "mallory", reason: "原文如此" }],
  };
  const signed = attribute(record, blankRecord(), "li");
  expect(signed.citations[0]).toMatchObject({ by: "li" });
  expect(signed.acknowledgements[0]).toMatchObject({ by: "li" });
});
