/** How far something asked for is. */
export const followupStates = ["open", "under_way", "done", "dropped"] as const;
export type FollowupState = (typeof followupStates)[number];

/** Whether something still has to be done. */
export function isPending(state: FollowupState): boolean {
  return state === "open" || state === "under_way";
}

/** Longest words, in characters. */
export const followupLengths = { addressee: 80, note: 4000, link: 2000 };
