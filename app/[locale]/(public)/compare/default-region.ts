import type { SessionStanding } from "@/domain/stats";

/**
 * The region shown to a reader who has chosen none: the one with most years in which both bodies report attendance, then
 * with most sessions, then by code. Null where nothing is published.
 */
export function defaultRegion(sessions: readonly SessionStanding[]): string | null {
  const regions = new Map<string, { sessions: number; years: Map<number, Set<string>> }>();
  for (const { regionCode, year, kind, rate } of sessions) {
    const region = regions.get(regionCode) ?? { sessions: 0, years: new Map<number, Set<string>>() };
    region.sessions++;
    if (rate !== null) region.years.set(year, new Set([...(region.years.get(year) ?? []), kind]));
    regions.set(regionCode, region);
  }
  const ranked = [...regions].map(([code, { sessions: n, years }]) => ({
    code,
    n,
    both: [...years.values()].filter(({ size }) => size === 2).length,
  }));
  ranked.sort((a, b) => b.both - a.both || b.n - a.n || (a.code < b.code ? -1 : 1));
  return ranked[0]?.code ?? null;
}
