import type { Sitting } from "./schema";

const preference = { closing: 0, plenary: 1, opening: 2, preparatory: 3 } as const;

type Ranked = { kind: Sitting["kind"]; position: number; due: number | null; present: number | null };

/**
 * The sitting whose attendance stands for its session in lists and comparisons: one of which due and present are reported
 * if there is any, else one with those present; then closing before plenary before opening, then the later one. Null where
 * a session has no sitting.
 */
export function mainSitting<S extends Ranked>(sittings: readonly S[]): S | null {
  const rank = (sitting: S) =>
    (sitting.present === null ? 20 : sitting.due === null ? 10 : 0) +
    (sitting.kind === null ? 4 : preference[sitting.kind]);
  return sittings.reduce<S | null>((best, sitting) => {
    if (best === null) return sitting;
    const better = rank(sitting) - rank(best);
    return better < 0 || (better === 0 && sitting.position > best.position) ? sitting : best;
  }, null);
}

/** The same among a record's sittings, which stand in their order. */
export function mainSittingOf<S extends Pick<Sitting, "kind" | "attendance">>(
  sittings: readonly S[],
): S | null {
  const ranked = sittings.map((sitting, position) => {
    const { due, present } = sitting.attendance;
    return { sitting, kind: sitting.kind, position, due, present };
  });
  return mainSitting(ranked)?.sitting ?? null;
}
