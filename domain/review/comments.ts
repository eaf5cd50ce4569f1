/** Longest comment, in characters. */
export const longestComment = 2000;

/** Who may settle a comment: whoever opened it, and who may review the draft that it is on. */
export function maySettle(account: string, opener: string, mayReview: boolean): boolean {
  return account === opener || mayReview;
}
