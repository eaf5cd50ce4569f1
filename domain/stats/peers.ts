import type { SessionStanding } from "./session-standing";
import { rounded, spreadOf } from "./spread";

/** A body in one year beside the other bodies of its kind and level: their median, middle half, and number. */
export type YearAmongPeers = {
  year: number;
  /** The body's own rate; null where it is not reported. */
  own: number | null;
  peers: number;
  median: number | null;
  lowerQuartile: number | null;
  upperQuartile: number | null;
};

/** Fewest peers whose middle half is worth drawing. */
export const leastPeers = 3;

/**
 * Years in which the body met, each beside its peers of that year. Where a body met twice in a year the later counts.
 *
 * @param sessions of the same kind and level, the body's own among them
 */
export function amongPeers(sessions: readonly SessionStanding[], regionCode: string): YearAmongPeers[] {
  const own = new Map<number, number | null>();
  const ofBody = sessions.filter((session) => session.regionCode === regionCode);
  for (const { year, rate } of inOrder(ofBody)) own.set(year, rate);
  const others = new Map<number, number[]>([...own.keys()].map((year) => [year, []]));
  for (const { regionCode: code, year, rate } of sessions) {
    if (code !== regionCode && rate !== null) others.get(year)?.push(rate);
  }
  return [...own]
    .sort(([a], [b]) => a - b)
    .map(([year, rate]) => {
      const spread = spreadOf(others.get(year) ?? []);
      const enough = spread !== null && spread.n >= leastPeers;
      return {
        year,
        own: rate === null ? null : rounded(rate),
        peers: spread?.n ?? 0,
        median: spread === null ? null : rounded(spread.median),
        lowerQuartile: enough ? rounded(spread.lowerQuartile) : null,
        upperQuartile: enough ? rounded(spread.upperQuartile) : null,
      };
    });
}

function inOrder(sessions: readonly SessionStanding[]): SessionStanding[] {
  return [...sessions].sort((a, b) => a.term - b.term || a.session - b.session);
}
