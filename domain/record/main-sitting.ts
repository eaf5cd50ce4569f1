import type { Sitting } from "./schema";

const preference = { closing: 0, plenary: 1, opening: 2, preparatory: 3 } as const;

type Ranked = { kind: Sitting["kind"]; position: number; present: number | null };

/**
 * The sitting whose attendance stands for its session in lists and comparisons: one whose attendance is reported if
 * there is any, then closing before plenary before opening, then the later one. Null where a session has no sitting.
 */
export function mainSitting<S extends Ranked>(sittings: readonly S[]): S | null {
  const rank = (sitting: S) =>
    (sitting.present === null ? 10 : 0) + (sitting.kind === null ? 4 : preference[sitting.kind]);
  return sittings.reduce<S | null>((best, sitting) => {
    if (best === null) return sitting;
    const better = rank(sitting) - rank(best);
    return better < 0 || (better === 0 && sitting.position > best.position) ? sitting : best;
  }, null);
}
