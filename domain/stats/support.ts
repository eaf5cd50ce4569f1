/** Votes as reported; null is "not reported". */
export type ReportedVotes = { for: number | null; against: number | null; abstain: number | null };

/**
 * Votes in favour in percent of the votes cast (for, against and abstaining), to one decimal. Null where one of the three
 * is not reported, since the whole is not known then, and where nobody voted. Not the legal measure: a majority is of all
 * in office.
 */
export function supportOf({ for: inFavour, against, abstain }: ReportedVotes): number | null {
  if (inFavour === null || against === null || abstain === null) return null;
  const cast = inFavour + against + abstain;
  return cast === 0 ? null : Math.round((1000 * inFavour) / cast) / 10;
}
