import type { SessionRecord, Sitting, Votes } from "../schema";
import { type Finding, finding } from "./finding";

/** Votes on resolutions and in elections, against how many can have cast them. */
export function voteFindings({ resolutions, elections, sittings }: SessionRecord): Finding[] {
  return [
    ...resolutions.flatMap(({ id, votes, sitting }) => [
      ...(votes === null || votes.for === null
        ? [finding("votes_not_reported", `resolutions/${id}/votes`)]
        : []),
      ...excess(`resolutions/${id}/votes`, votes, ofSitting(sittings, sitting)),
    ]),
    // That an election's votes are not reported is the custom, and no news.
    ...elections.flatMap(({ id, votes, sitting }) =>
      excess(`elections/${id}/votes`, votes, ofSitting(sittings, sitting)),
    ),
  ];
}

/** The vote's own sitting; where it is not known, it can have been any. */
function ofSitting(sittings: readonly Sitting[], id: string | null): readonly Sitting[] {
  return id === null ? sittings : sittings.filter((sitting) => sitting.id === id);
}

/** At most as many votes as were present; where that is not reported, as were due, or else as are in office. */
function excess(path: string, votes: Votes | null, sittings: readonly Sitting[]): Finding[] {
  const cast = [votes?.for, votes?.against, votes?.abstain, votes?.notVoting].map((count) => count ?? 0);
  const sum = cast.reduce((all, count) => all + count, 0);
  const present = most(sittings, "present");
  if (present !== null) return sum > present ? [finding("votes_exceed_present", path, { sum, present })] : [];
  const due = most(sittings, "due");
  if (due !== null) return sum > due ? [finding("votes_exceed_due", path, { sum, due })] : [];
  const inOffice = most(sittings, "inOffice");
  if (inOffice === null || sum <= inOffice) return [];
  return [finding("votes_exceed_in_office", path, { sum, inOffice })];
}

function most(sittings: readonly Sitting[], figure: "present" | "due" | "inOffice"): number | null {
  const figures = sittings.flatMap(({ attendance }) => attendance[figure] ?? []);
  return figures.length === 0 ? null : Math.max(...figures);
}
