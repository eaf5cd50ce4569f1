import { valuesOf } from "./paths";
import type { SessionRecord } from "./schema";

/** One reported value that two states of a record have otherwise; null where one of them does not have it. */
export type ValueChange = { path: string; before: string | number | null; after: string | number | null };

/** What the later state of a record says otherwise than the earlier one, in the record's order; what fell away last. */
export function changesBetween(earlier: SessionRecord, later: SessionRecord): ValueChange[] {
  const before = new Map(valuesOf(earlier).map(({ path, value }) => [path, value]));
  const after = valuesOf(later);
  const kept = new Set(after.map(({ path }) => path));
  return [
    ...after
      .filter(({ path, value }) => before.get(path) !== value)
      .map(({ path, value }) => ({ path, before: before.get(path) ?? null, after: value })),
    ...[...before]
      .filter(([path]) => !kept.has(path))
      .map(([path, value]) => ({ path, before: value, after: null })),
  ];
}
