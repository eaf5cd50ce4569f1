import type { Attendance } from "@/domain/record";

/** Present in percent of due, unrounded; null where either is not reported or nobody was due. */
export function attendanceRate({ due, present }: Pick<Attendance, "due" | "present">): number | null {
  return due === null || present === null || due === 0 ? null : (100 * present) / due;
}
