import type { SessionStanding } from "@/domain/stats";

/**
 * The region shown to a reader who has chosen none: the one with most years in which both bodies report attendance, then
 * with most sessions, then by code. Null where nothing is published.
 *
 * @param byRegion sessions by their region's code
 */
export function defaultRegion(byRegion: ReadonlyMap<string, readonly SessionStanding[]>): string | null {
  const ranked = [...byRegion].map(([code, sessions]) => ({
    code,
    n: sessions.length,
    both: yearsOfBoth(sessions),
  }));
  ranked.sort((a, b) => b.both - a.both || b.n - a.n || (a.code < b.code ? -1 : 1));
  return ranked[0]?.code ?? null;
}

/** A region's sessions are one array as long as none of them changes. */
const known = new WeakMap<readonly SessionStanding[], number>();

/** Years in which both bodies report attendance. */
function yearsOfBoth(sessions: readonly SessionStanding[]): number {
  const before = known.get(sessions);
  if (before !== undefined) return before;
  const rated = sessions.filter(({ rate }) => rate !== null);
  const years = (kind: SessionStanding["kind"]) =>
    new Set(rated.filter((session) => session.kind === kind).map(({ year }) => year));
  const cppcc = years("cppcc");
  const both = [...years("people_congress")].filter((year) => cppcc.has(year)).length;
  known.set(sessions, both);
  return both;
}
