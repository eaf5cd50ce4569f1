import type { ErrorCode } from "@/domain/errors";

/**
 * How far a file of a batch is: announced, but its bytes are not here; waiting for its turn; being read; and then one
 * of three ends.
 */
export const itemStates = ["expected", "waiting", "reading", "done", "failed", "cancelled"] as const;
export type ItemState = (typeof itemStates)[number];

/** What a person can do about a file of a batch. */
export const itemActs = ["cancel", "retry", "remove"] as const;
export type ItemAct = (typeof itemActs)[number];

/** Where a batch comes from: the desk's page, or the command line, which reads the files where they lie. */
export const batchOrigins = ["desk", "command"] as const;
export type BatchOrigin = (typeof batchOrigins)[number];

/** Most files of one batch, so that its page stays a page. */
export const mostFiles = 1000;

/** Most bytes of files put in at the desk that may lie in the data folder at once, so that they do not fill the disk. */
export const mostWaitingBytes = 2_000_000_000;

/** How often a file is begun before it counts as one that brings the reader down. */
export const mostAttempts = 3;

/** Days for which the bytes of a file that failed or was cancelled are kept, to try again. */
export const daysKept = 7;

/**
 * What can be done about a file as it stands.
 *
 * @param kept whether its bytes are still here
 */
export function actsFor(state: ItemState, kept: boolean): readonly ItemAct[] {
  switch (state) {
    case "waiting":
    case "reading":
      return ["cancel"];
    case "failed":
    case "cancelled":
      return kept ? ["retry", "remove"] : ["remove"];
    case "expected":
      return ["remove"];
    case "done":
      return [];
  }
}

/** Whether a file will change without anyone doing anything. */
export function isUnderWay(state: ItemState): boolean {
  return state === "waiting" || state === "reading";
}

/** A file as the report counts it. */
export type CountedItem = {
  state: ItemState;
  code: ErrorCode | null;
  /** Whether the same page was received before. */
  seenBefore: boolean;
  /** Number of drafts made from it, and of sessions that were there already. */
  drafts: number;
  linked: number;
};

/** What became of a batch, in numbers of files; `drafts` and `linked` are numbers of sessions. */
export type BatchReport = {
  files: number;
  /** Read, or found to be here already. */
  done: number;
  drafts: number;
  linked: number;
  before: number;
  /** Read, but without a session on it. */
  nothing: number;
  failed: number;
  cancelled: number;
  /** Waiting or being read. */
  underWay: number;
  /** Announced, never handed over. */
  expected: number;
};

/** Adds up a batch. Drafts of a page that was here before belong to the time when it came. */
export function reportOf(items: readonly CountedItem[]): BatchReport {
  const done = items.filter(({ state }) => state === "done");
  const fresh = done.filter(({ seenBefore }) => !seenBefore);
  const inState = (state: ItemState) => items.filter((item) => item.state === state).length;
  return {
    files: items.length,
    done: done.length,
    drafts: fresh.reduce((sum, { drafts }) => sum + drafts, 0),
    linked: fresh.reduce((sum, { linked }) => sum + linked, 0),
    before: done.length - fresh.length,
    nothing: fresh.filter(({ drafts, linked }) => drafts + linked === 0).length,
    failed: inState("failed"),
    cancelled: inState("cancelled"),
    underWay: items.filter(({ state }) => isUnderWay(state)).length,
    expected: inState("expected"),
  };
}
