import { type BodyKind, bodyKinds } from "@/domain/record";
import type { SessionStanding } from "./session-standing";

/** Regions whose latest reported attendance lies from `from` (with it) to `to` (without it; 100 counts in the last). */
export type Bin = { kind: BodyKind; from: number; to: number; regions: number };

/** The latest session of each body that reports its attendance. */
export function latestReported(sessions: readonly SessionStanding[]): SessionStanding[] {
  const latest = new Map<string, SessionStanding>();
  for (const session of sessions) {
    if (session.rate === null) continue;
    const at = `${session.regionCode} ${session.kind}`;
    const known = latest.get(at);
    if (known === undefined || isLater(session, known)) latest.set(at, session);
  }
  return [...latest.values()];
}

/** In time: by year, then by term and session number. */
function isLater(a: SessionStanding, b: SessionStanding): boolean {
  return (a.year - b.year || a.term - b.term || a.session - b.session) > 0;
}

/** Bins of two points between the lowest and the highest rate, for each kind of body that has any; empty ones included. */
export function attendanceBins(sessions: readonly SessionStanding[], width = 2): Bin[] {
  const binOf = (rate: number) => Math.min(Math.floor(rate / width), Math.ceil(100 / width) - 1);
  const all = sessions.flatMap(({ rate }) => (rate === null ? [] : [binOf(rate)]));
  if (all.length === 0) return [];
  const [first, last] = all.reduce(
    ([low, high], bin) => [Math.min(low, bin), Math.max(high, bin)],
    [all[0] ?? 0, 0],
  );
  return bodyKinds.flatMap((kind) => {
    const rates = sessions.flatMap(({ rate, kind: of }) =>
      rate === null || of !== kind ? [] : [binOf(rate)],
    );
    if (rates.length === 0) return [];
    const counts = new Array<number>(last - first + 1).fill(0);
    for (const bin of rates) counts[bin - first] = (counts[bin - first] ?? 0) + 1;
    return counts.map(
      (regions, n): Bin => ({
        kind,
        from: (first + n) * width,
        to: (first + n + 1) * width,
        regions,
      }),
    );
  });
}
