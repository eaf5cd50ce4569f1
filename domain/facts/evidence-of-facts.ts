import { type Citation, type RecordValue, type SessionRecord, valuesOf } from "@/domain/record";
import { sourceLabel } from "./source-label";
import type { NotedSource } from "./sources-of-facts";

/**
 * Whose word each value of a record is: the sources that are said to support it. Where none is said to, all of its
 * sitting's are named, for the facts do not tell them apart.
 *
 * @param sittingOf position of the sitting that an item of the record was taken from, by its path (`resolutions/r1`)
 * @param by id of the account that enters the values
 */
export function evidenceOf(
  record: SessionRecord,
  sources: readonly NotedSource[],
  sittingOf: ReadonlyMap<string, number>,
  by: string,
): Citation[] {
  return valuesOf(record).flatMap((value) => {
    const at = sittingOf.get(value.path.split("/").slice(0, 2).join("/"));
    const ofSitting = at === undefined ? sources : sources.filter(({ sittings }) => sittings.includes(at));
    const stating = ofSitting.filter(({ supports }) => states(supports, value));
    return (stating.length > 0 ? stating : ofSitting).map(
      ({ source }): Citation => ({ origin: "hand", path: value.path, by, from: sourceLabel(source) }),
    );
  });
}

/** Whether a note of what a source supports names a value: a whole figure, a day, or the words themselves. */
function states(supports: string, { path, value }: RecordValue): boolean {
  if (typeof value === "number") return new RegExp(`(?<![0-9])${value}(?![0-9])`).test(supports);
  return supports.includes(path.endsWith("/date") ? value.slice(5) : value);
}
