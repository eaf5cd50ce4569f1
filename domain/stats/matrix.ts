import type { BodyKind, ResolutionCategory, VoteOutcome } from "@/domain/record";

/** What is known of a customary text at a session, most telling first. "not_reported" says nothing of what happened. */
export const matrixStates = [
  "not_adopted",
  "adopted_with_votes",
  "adopted",
  "voted",
  "not_reported",
] as const;
export type MatrixState = (typeof matrixStates)[number];

/** Texts that a body of a kind customarily decides on each year (glossary section 5). */
export const customary: Readonly<Record<BodyKind, readonly ResolutionCategory[]>> = {
  people_congress: [
    "government_work_report",
    "plan",
    "budget",
    "standing_committee_report",
    "court_report",
    "procuratorate_report",
  ],
  cppcc: [
    "standing_committee_report",
    "proposal_work_report",
    "proposal_examination_report",
    "political_resolution",
  ],
};

type Decided = { category: ResolutionCategory; outcome: VoteOutcome | null; votesFor: number | null };

/** State of each customary text of a session, in the order of `customary`. Of two texts of a kind the more telling counts. */
export function customaryStates(kind: BodyKind, resolutions: readonly Decided[]): MatrixState[] {
  return customary[kind].map((category) => {
    const states = resolutions.filter((resolution) => resolution.category === category).map(stateOf);
    return matrixStates.find((state) => states.includes(state)) ?? "not_reported";
  });
}

function stateOf({ outcome, votesFor }: Decided): MatrixState {
  if (outcome === "not_adopted") return "not_adopted";
  if (outcome === null) return "voted";
  return votesFor === null ? "adopted" : "adopted_with_votes";
}
