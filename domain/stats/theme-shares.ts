import type { BodyKind } from "@/domain/record";

type Counted = { kind: BodyKind; year: number; directives: number };

/** Part of all numbered points that names a theme: both counts, and the share in percent to one decimal. */
export type ThemeShare = { naming: number; all: number; share: number };

/**
 * Adds up counts of points within a choice of bodies and years. Null where there is no point at all: no share of nothing.
 *
 * @param counts points naming the theme
 * @param all points of any theme or none
 */
export function themeShare(
  counts: readonly Counted[],
  all: readonly Counted[],
  within: { kind?: BodyKind; year?: number },
): ThemeShare | null {
  const sum = (rows: readonly Counted[]) =>
    rows
      .filter(
        ({ kind, year }) =>
          (within.kind === undefined || kind === within.kind) &&
          (within.year === undefined || year === within.year),
      )
      .reduce((whole, { directives }) => whole + directives, 0);
  const [naming, whole] = [sum(counts), sum(all)];
  return whole === 0 ? null : { naming, all: whole, share: Math.round((1000 * naming) / whole) / 10 };
}
