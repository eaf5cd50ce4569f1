import { consecutiveSessions } from "./series";
import type { SessionStanding } from "./session-standing";

/** Two sessions of one body, one after the other, whose attendance differs by more than chance would often give. */
export type Change = {
  before: SessionStanding;
  after: SessionStanding;
  /** Percentage points, negative for a fall. */
  points: number;
  /** Distance in standard errors of a difference of two shares. */
  z: number;
};

/** Changes that stand out, the largest first, and how many pairs were looked at. */
export type Changes = { found: Change[]; pairs: number };

/** Least change worth a word, in percentage points: smaller ones happen every year. */
export const leastPoints = 5;
/** Two-sided 0.1 %: of a thousand pairs that differ by chance alone, about one is beyond it. */
export const leastZ = 3.29;

/**
 * Compares each session with the body's session before it, where both report due and present. A change stands out if it
 * is at least five points and the test of two shares (pooled, two-sided) lies beyond 3.29 standard errors. Those who attend
 * are no random sample and sit in one hall, so the test orders changes by size and says nothing of their cause.
 *
 * @param sessions of any bodies, in any order
 */
export function changesThatStandOut(sessions: readonly SessionStanding[]): Changes {
  const found: Change[] = [];
  let pairs = 0;
  for (const [before, after] of consecutiveSessions(sessions)) {
    if (before.rate === null || after.rate === null) continue;
    pairs++;
    // Most differ by less: only the others are tested.
    if (Math.abs(after.rate - before.rate) < leastPoints) continue;
    const change = changeBetween(before, after);
    if (change !== null && Math.abs(change.z) >= leastZ) found.push(change);
  }
  return { found: found.sort(largestFirst), pairs };
}

/** Orders changes by their size, then by address. */
export function largestFirst(a: Change, b: Change): number {
  return Math.abs(b.points) - Math.abs(a.points) || (a.after.key < b.after.key ? -1 : 1);
}

/** Null where one of the two does not report its attendance. */
export function changeBetween(before: SessionStanding, after: SessionStanding): Change | null {
  if (before.due === null || before.present === null || before.rate === null) return null;
  if (after.due === null || after.present === null || after.rate === null) return null;
  const pooled = (before.present + after.present) / (before.due + after.due);
  const error = Math.sqrt(pooled * (1 - pooled) * (1 / before.due + 1 / after.due));
  const points = after.rate - before.rate;
  return { before, after, points, z: error === 0 ? 0 : points / 100 / error };
}
