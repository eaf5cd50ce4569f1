import type { Attendance, SittingKind } from "@/domain/record";
import type { RollCounts } from "./fold-marks";

/** Which sitting a roll was called at. */
export type RollSitting = { kind: SittingKind; ordinal: number | null; date: string };

/** A sitting of a record, as far as it tells which one it is. */
type RecordSitting = { kind: SittingKind | null; ordinal: number | null; date: string | null };

/**
 * The sitting of a record at which the roll was called: the same kind and number on the same day; else the same kind and
 * number where no other day is said; else the only one of that day. Null where none can be told for certain.
 */
export function sittingOfRoll<Sitting extends RecordSitting>(
  roll: RollSitting,
  sittings: readonly Sitting[],
): Sitting | null {
  const alike = sittings.filter(
    ({ kind, ordinal, date }) =>
      kind === roll.kind &&
      (kind !== "plenary" || ordinal === roll.ordinal) &&
      (date ?? roll.date) === roll.date,
  );
  if (alike.length === 1) return alike[0] ?? null;
  if (alike.length > 1) return null;
  const thatDay = sittings.filter(({ kind, date }) => date === roll.date && kind === null);
  return thatDay.length === 1 ? (thatDay[0] ?? null) : null;
}

/** A figure as counted and as reported; `difference` is counted less reported, null where nothing is reported. */
export type ComparedFigure = {
  figure: "due" | "present" | "absent";
  counted: number;
  reported: number | null;
  difference: number | null;
};

/** Sets a roll's counts beside reported figures. Reports give those who did not come as one figure, on leave or not. */
export function compareCounts(
  counts: RollCounts,
  reported: Pick<Attendance, "due" | "present" | "absent">,
): ComparedFigure[] {
  const counted = { due: counts.due, present: counts.present, absent: counts.leave + counts.absent };
  return (["due", "present", "absent"] as const).map((figure) => ({
    figure,
    counted: counted[figure],
    reported: reported[figure],
    difference: reported[figure] === null ? null : counted[figure] - reported[figure],
  }));
}
