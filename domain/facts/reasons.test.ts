import { expect, test } from "vitest";
import { finding } from "@/domain/record";
import { answerFindings } from "./reasons";
import { factSitting, sessionOf } from "./testing";

const missing = finding("customary_missing", "resolutions/plan", { category: "plan" });
const fall = finding("unusual_fall", "sittings/s1/attendance/present", {});

test("a missing document and a fall that the notes explain have an answer", () => {
  const facts = sessionOf(factSitting({ notes: "因疫情未出席" }));
  const { acknowledgements, open } = answerFindings([missing, fall], facts, "li");
  expect(open).toEqual([]);
  expect(acknowledgements.map(({ code, by }) => [code, by])).toEqual([
    ["customary_missing", "li"],
    ["unusual_fall", "li"],
  ]);
  expect(acknowledgements[1]?.reason).toContain("因疫情未出席");
});

test("a fall without a word about it, a doubtful quorum and every error stay open; notes ask nothing", () => {
  const doubtful = finding("quorum_not_met", "sittings/s1/attendance/present");
  const wrong = finding("present_exceeds_due", "sittings/s1/attendance/present");
  const note = finding("votes_not_reported", "resolutions/r1/votes");
  const { open } = answerFindings([fall, doubtful, wrong, note], sessionOf(factSitting()), "li");
  expect(open).toEqual([fall, doubtful, wrong]);
});
